import type { l10n as L10n } from 'vscode';
import type { OverviewRole } from '../../../server/src/lsp/protocol';

/** What the page says, with `{0}` for what is filled in: the page cannot translate by itself. */
export type PageWords = ReturnType<typeof pageWords>;

/** In the language of the editor. It is given `l10n`, so that all that is drawn can be tested without an editor. */
export function pageWords(l10n: Pick<typeof L10n, 't'>) {
  return {
    nothing: l10n.t(
      'There is no transcript here, or it can no longer be opened. Open it, and show the overview again.',
    ),
    summary: l10n.t('{0} in {1} by {2}.'),
    saveSvg: l10n.t('Save as SVG…'),
    savePng: l10n.t('Save as PNG…'),
    asTable: l10n.t('Table'),
    asTableOf: l10n.t('Show “{0}” as a table'),

    timeline: l10n.t('Who speaks when'),
    byTime: l10n.t('By time'),
    timelineKeys: l10n.t(
      'Left and right go to the turn before and after, Page Up and Page Down to the question before and after, Home and End to the first and last turn. Enter goes there in the editor, Escape goes back to it.',
    ),
    timelineKeysLong: l10n.t(
      'Left and right go to the piece before and after, Page Up and Page Down a twentieth of the talk on, Home and End to its ends. Enter goes there in the editor, Escape goes back to it.',
    ),
    timelineLegend: l10n.t('The frame is what the editor shows, the line its cursor.'),
    timelineMarks: l10n.t(
      'Below the speakers: ▼ a question with an answer, ◇ one without, ○ an answer without a question.',
    ),
    pieces: l10n.t(
      'There are more turns than can be drawn: each of {0} pieces stands for several turns, and shows who says most of them.',
    ),
    turnOf: l10n.t('Turn {0} of {1}. {2} says {3}.'),
    turnsOf: l10n.t('Turns {0} to {1} of {2}. {3} says most of {4}.'),
    beginsAt: l10n.t('It begins at {0}.'),
    others: l10n.t('{0} others'),

    shares: l10n.t('Share of talk'),
    bySpeaker: l10n.t('By speaker'),
    byRole: l10n.t('By role'),
    itemKeys: l10n.t(
      'Up and down go from one to the next, Home and End to the first and last. Enter goes there in the editor, Escape goes back to it.',
    ),
    share: l10n.t('{0}: {1} in {2}, {3} of all that is said.'),

    exchanges: l10n.t('Questions and answers'),
    exchangesLegend: l10n.t(
      'The hatched bar to the left is the question, the filled one to the right what answers it, both in words.',
    ),
    firstExchanges: l10n.t('These are the first {0} of {1} questions.'),
    noExchanges: l10n.t('Nobody asks a question here.'),
    asksAbout: l10n.t('{0} asks in {1}: “{2}”.'),
    asks: l10n.t('{0} asks in {1}.'),
    answeredBy: l10n.t('Answered by {0} in {1}.'),
    unanswered: l10n.t('No answer'),
    cut: l10n.t('The text ends here'),
    noQuestion: l10n.t('No question'),
    nobody: l10n.t('Nobody'),

    figures: l10n.t('Figures by period'),
    figuresLegend: l10n.t(
      'Filled is a fact, hollow is guidance; a bar is a range. ≠ marks what differs from another place.',
    ),
    noFigures: l10n.t('No metric is given for two periods here.'),
    askFigures: l10n.t('This text is long, so its figures are looked for only when you ask for it.'),
    findFigures: l10n.t('Find the Figures'),
    someFigures: l10n.t('There are more figures than are looked at or drawn.'),
    figure: l10n.t('{0}, {1}: {2}.'),
    guidance: l10n.t('guidance'),
    isGuidance: l10n.t('This is guidance.'),
    isConflict: l10n.t('It differs from another place.'),
    change: l10n.t('{0}, change'),
    perLength: {
      any: '{0}',
      other: '{0}',
      day: l10n.t('{0} on a day'),
      month: l10n.t('{0} by month'),
      quarter: l10n.t('{0} by quarter'),
      half: l10n.t('{0} by half-year'),
      year: l10n.t('{0} by year'),
    },
    fiscalQuarter: l10n.t('Q{0} {1}'),
    fiscalHalf: l10n.t('H{0} {1}'),

    speaker: l10n.t('Speaker'),
    role: l10n.t('Role'),
    people: l10n.t('Speakers'),
    section: l10n.t('Section'),
    turnsHead: l10n.t('Turns'),
    wordsHead: l10n.t('Words'),
    shareHead: l10n.t('Share'),
    time: l10n.t('Time'),
    asker: l10n.t('Asked by'),
    topic: l10n.t('About'),
    answerers: l10n.t('Answered by'),
    questionWords: l10n.t('Words of the question'),
    answerWords: l10n.t('Words of the answer'),
    metric: l10n.t('Metric'),
    period: l10n.t('Period'),
    value: l10n.t('Value'),
    note: l10n.t('Note'),

    oneWord: l10n.t('1 word'),
    words: l10n.t('{0} words'),
    oneTurn: l10n.t('1 turn'),
    turns: l10n.t('{0} turns'),
    oneSpeaker: l10n.t('1 speaker'),
    speakers: l10n.t('{0} speakers'),

    roles: {
      operator: l10n.t('Operator'),
      moderator: l10n.t('Moderator'),
      host: l10n.t('Host'),
      guest: l10n.t('Guest'),
      interpreter: l10n.t('Interpreter'),
      narrator: l10n.t('Narrator'),
      executive: l10n.t('Executive'),
      analyst: l10n.t('Analyst'),
      questioner: l10n.t('Questioner'),
      audience: l10n.t('Audience'),
      chair: l10n.t('Chair'),
      court: l10n.t('Court'),
      counsel: l10n.t('Counsel'),
      witness: l10n.t('Witness'),
      clerk: l10n.t('Clerk'),
      unknown: l10n.t('Not known'),
    } satisfies Record<OverviewRole['role'], string>,
  };
}
