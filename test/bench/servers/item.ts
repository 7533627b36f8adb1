import type { DocumentSymbol } from 'vscode-languageserver/node';

/** What the reference servers take for a label: a name, which a colon and a space end. */
const LABEL = /^([A-Z][^:]{0,60}): /;

/** The name in a line's label; nothing in a line that has none. */
export function nameIn(line: string): string | undefined {
  return LABEL.exec(line)?.[1];
}

/** Characters of a turn that its item in the outline shows. */
const DETAIL = 60;

/** A turn as our server's outline has it; `endLine` is the last line on which something is said. */
export function item(name: string, line: number, endLine: number, lineAt: (line: number) => string): DocumentSymbol {
  const start = { line, character: 0 };
  return {
    name,
    detail: shortened(lineAt(line).slice(name.length + 2)),
    range: { start, end: { line: endLine, character: lineAt(endLine).length } },
    selectionRange: { start, end: { line, character: name.length } },
    kind: 15,
  };
}

function shortened(words: string): string {
  if (words.length <= DETAIL) return words;
  const space = words.lastIndexOf(' ', DETAIL - 1);
  return `${words.slice(0, space > DETAIL / 2 ? space : DETAIL - 1)}…`;
}
