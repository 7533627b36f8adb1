// What an editor asks a server after an edit. Each of these takes the server's capabilities, and gives a function that
// asks a client about a document – nothing where the server does not offer it. What the function returns is the
// client's answer; it is `brief` where it only says what is new since the answer before.

export const QUESTIONS = { outline, hover, folding, diagnostics, tokens };

export function outline({ documentSymbolProvider: offered }) {
  return offered && ((client, document) => client.request('textDocument/documentSymbol', about(document)));
}

/** On a speaker's name, which is where a transcript has most to tell. */
function hover({ hoverProvider: offered }) {
  return (
    offered &&
    ((client, document) =>
      client.request('textDocument/hover', { ...about(document), position: document.placeInALabel() }))
  );
}

function folding({ foldingRangeProvider: offered }) {
  return offered && ((client, document) => client.request('textDocument/foldingRange', about(document)));
}

function diagnostics({ diagnosticProvider: offered }) {
  let previousResultId;
  return (
    offered &&
    (async (client, document) => {
      const { identifier } = offered;
      const params = { ...about(document), identifier, previousResultId };
      const answer = await client.request('textDocument/diagnostic', params);
      previousResultId = answer.result?.resultId;
      return { ...answer, brief: answer.result?.kind === 'unchanged' };
    })
  );
}

function tokens({ semanticTokensProvider: offered }) {
  let previousResultId;
  return (
    offered?.full &&
    (async (client, document) => {
      const delta = offered.full.delta && previousResultId !== undefined;
      const answer = delta
        ? await client.request('textDocument/semanticTokens/full/delta', { ...about(document), previousResultId })
        : await client.request('textDocument/semanticTokens/full', about(document));
      previousResultId = answer.result?.resultId;
      return { ...answer, brief: Array.isArray(answer.result?.edits) };
    })
  );
}

function about(document) {
  return { textDocument: { uri: document.uri } };
}
