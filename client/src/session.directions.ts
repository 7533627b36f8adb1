import type { DocumentSymbol, SymbolInformation } from 'vscode';
import type { Middleware } from 'vscode-languageclient';

/**
 * Has the detail of an item of the outline stay behind its name where both are written from right to left. The editor
 * sets them in one line from left to right, in which they would else run together, the detail first, and the name be
 * what there is no room for. Done here, since editors in terminals show the marks for it as signs.
 */
export const directions: Middleware = {
  async provideDocumentSymbols(document, token, next) {
    const symbols = await next(document, token);
    for (const symbol of symbols ?? []) setApart(symbol);
    return symbols;
  },
};

function setApart(symbol: DocumentSymbol | SymbolInformation): void {
  if (!('children' in symbol)) return;
  if (RIGHT_TO_LEFT.test(symbol.detail)) symbol.detail = `\u2068${symbol.detail}\u2069`;
  for (const child of symbol.children) setApart(child);
}

/** From Hebrew to the Arabic of all blocks, and the first halves of what is written so beyond. */
const RIGHT_TO_LEFT = /[\u0590-\u08FF\uFB1D-\uFDFF\uFE70-\uFEFC\uD802\uD803\uD83A\uD83B]/;
