/** A line of about so many characters. */
export type Bomb = (size: number) => string;

function of(unit: string, before = '', behind = ''): Bomb {
  return (size) => before + unit.repeat(Math.ceil(size / unit.length)) + behind;
}

/** Lines of any length on which patterns of labels as they come to mind take for ever. */
export const LABEL_BOMBS: readonly Bomb[] = [
  ...[of(' ', 'a', 'b'), of('A '), of('Ines Okafor '), of('\t', '0:01\tInes', ':'), of(': '), of('Mr. ')],
  ...[of('-', 'Ines -'), of('- ', 'Q '), of('*', '**Ines', ':'), of('['), of('[(', '[Ines'), of('(0:01) ', 'Ines ')],
  ...[of('\u200B', 'Ines'), of('>', '>'), of('_', '__'), of('#', '#'), of('=', '='), of('Ines, ', 'Q - ')],
  ...[of('\uFE0F', '❤'), of('🚀', '', ' Ada: hi'), of('\uFFFD', '', 'a: b'), of('a\u0301'), of('e\u0301', 'E', ':')],
];

/** The same for figures. */
export const FIGURE_BOMBS: readonly Bomb[] = [
  ...[of('9', 'Ines Okafor: '), of('1,', 'Ines Okafor: '), of('1.', 'Ines Okafor: $'), of('1,000,', '', ' million %')],
  ...[of('$', 'Ines Okafor: '), of('one hundred and ', 'Ines Okafor: '), of('twenty-', 'Ines Okafor: ')],
  ...[of('10 to ', 'Ines Okafor: '), of('Q3 ', 'Ines Okafor: '), of('in May ', 'Ines Okafor: '), of('%', '4 ')],
  ...[of('$4 million to $5 million, ', 'Ines Okafor: '), of('2019/', 'Ines Okafor: '), of(' ', '40', 'million')],
];
