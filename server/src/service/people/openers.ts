import type { Introduction, IntroductionKind } from './introductions';

/** Words that introduce somebody. */
export interface Opener {
  readonly kind: IntroductionKind;
  readonly words: RegExp;
  /** What has to stand before them in the same sentence, and what right behind the name. */
  readonly before?: RegExp;
  /** The same before a name of one word, which may be no person's. */
  readonly beforeOneWord?: RegExp;
  readonly behind?: RegExp;
  /** What shows, behind a name, that it is one. */
  readonly sure?: RegExp;
  /** The words are the beginning of the name. */
  readonly isName?: true;
  readonly as?: Introduction['as'];
}

/** All words that may introduce somebody; {@link OPENERS} says which of them do. */
export const OPENER =
  /\b(?:line\s{1,4}of|from|(?:let\s{1,4}me|I['’]ll|I\s{1,4}will)\s{1,4}(?:\w{2,12}\s{1,4}){0,3}translate|(?:go|going|move)\s{1,4}(?:next\s{1,4})?to|hear\s{1,4}from|(?:over|back|call|conference|floor|it)\s{1,4}to|introduce|hand\s{1,4}over\s{1,4}to|this\s{1,4}is|it['’]s|my\s{1,4}name\s{1,4}is|I['’]m|I\s{1,4}am|(?:joined|accompanied)\s{1,4}(?:\w{2,9}\s{1,4}){0,3}by|with\s{1,4}(?:me|us)\s{1,4}(?:[\w'’,]{2,12}\s{1,4}){0,6}?(?:is|are)|joining\s{1,4}(?:me|us)\s{1,4}(?:[\w'’,]{2,12}\s{1,4}){0,6}?(?:is|are)|on\s{1,4}the\s{1,4}(?:call|line)\s{1,4}(?:[\w'’,]{2,12}\s{1,4}){0,4}?(?:is|are)|speaking\s{1,4}(?:first\s{1,4})?today\s{1,4}(?:is|are)|guests?\s{1,4}(?:today\s{1,4})?(?:is|are)|welcome|interpreter,|Mr\.?|Ms\.?|Mrs\.?|Dr\.?|(?:can|will|could|may|might)\s{1,4}(?:also\s{1,4})?(?:comment|add|answer|speak|talk|take|cover|address|elaborate|discuss|translate|respond|walk))(?![\w'’])/gi;

/** The first whose words fit. */
export const OPENERS: readonly Opener[] = [
  { kind: 'next', words: /^line\s/i },
  { kind: 'next', words: /^hear\s/i, before: /\b(?:will|next|let['’]s|['’]ll|now)\s{1,4}$/i },
  {
    kind: 'next',
    words: /^from/i,
    before: /\bquestions?\b|\bnext\s{1,4}(?:is|comes|we have)\b/i,
    beforeOneWord: /\b(?:next|first|last|final|comes?|coming|another)\b/i,
  },
  {
    kind: 'next',
    words: /^(?:go|going|move)\s/i,
    before: /\b(?:will|next|let['’]s|['’]ll|now|are)\s{1,4}(?:now\s{1,4})?$/i,
  },
  { kind: 'handover', words: /\sto$/i, before: /\b(?:turn|hand|pass|give|send|switch|going|now|and)\b/i },
  { kind: 'handover', words: /^introduce/i },
  // `And Ms. Okafor, our Vice President, you may begin.`
  {
    kind: 'handover',
    words: /^(?:mr|ms|mrs|dr)\b/i,
    isName: true,
    behind: /^[^.?!]{0,120}(?<!\w)you\s{1,4}(?:may|can)\s{1,4}(?:now\s{1,4})?(?:begin|proceed|start)\b/i,
  },
  { kind: 'self', words: /^this\s/i, sure: /^\s{1,4}(?:here|speaking|calling|asking|from|with|on|in)\b/ },
  { kind: 'self', words: /^it['’]s/i, behind: /^\s{1,4}(?:here|speaking|calling|from|on|in)\b/ },
  { kind: 'self', words: /^my\s/i },
  {
    kind: 'self',
    words: /^I['’\s]/i,
    behind: /^\s{0,4}(?:[.,;!]|$|and\b|from\b|with\b|here\b|your\b|the\b)/,
    sure: /^,?\s{1,4}(?:your|and\s{1,4}(?:this|welcome|I)|from\s{1,4}[A-Z])/,
  },
  { kind: 'translation', words: /^(?:let|I).*translate$/i },
  { kind: 'presence', words: /^guests?\s/i, as: 'guest' },
  { kind: 'presence', words: /^interpreter,/i, as: 'interpreter', before: /\b(?:our|my|the|your)\s{1,4}$/i },
  { kind: 'presence', words: /^(?:joined|accompanied|with|joining|on|speaking)\s/i },
  { kind: 'presence', words: /^welcome/i },
  { kind: 'mention', words: /^(?:can|will|could|may|might)\s/i },
];
