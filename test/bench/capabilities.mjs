/**
 * What of VS Code's language client matters here. No dynamic registration: what a server can do is then in its answer
 * to `initialize`.
 */
export const CAPABILITIES = {
  workspace: { configuration: true, diagnostics: { refreshSupport: true }, semanticTokens: { refreshSupport: true } },
  textDocument: {
    documentSymbol: { hierarchicalDocumentSymbolSupport: true },
    foldingRange: { lineFoldingOnly: true, rangeLimit: 5000 },
    hover: { contentFormat: ['markdown', 'plaintext'] },
    diagnostic: {},
    publishDiagnostics: { versionSupport: true },
    semanticTokens: {
      requests: { full: { delta: true } },
      formats: ['relative'],
      tokenTypes: ['class', 'comment', 'string', 'keyword', 'variable'],
      tokenModifiers: [],
    },
  },
};
