/**
 * Whether a sentence in Japanese or Chinese, without the mark at its end, asks something by the word that it ends with,
 * as it does where no question mark is written. Only where that is sure: what merely follows the words of somebody else
 * (`そうですか`, `是吗`), what says an opinion (`ではないでしょうか`), an offer (`始めましょうか`) and what expects no answer
 * (`怎么会呢`) ask nothing here.
 */
export function asksByParticle(sentence: string): boolean {
  switch (sentence.charAt(sentence.length - 1)) {
    case 'か':
      return JAPANESE.test(sentence) && !JAPANESE_OTHER.test(sentence);
    case '吗':
    case '嗎':
      return !CHINESE_TAG.test(sentence);
    case '呢':
      return asksWhat(sentence.split(/[，,、]/).at(-1) ?? '') || CHINESE_ADDRESSED.test(sentence);
    default:
      return false;
  }
}

/**
 * Whether a line asks so from a character on, with a full stop behind it or nothing. At most 40 places are looked at for
 * each of the words.
 */
export function hasQuestionByParticle(line: string, from: number): boolean {
  for (const particle of PARTICLES) {
    let looked = 0;
    for (let at = line.indexOf(particle, from); at >= 0 && looked < MOST; at = line.indexOf(particle, at + 1)) {
      looked++;
      const next = line.charAt(at + 1);
      if (next !== '。' && next !== '' && next !== '\r') continue;
      const sentences = line.slice(Math.max(0, at + 1 - BEFORE), at + 1).split(APART);
      if (asksByParticle(sentences.at(-1) ?? '')) return true;
    }
  }
  return false;
}

const PARTICLES = 'か吗嗎呢';
const MOST = 40;
/** UTF-16 characters of a sentence that are looked at. */
const BEFORE = 80;
/** What is between sentences, and behind a label. */
const APART = /[。！？.!?…：:]/;

/** In polite forms only: the plain ones are those of subordinate clauses and of talking to oneself as well. */
const JAPANESE = /(?:です|でした|ます|ました|ません|でしょう)か$/;
const JAPANESE_OTHER =
  /(?:(?:では|じゃ|は)ない(?:です|でしょう)か|(?:では|じゃ)ありませんか|[言い](?:う|った|えば|い)[^、，]{0,8}(?:です|ます|でしょう)か|(?:^|[、，\s])(?:(?:ああ|あ|へえ|ほう|はい|ええ|なるほど|本当に|やはり)、?)?(?:そう(?:なん|だったん|いうこと)?(?:です|でした|でしょう)|本当です|左様です)か)$/;

/** `您以前来过，对吗`, `是吗`, `您知道吗`. */
const CHINESE_TAG =
  /(?:^|[，,、\s])(?:哦|噢|啊|嗯)?[，,]?(?:(?:你|您)(?:知道|晓得|曉得|明白|看)|(?:不)?(?:是|对|對|好|行|可以|真的?|会|會)(?:的)?)[吗嗎]$/;

function asksWhat(clause: string): boolean {
  return CHINESE_ASKING.test(clause) && !CHINESE_RHETORICAL.test(clause);
}

/** In the clause that ends with `呢`; `几` and `还是` are in statements as well. */
const CHINESE_ASKING =
  /(?:什[么麼]|甚麼|怎[么麼]|怎[样樣]|[为為]何|如何|哪|[谁誰]|多少|何[时時]|是不是|有[没沒]有|[会會]不[会會]|能不能)/;
const CHINESE_RHETORICAL =
  /(?:怎[么麼](?:[会會]|能|可能|敢)|哪(?:能|[会會]|[里裡裏][会會]|敢|有)|[谁誰](?:不|又|[会會]不|知道)|何(?:必|苦|[况況]|[尝嘗]|止|不)|(?:不|[没沒])(?:知道|[晓曉]得|清楚|管|什[么麼])|[无無][论論]|(?:什[么麼]|[谁誰]|哪|怎[么麼])[^，,、]{0,4}[都也]|多少[有会會也])/;
/** `您呢`, `那林师傅呢`: who is meant, alone. */
const CHINESE_ADDRESSED =
  /^(?:那|那么|那麼)?(?:[你您](?:们|們)?|[^\s，,、。]{1,4}(?:师傅|師傅|老师|老師|先生|女士|小姐|教授|博士|主任|总|總))呢$/;
