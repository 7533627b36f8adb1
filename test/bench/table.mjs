/** Prints rows under a title, each column as wide as it has to be: the first to the left, figures to the right. */
export function printTable(title, header, rows) {
  const all = [header, ...rows];
  const widths = header.map((_, column) => Math.max(...all.map((row) => row[column].length)));
  const line = (row) =>
    row
      .map((cell, i) => (i === 0 ? cell.padEnd(widths[i]) : cell.padStart(widths[i])))
      .join('  ')
      .trimEnd();
  console.log(`\n${title}`);
  console.log(line(header));
  console.log(widths.map((width) => '─'.repeat(width)).join('──'));
  for (const row of rows) console.log(line(row));
}

/** Some three digits, which is more than such measurements hold; a dash where there is nothing to say. */
export function figure(value) {
  if (value === undefined) return '–';
  return value.toFixed(value >= 100 ? 0 : value >= 10 ? 1 : 2);
}

/** Nothing where one of them is not known, or too small to be counted. */
export function ratio(a, b) {
  return a === undefined || !b ? undefined : a / b;
}
