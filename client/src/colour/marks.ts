/** How many speakers have a colour, and a pattern, of their own; those behind them have theirs again, hollow. */
export const COLOURS = 8;

/** How a speaker is marked. */
export interface Mark {
  /** 1 to {@link COLOURS}; 0 for who is muted. */
  readonly colour: number;
  /** Whether somebody who says more has the colour already. */
  readonly hollow: boolean;
}

/** The mark of a speaker by the number that the server gives. */
export function markOf(number: number | undefined): Mark {
  if (number === undefined) return { colour: 0, hollow: false };
  return { colour: ((number - 1) % COLOURS) + 1, hollow: number > COLOURS };
}

/** A picture beside the label: initials on a shield, or in a frame. Colours are `#rrggbb`; the picture is SVG. */
export function shield({ hollow }: Mark, initials: string, colour: string): string {
  const paint = hollow ? `fill="none" stroke="${colour}" stroke-width="1.5"` : `fill="${colour}"`;
  const text = escaped(initials);
  const size = initials.length > 1 ? 8.5 : 10;
  const width = initials.length > 1 ? ' textLength="11" lengthAdjust="spacingAndGlyphs"' : ''; // Some letters are wide.
  return svg(
    `<rect x="1" y="2" width="14" height="12" rx="2.5" ${paint}/>` +
      `<text x="8" y="${8 + size * 0.36}" text-anchor="middle" font-family="sans-serif" font-weight="700" ` +
      `font-size="${size}"${width} fill="${hollow ? colour : inkOn(colour)}">${text}</text>`,
  );
}

/** A picture beside the lines below the label: a bar in the pattern of the speaker, which goes on from line to line. */
export function bar({ colour: number, hollow }: Mark, colour: string): string {
  const lines = hollow ? HOLLOW : (PATTERNS[number] ?? HOLLOW);
  return svg(lines.map((line) => `<path d="${line}" stroke="${colour}"/>`).join(''), 'preserveAspectRatio="none"');
}

/** By colour: thin for who is muted, then thick, dashed, dotted, double, and so on. No two are alike without colour. */
const PATTERNS: readonly (readonly string[])[] = [
  [vertical(8, 1)],
  [vertical(8, 4)],
  ['M8 0V5M8 8V13'],
  ['M8 1V3M8 5V7M8 9V11M8 13V15'],
  [vertical(6, 1), vertical(10, 1)],
  ['M8 0V9M8 11V14'],
  ['M5 2H11M5 6H11M5 10H11M5 14H11'],
  ['M5 0L11 4L5 8L11 12L5 16'],
  [vertical(8, 1), 'M5 4H11M5 12H11'],
];

const HOLLOW = ['M6 0V16', 'M10 0V16', 'M6 8H10'];

function vertical(x: number, width: number): string {
  return width === 1 ? `M${x} 0V16` : `M${x - width / 4} 0V16M${x + width / 4} 0V16`;
}

/** Black or white, whichever is read more easily on a colour: by the luminance that WCAG 2 defines. */
function inkOn(colour: string): string {
  return luminance(colour) > 0.179 ? '#000000' : '#ffffff';
}

/** Of `#rrggbb`, from 0 to 1. */
export function luminance(colour: string): number {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5].map((at) => {
    const value = Number.parseInt(colour.slice(at, at + 2), 16) / 255;
    return value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

/** Initials come from the text. */
function escaped(text: string): string {
  return text.replace(/[^\p{L}\p{N}]/gu, (character) => `&#${character.codePointAt(0)};`);
}

function svg(content: string, attributes = ''): string {
  return `<svg xmlns="http://www.w3.org/2000/svg" width="16" height="16" viewBox="0 0 16 16" ${attributes}><g fill="none" stroke-width="2">${content}</g></svg>`;
}
