import type { DocumentSymbol, SymbolInformation } from 'vscode';
import type { Middleware } from 'vscode-languageclient';
import { isolated } from './directions';

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
  symbol.detail = isolated(symbol.detail);
  for (const child of symbol.children) setApart(child);
}
