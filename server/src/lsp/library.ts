/**
 * What the server needs of the protocol's library at run time. It is imported here alone: each file that imports it by
 * itself copies all of its 600 names when the server starts, which takes a third of a millisecond. Types cost nothing,
 * and come from where they are.
 */
export {
  CodeActionKind,
  CodeActionTriggerKind,
  CompletionItemKind,
  DiagnosticSeverity,
  DidChangeConfigurationNotification,
  DidChangeWatchedFilesNotification,
  DidChangeWorkspaceFoldersNotification,
  DocumentHighlightKind,
  Emitter,
  ErrorCodes,
  InsertTextMode,
  LSPErrorCodes,
  MarkupKind,
  MessageType,
  ResponseError,
  SemanticTokensBuilder,
  ShowMessageNotification,
  SymbolKind,
  TextDocumentSyncKind,
  TextDocuments,
} from 'vscode-languageserver';
