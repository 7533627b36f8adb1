/**
 * What the server needs of the protocol's library at run time. It is imported here alone: each file that imports it by
 * itself copies all of its 600 names when the server starts, which takes a third of a millisecond. Types cost nothing,
 * and come from where they are.
 */
export {
  CodeActionKind,
  CodeActionTriggerKind,
  CodeLensRefreshRequest,
  CompletionItemKind,
  CompletionTriggerKind,
  DiagnosticSeverity,
  DidChangeConfigurationNotification,
  DidChangeWatchedFilesNotification,
  DocumentHighlightKind,
  Emitter,
  ErrorCodes,
  FileChangeType,
  InsertTextFormat,
  InsertTextMode,
  LSPErrorCodes,
  MarkupKind,
  MessageType,
  PositionEncodingKind,
  ResponseError,
  SemanticTokensBuilder,
  ShowMessageNotification,
  SymbolKind,
  TextDocumentSyncKind,
  TextDocuments,
  WorkspaceDiagnosticRequest,
} from 'vscode-languageserver';
