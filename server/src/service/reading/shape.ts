/**
 * What every line shows at a glance, in one byte, so that the whole document's are a small array to copy and to
 * look into: the reader asks for the line before and after a possible label without touching the text.
 */
export const BLANK = 1;
/** Somebody is being talked to, or talks of themselves: a question, or a word like `I`, `you`, `thanks`. */
export const SPEECH = 2;
/** The line asks something. */
export const QUESTION = 4;
/** Somebody says `I`: a person speaks, not a company or a manual. */
export const SELF = 8;

/** A sum of these. */
export type Shape = number;

/** Enough to tell; a longer line is prose anyway. */
const LOOK_AT = 400;

export function shapeOf(line: string): Shape {
  const text = line.length > LOOK_AT ? line.slice(0, LOOK_AT) : line;
  if (!/[^\s\uFEFF]/.test(text)) return text.length === line.length ? BLANK : 0;
  const question = /[?？؟]/.test(text) ? QUESTION : 0;
  const self = SELF_WORDS.test(text) ? SELF | SPEECH : 0;
  const speech = question || self || SPOKEN_WORDS.test(text) || SPOKEN_CHARACTERS.test(text) ? SPEECH : 0;
  return question | self | speech;
}

/** `I`, where no other of these languages has the word: German has a `je` that is no person. */
const SELF_WORDS = words(
  "I|I['’](?:m|ll|ve|d)|Je|(?:que|et|mais) je|je (?:suis|ne|pense|crois|vais|vous|le|me)|[Jj]['’]ai|[Ii]ch|[Yy]o|[Ee]u|[Ii]k|io|Io|[Jj]ag|[Яя]|أنا|אני|मैं",
  '',
);

/** We and you, thanks and greetings, in the languages with the most transcripts. */
const SPOKEN_WORDS = words(
  [
    "me|we|we['’](?:re|ll|ve|d)|you|you['’](?:re|ll|ve|d)|your|yes|yeah|okay|please|thanks?|hello|hi|hey|sorry|good (?:morning|afternoon|evening)",
    'nous|vous|votre|merci|oui|bonjour|bonsoir|wir|danke|ja|guten (?:tag|morgen|abend)',
    'nosotros|usted|ustedes|gracias|sí|hola|buenas|noi|grazie|ciao|buongiorno|nós|você|vocês|obrigado|obrigada|olá|wij|jullie|bedankt|vi|du|tack|takk|tak',
    'pan|pani|państwo|dziękuję|proszę|ben|biz|siz|teşekkürler|evet|merhaba|tôi|bạn|chúng ta|cảm ơn|anh|chị',
    'мы|вы|спасибо|да|здравствуйте|ми|ви|дякую|نحن|أنت|شكرا|نعم|مرحبا|אנחנו|אתה|תודה|כן|शुक्रिया|धन्यवाद|हम|आप|नमस्ते',
  ].join('|'),
  'i',
);
const SPOKEN_CHARACTERS = /[我你您咱吗呢嗎]|谢谢|謝謝|です|ます|습니다|합니다|니까|세요|어요|아요/u;

function words(alternatives: string, flags: string): RegExp {
  return new RegExp(`(?<![\\p{L}\\p{N}'’])(?:${alternatives})(?![\\p{L}\\p{N}])`, `u${flags}`);
}
