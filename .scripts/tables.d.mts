/** A text with its tables as they have to be. */
export function withTables(text: string): string;
