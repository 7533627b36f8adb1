import type {
  DocumentFormattingParams,
  DocumentOnTypeFormattingParams,
  DocumentRangeFormattingParams,
  TextEdit,
} from 'vscode-languageserver';
import { type Edit, FORMATTED_AFTER, type FormatOptions, format, formatOnType } from '../../service';
import type { Feature } from '../feature';
import { guarded } from '../guard';

/** A document is formatted by its own way of writing, so of what clients set, only ends of lines and of the file count. */
export const formatting: Feature = {
  capabilities: () => {
    const [firstTriggerCharacter, ...moreTriggerCharacter] = FORMATTED_AFTER;
    return {
      documentFormattingProvider: true,
      documentRangeFormattingProvider: true,
      documentOnTypeFormattingProvider: { firstTriggerCharacter, moreTriggerCharacter },
    };
  },
  register(session) {
    const { connection } = session;
    connection.onDocumentFormatting(
      guarded<DocumentFormattingParams, TextEdit[]>(session, [], (snapshot, { options }) =>
        converted(format(snapshot, optionsIn(options))),
      ),
    );
    connection.onDocumentRangeFormatting(
      guarded<DocumentRangeFormattingParams, TextEdit[]>(session, [], (snapshot, { options, range }) =>
        converted(format(snapshot, optionsIn(options), range)),
      ),
    );
    connection.onDocumentOnTypeFormatting(
      guarded<DocumentOnTypeFormattingParams, TextEdit[]>(session, [], (snapshot, { position, ch }) =>
        converted(formatOnType(snapshot, position, ch)),
      ),
    );
  },
};

/** As they come from outside, which may be anything. */
function optionsIn(options: unknown): FormatOptions {
  const { trimTrailingWhitespace, insertFinalNewline, trimFinalNewlines } = Object(options) as Record<string, unknown>;
  return {
    trimTrailingWhitespace: trimTrailingWhitespace === true,
    insertFinalNewline: insertFinalNewline === true,
    trimFinalNewlines: trimFinalNewlines === true,
  };
}

function converted(edits: readonly Edit[]): TextEdit[] {
  return edits.map(({ range, newText }) => ({ range, newText }));
}
