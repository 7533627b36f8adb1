/** The tools that language models are offered, as in the manifest; each is a report of the server's. */
export const TOOLS = {
  transcript_turns: 'turns',
  transcript_speakers: 'speakers',
  transcript_exchanges: 'exchanges',
  transcript_figures: 'figures',
} as const;

export type ToolName = keyof typeof TOOLS;
