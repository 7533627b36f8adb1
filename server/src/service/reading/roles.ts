/**
 * Whether a whole label, in lower case, names what somebody does, not who it is: `operator`, `the court`, `speaker 1`,
 * `unidentified analyst`, `q`. Found as labels of people without a name in some 4,700 published transcripts, with their
 * equivalents in other languages.
 */
export function isRole(label: string): boolean {
  const bare = label.replace(/^(?:the|an?|une?) /, '');
  if (ASKING.has(label) || ROLES.has(bare) || OFFICES.has(bare.replace(OFFICE_STYLES, ''))) return true;
  const stem = bare.replace(/[ _-]?#?\d{1,3}$/, '');
  if (COUNTED.has(stem) || (stem !== bare && NUMBERED.has(stem))) return true;
  if (LETTERED.has(bare.replace(/ [a-z]$/, ''))) return bare.length > 2;
  const [, somebody] = UNKNOWN.exec(stem) ?? [];
  return somebody === '' || (somebody !== undefined && PEOPLE.has(somebody));
}

/** A set of phrases, which commas divide. */
function phrases(list: string): ReadonlySet<string> {
  return new Set(list.split(',').map((phrase) => phrase.trim()));
}

/** Roles that are not counted. */
const ROLES = phrases(`
  court, court reporter, witness, clerk, city clerk, bailiff, foreperson, defendant, plaintiff, prosecutor,
  interviewers, interviewees, crowd, several, voice, voices, man, woman, boy, girl, all, both, group, mc, journalist,
  photojournalist, aide, military aide, staffer, staff member, first lady, second lady, first gentleman, second gentleman,
  questioner, some hon member, some hon. member, some hon members, some hon. members,
  several hon member, several hon. member, several hon members, several hon. members, hon member, hon. member,
  spectateur, spectatrice, auditeur, auditrice, journaliste, animateur, animatrice, intervenant, intervenante,
  moderador, moderadora, miembro del público, entrevistador, entrevistadora, entrevistado, moderatorin, interviewerin,
  ведущий, ведущая,
  主持人, 主持, 记者, 記者, 观众, 觀眾, 听众, 提问, 提问者, 提問, 提問者, 问, 答, 問, 男, 女, 旁白, 采访者, 受访者, 街訪者,
  翻译, 翻譯, 司会, 発言者, 질문, 답변, 사회자
`);

/** Roles without an article: `The question` opens a sentence. */
const ASKING = phrases('q, a, question, answer, frage, antwort, pregunta, respuesta');

/** Roles that several people have, who are counted: `guest 2`, `speaker_01`. Without a number they are roles as well. */
const COUNTED = phrases(`
  operator, moderator, facilitator, coordinator, host, cohost, co-host, guest, emcee, presenter, announcer, narrator,
  interpreter, translator, conference operator, conference moderator, conference facilitator, conference coordinator,
  conference call operator, conference call moderator, call operator, call moderator, interviewer, interviewee,
  respondent, panelist, panellist, caller, professor, participant, audience, analyst, student, teacher, shareholder,
  attendee, patient, doctor, therapist, client, audience member, reporter, voice, company representative, 記者
`);

/** What is a role by its number only. */
const NUMBERED = phrases('speaker, spk, person');

/** Those that are told apart by letters: `professor d`. */
const LETTERED = phrases(
  'professor, participant, audience, analyst, student, teacher, shareholder, attendee, patient, doctor, therapist, client, speaker',
);

const OFFICE_STYLES = /^(?:deputy|acting|vice|presiding|madam|mister) | pro tempore$/g;
const OFFICES = phrases(`
  president, speaker, chair, chairman, chairwoman, chairperson, secretary, officer, minister, mayor, press secretary,
  chief justice, judge, arbitrator
`);

/** `unidentified company representative`, and `unidentifiedanalyst` where a space got lost. */
const UNKNOWN = /^(?:unidentified|unknown|unnamed|male|female|new|another) ?(.*)$/;
const PEOPLE = phrases(`
  speaker, analyst, participant, representative, company representative, audience member, executive, shareholder,
  questioner, journalist, reporter, member, man, woman, voice, student, attendee
`);
