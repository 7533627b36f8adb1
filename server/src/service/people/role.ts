import { isRole } from '../reading/roles';
import { plain } from '../reading/words';
import { toSay } from '../say';
import type { LabelParts } from './labelParts';

/** What somebody does in a conversation. */
export const ROLES = [
  ...(['operator', 'moderator', 'host', 'guest', 'interpreter', 'narrator'] as const),
  ...(['executive', 'analyst', 'questioner', 'audience'] as const),
  ...(['chair', 'court', 'counsel', 'witness', 'clerk'] as const),
] as const;

export type Role = (typeof ROLES)[number];

/** What roles are called, where people read it. */
export const ROLE_NAMES: Readonly<Record<Role, string>> = {
  operator: toSay('operator'),
  moderator: toSay('moderator'),
  host: toSay('host'),
  guest: toSay('guest'),
  interpreter: toSay('interpreter'),
  narrator: toSay('narrator'),
  executive: toSay('executive'),
  analyst: toSay('analyst'),
  questioner: toSay('questioner'),
  audience: toSay('audience'),
  chair: toSay('chair'),
  court: toSay('court'),
  counsel: toSay('counsel'),
  witness: toSay('witness'),
  clerk: toSay('clerk'),
};

/**
 * The role of somebody, by the first that tells: a label that is a role and no name, an honorific of office, Q or A
 * before the name, the title, and what introduced them (`joining us is our interpreter, …`), where that is known.
 * Nothing for most names without a title: a firm says who pays somebody, not what they do here.
 */
export function roleOf(
  { name, honorific = '', title = '', question }: Omit<LabelParts, 'role'>,
  introduction = '',
): Role | undefined {
  const office = name.toLowerCase();
  if (IN_THE_CHAIR.test(`${honorific} ${name}`.trim())) return 'chair';
  const named = isRole(office) ? roleIn(office, NAMES) : roleIn(honorific, HONORIFICS_OF_OFFICE);
  const titled = roleIn(title, TITLES);
  return named ?? titled ?? (question === 'asks' ? 'questioner' : roleIn(introduction, INTRODUCED));
}

/** A speaker who speaks for nobody: `Speaker 1` is somebody without a name. */
const IN_THE_CHAIR = /^(?:the|mr\.?|madam|mister|deputy|acting)\s.{0,20}speaker$/i;

type Table = readonly (readonly [Role, ReadonlySet<string>])[];

function roleIn(text: string, table: Table): Role | undefined {
  const words = text.split(/[\s,/&().-]+/).map(plain);
  return table.find(([, known]) => words.some((word) => known.has(word)))?.[0];
}

function table(rows: Partial<Record<Role, string>>): Table {
  return Object.entries(rows).map(([role, words]) => [role as Role, new Set(words.split(' '))] as const);
}

/** The words of labels that are a role and no name, and of which kind it is; the first row that fits. */
const NAMES = table({
  operator: 'operator coordinator',
  interpreter: 'interpreter translator 翻译 翻譯',
  moderator: 'moderator facilitator emcee mc moderador moderadora moderatorin 主持人 主持 司会 사회자',
  host: 'host cohost interviewerin interviewer interviewers animateur animatrice entrevistador entrevistadora 采访者 ведущий ведущая',
  guest: 'guest interviewee interviewees respondent panelist panellist 受访者',
  analyst: 'analyst',
  executive: 'executive representative',
  audience: 'audience crowd spectateur spectatrice student attendee 观众 觀眾 听众',
  questioner:
    'q question questioner caller reporter journalist journaliste pregunta frage 记者 記者 问 問 提问者 提問者 질문',
  narrator: 'narrator announcer 旁白',
  witness: 'witness deponent',
  counsel: 'prosecutor',
  clerk: 'clerk bailiff',
  court: 'court justice judge arbitrator',
  chair: 'presiding tempore chair chairman chairwoman chairperson',
});

/** What stands before a surname. */
const HONORIFICS_OF_OFFICE = table({ court: 'justice judge', chair: 'chair chairman chairwoman chairperson' });

/** Titles. Who directs investor relations opens the call for the company, and is one of its executives. */
const TITLES = table({
  interpreter: 'interpreter translator',
  operator: 'operator',
  moderator: 'moderator',
  analyst: 'analyst',
  counsel: 'counsel attorney solicitor barrister',
  court: 'justice judge',
  host: 'host',
  guest: 'guest',
  questioner: 'reporter correspondent journalist',
  executive:
    'ceo cfo coo cto cio cmo cbo chro evp svp avp vp md chief officer president director chairman chairwoman chair founder treasurer controller head executive',
});

const INTRODUCED = table({
  interpreter: 'interpreter interpreting translator translating',
  moderator: 'moderator moderating',
  host: 'host',
  guest: 'guest',
  witness: 'witness',
  analyst: 'analyst line',
});
