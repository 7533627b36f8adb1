import { plain } from '../reading/words';

/** What a label says of somebody beside the name. */
export interface Details {
  readonly title?: string;
  readonly affiliation?: string;
  /** What is neither surely: a firm that no word shows to be one, a constituency, a party. */
  readonly details?: string;
}

/**
 * Tells title from affiliation in what stands behind a name, by words: `SENIOR DIRECTOR OF IR, QUARROW MILLS, INC.`
 * Each is given as written. What no word tells stays in `details`, unless a title stands beside it: then it is the
 * affiliation, as in `SunHarbor -- Analyst`. Nothing is said of an empty text.
 */
export function detailsIn(text: string): Details {
  const pieces = piecesOf(text);
  const titled = pieces.some(({ kind }) => kind === 'title');
  const known = pieces.some(({ kind }) => kind === 'affiliation');
  const all = pieces.map((piece) =>
    piece.kind === undefined && titled && !known ? { ...piece, kind: 'affiliation' as const } : piece,
  );
  const title = stretch(text, all, 'title');
  const affiliation = stretch(text, all, 'affiliation');
  const details = stretch(text, all, undefined);
  return { ...(title && { title }), ...(affiliation && { affiliation }), ...(details && { details }) };
}

type Kind = 'title' | 'affiliation' | undefined;

interface Piece {
  readonly start: number;
  readonly end: number;
  readonly kind: Kind;
}

/** The kind of a piece between commas or dashes: `Analyst`, `RBC Capital`, `Investor Relations`, `Citi`. */
function kindOf(piece: string): Kind {
  const words = piece.split(/[\s/&().-]+/).map(plain);
  if (LEGAL_FORMS.has(words.at(-1) ?? '') || LEGAL_FORMS.has(plain(piece).replaceAll('.', ''))) return 'affiliation';
  if (words.some((word) => TITLES.has(word))) return 'title';
  if (words.some((word) => FIRMS.has(word))) return 'affiliation';
  return words.some((word) => DEPARTMENTS.has(word)) ? 'title' : undefined;
}

function piecesOf(text: string): Piece[] {
  const pieces: Piece[] = [];
  let from = 0;
  for (const { 0: separator, index } of [...text.matchAll(SEPARATOR), { 0: '', index: text.length }]) {
    const piece = text.slice(from, index);
    const start = from + piece.length - piece.trimStart().length;
    const end = from + piece.trimEnd().length;
    from = index + separator.length;
    if (!/[\p{L}\p{N}]/u.test(piece)) continue;
    const last = pieces.at(-1);
    const legal = LEGAL_FORMS.has(plain(text.slice(start, end)).replaceAll('.', ''));
    if (last && legal) pieces[pieces.length - 1] = { ...last, end, kind: 'affiliation' };
    else if (last && MINISTRY.test(text.slice(last.start, last.end))) pieces[pieces.length - 1] = { ...last, end };
    else pieces.push({ start, end, kind: kindOf(text.slice(start, end)) });
  }
  return pieces;
}

const SEPARATOR = /[,;|]|--|(?<=\s)[-–—](?=\s)/g;

/** An office of state, which goes on behind the comma: `Minister for Education, Heritage and Arts`. */
const MINISTRY = /\b(?:minister|secretary) (?:of state )?for\b/i;

/** The first pieces of a kind that stand together, as written. */
function stretch(text: string, pieces: readonly Piece[], kind: Kind): string {
  const first = pieces.findIndex((piece) => piece.kind === kind);
  if (first < 0) return '';
  let last = first;
  while (pieces[last + 1] && pieces[last + 1]?.kind === kind) last += 1;
  return text.slice(pieces[first]?.start, pieces[last]?.end);
}

function words(list: string): ReadonlySet<string> {
  return new Set(list.trim().split(/\s+/));
}

/** Words that name an office or occupation. They and the tables below are what labels of published transcripts have. */
export const TITLES = words(`
  director president officer analyst ceo cfo coo cto cio cmo cbo chro md evp svp avp vp chair chairman chairwoman
  chairperson chief executive manager treasurer controller comptroller secretary minister founder cofounder partner
  principal associate head counsel attorney solicitor economist strategist professor lecturer senator governor mayor
  councillor member editor reporter correspondent journalist producer engineer developer designer scientist researcher
  consultant advisor adviser ambassador spokesperson spokesman spokeswoman commissioner superintendent coordinator
  moderator host guest interpreter translator operator owner lead leader dean chancellor administrator clerk justice
  judge witness student teacher nurse surgeon physician
`);

/** What a title is of, where nothing but that is said. */
const DEPARTMENTS = words(`
  relations ir finance operations marketing communications strategy resources affairs sales legal investor treasury
`);

const FIRMS = words(`
  group holdings holding capital securities bank banking bancorp partners research markets financial advisors advisers
  asset management investments investment trust fund funds university institute college school society association
  foundation center centre brokers brokerage insurance energy pharmaceuticals therapeutics technologies systems
  networks laboratories labs times post news journal radio television committee department ministry agency council
  division firm bros brothers sons
`);

const LEGAL_FORMS = words(
  'inc incorporated llc llp lp ltd limited corp corporation co company companies plc ag sa nv bv gmbh se',
);
