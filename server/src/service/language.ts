/** The language id of transcripts; a document that has it was called a transcript by somebody. */
export const LANGUAGE_ID = 'transcript';
