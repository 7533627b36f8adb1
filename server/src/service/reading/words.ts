/**
 * The words that the reader knows, for and against a label. Each table says where it comes from; a word belongs here
 * only when it decides lines in transcripts of different houses, never for the sake of one file.
 */

/** A set of words in lower case, as {@link plain} writes them; looking one up costs no regular expression. */
function words(list: string): ReadonlySet<string> {
  return new Set(list.trim().split(/\s+/));
}

/** A word as the sets have it: in lower case, with straight apostrophes and without a full stop at its end. */
export function plain(word: string): string {
  return word.toLowerCase().replaceAll('’', "'").replace(/\.$/, '');
}

/** A set of phrases. */
function pairs(list: string): ReadonlySet<string> {
  return new Set(list.split(', '));
}

/** Titles and forms of address that stand before a name. */
export const HONORIFICS = words(`
  mr mrs ms miss dr prof professor hon rev fr sir dame lord lady baroness baron earl viscount countess duke duchess bishop archbishop father sister brother judge justice chief chairman chairwoman chairperson
  chair vice governor president senator sen rep representative secretary minister ambassador general gen admiral
  colonel col major captain capt lt sgt councillor councilor councilmember commissioner director administrator mayor
  prime congressman congresswoman chancellor alderman sheriff pastor rabbi
  m mme mlle herr frau sr sra señor señora don doña
`);

/** Whole labels that are an abbreviation: their full stop belongs to them. */
export const ABBREVIATED = /^(?:mr|mrs|ms|dr|hon|prof|sen|rep|gov|gen|col|sgt|capt|lt|rev|st|no|vs|u\.s|messrs)$/i;

/** Whether a word is a lower-case part of names. */
export function isParticle(word: string): boolean {
  return PARTICLES.has(word) || /^[dl]['’]./.test(word);
}

const PARTICLES = words(`
  de del della der den des di da das do dos du la le las los van von vom zu zum zur ter ten te bin bint ibn ben al el
  y e af av st st. van't van’t 't ’t
`);

/** What follows a comma and is still the name. */
export const SUFFIXES = words('jr sr ii iii iv esq phd md cfa cpa mba obe mbe qc kc sc');

/** Letters after a name that are written without a comma: members of parliaments. */
export const POST_NOMINALS: ReadonlySet<string> = new Set('MP MLA AM MS MSP MEP TD QC KC CBE OBE'.split(' '));

/**
 * Words of running text that no name has, also when they stand first in a sentence and are capitalised.
 * (`May`, `Will`, `Mark`, `Young`, `Long` and the like are names and therefore missing here.)
 */
export const SENTENCE_WORDS = words(`
  and but or nor so now next then also however therefore thus hence because although though while when where what
  which who whom whose why how if as at by for from in into of off on onto over to toward towards under up with
  within without about across after before between during through regarding concerning considering looking turning
  moving speaking going starting based given i we you he she it they me us him them this that these those there here
  my our your his her its their am is are was were be been being has have had do does did can could should would
  shall must might said says say asked asks wrote thing things way not no yes well just very more most less least
  some any each every other another such only again once first firstly second secondly third thirdly finally last
  lastly one two three four five let let's i'm i'll i'd it's that's what's here's there's we're we've you're don't
  ein eine einer für mit und oder ihre ihrer pour avec dans notre votre para nuestro nuestros follows following
  include includes including included etc vs per than
  monday tuesday wednesday thursday friday saturday sunday january february july september october november december
`);

/** Those of them that titles and names of firms have too: `Director of Investor Relations`, `Bank of the West`. */
export const TITLE_WORDS = words('and of for in on at to the with us co one first second other');

/**
 * Nouns that open lists, notes, fields of a header and sections, in documents of every kind. A label with one of
 * them in it is a heading more likely than a person.
 */
export const HEADING_WORDS = words(`
  comment comments note notes n.b ps source sources summary abstract introduction intro conclusion overview
  background example examples warning warnings caution tip tips hint important disclaimer copyright licence license
  appendix chapter section sec subsec subtitle part figure table item items step steps point points topic topics issue issues problem
  problems solution reason reasons result results references bibliography contents index glossary definition
  definitions remark remarks update updates edit editor bonus spoiler story moral break jingle end start begin statement
  statements session presentation prepared forward-looking word words verse verses chorus refrain bridge outro act
  scene setting stage

  date dates time times duration location place venue title subtitle subject re fwd from to cc bcc sent received
  reply-to message-id author authors edited written transcribed transcript transcripts transcriber recorded recording
  published publisher company ticker symbol exchange period quarter year fiscal participant participants attendees
  present absent apologies agenda minutes meeting action actions decision decisions motion status priority version
  versions revision release name names address phone telephone tel fax mobile email e-mail mail url link links
  website web homepage tag tags category categories keyword keywords type types kind format language languages size
  file files path directory folder id isbn doi ref reference code codes state country city region age sex gender born
  died birth nationality occupation profession position job role department organisation organization team project
  client customer contact owner maintainer manager

  package depends requires requirements recommends suggests conflicts replaces provides architecture installed
  description usage option options argument arguments parameter parameters param params return returns raises throws
  default defaults input output error errors exception info debug trace fatal critical todo done wip idea ideas fixme
  hack xxx bug fix fixed fixes feature features feat added changed removed deprecated security chore docs test tests
  build install installation configuration config settings host hostname server port user username password key value
  true false null else try except finally public private protected case switch class struct def include import module
  function method methods commit merge signed-off-by co-authored-by reviewed-by acked-by cause caused accept
  cache-control connection cookie user-agent

  revenue revenues sales margin margins growth guidance outlook capex opex ebitda eps earnings income expense
  expenses cost costs price prices pricing total subtotal amount balance assets liabilities cash debt dividend tax
  profit loss volume market markets segment segments product products service services priorities strategy strategies
  goal goals objective objectives highlight highlights driver drivers risk risks assumption assumptions takeaway
  takeaways question questions answer answers ingredient ingredients direction directions preparation serves servings
  yield cooking history findings impression diagnosis treatment medication medications allergies symptoms plan
  assessment procedure materials equipment hypothesis discussion acknowledgments acknowledgements score final home
  away opening closing hours

  pros cons advantages disadvantages experience training education work english spanish french german
  italian portuguese chinese japanese russian arabic latin

  preis preise frage bitte remarque exemple sujet objet lieu adresse nom prénom hinweis beispiel betreff datum ort
  anlage nota ejemplo asunto fecha lugar dirección nombre fuente quelle
`);

/** The same in Chinese and Japanese, where words are not set apart: whole labels. */
export const HEADING_HAN =
  /^(?:注|注意|备注|備註|说明|說明|例如|例|来源|來源|日期|时间|時間|地点|地點|地址|电话|電話|姓名|名称|名稱|性别|年龄|标题|標題|主题|主題|作者|编辑|编辑部|摘要|目录|价格|数量|总计|答案|问题|結論|结论|第.{1,4}|.{0,4}(?:如下|包括|表示|认为|認為|指出|说|說|道|写道|称|強調|强调|问道|是|写|想|喊)|[^我你他她它们這这那]*[我你他她它们這这那].*)$/u;

/** Labels of answers, and the labels of the questions without which they are something else: choices, solutions. */
export const QUESTION_OF: ReadonlyMap<string, string> = new Map([
  ['a', 'q'],
  ['answer', 'question'],
  ['antwort', 'frage'],
  ['respuesta', 'pregunta'],
  ['答', '问'],
  ['답변', '질문'],
]);

/** All of them. */
export const ASKS_OR_ANSWERS: ReadonlySet<string> = new Set([...QUESTION_OF].flat());

/**
 * `I`, where no other of these languages has the word: German has a `je` that is no person. Spanish and Portuguese leave
 * the word out, so that some verbs stand for it. As written.
 */
export const SELF_WORDS = words(`
  I Je J'ai j'ai Ich ich Yo yo Creo creo Estoy estoy Tengo tengo Puedo puedo Quiero quiero Eu eu Acho acho Estou estou
  Tenho tenho Ik ik Io io Jag jag Я я أنا אני मैं
`);
/** The same of two words, in lower case. */
export const SELF_PAIRS = pairs(
  'que je, et je, mais je, je suis, je ne, je pense, je crois, je vais, je vous, je le, je me',
);

/** We and you, thanks and greetings, in the languages with the most transcripts; in lower case. */
export const SPOKEN_WORDS = words(`
  me we you your yes yeah okay please thank thanks hello hi hey sorry
  nous vous votre merci oui bonjour bonsoir wir danke ja
  nosotros usted ustedes gracias sí hola buenas bueno exactamente tenemos podemos estamos vamos hemos puedes tienes
  quieres noi grazie ciao buongiorno nós você vocês obrigado obrigada olá temos então wij jullie bedankt vi du tack takk
  tak
  pan pani państwo dziękuję proszę ben biz siz teşekkürler evet merhaba tôi bạn anh chị
  мы вы спасибо да здравствуйте ми ви дякую نحن أنت شكرا نعم مرحبا אנחנו אתה תודה כן शुक्रिया धन्यवाद हम आप नमस्ते
`);
/** The same of two words, from the second of which an abbreviation's full stop may be missing. */
export const SPOKEN_PAIRS = pairs(
  `mr speaker, mr president, mr chairman, mister speaker, mister president, mister chairman, madam speaker, madam president, madam chair, reacted to, replying to, good morning, good afternoon, good evening, guten tag, guten morgen, guten abend, chúng ta, cảm ơn`,
);
/** The same in scripts that do not set words apart. */
export const SPOKEN_CHARACTERS = /[我你您咱吗呢嗎]|谢谢|謝謝|です|ます|습니다|합니다|니까|세요|어요|아요/u;
