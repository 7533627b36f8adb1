export const COMMANDS = ['check', 'export', 'explain', 'server'] as const;
export type Command = (typeof COMMANDS)[number];

export function isCommand(text: string): text is Command {
  return (COMMANDS as readonly string[]).includes(text);
}

/** What `turnwise --help` prints. */
export const USAGE = `Turnwise understands transcripts: plain text files in which people take turns to speak.

Usage: turnwise COMMAND [OPTIONS] [PATH…]

  check PATH…           prints the problems in transcripts, and mends with --fix what is certain
  export PATH…          prints transcripts as data
  explain FILE:LINE…    prints why lines are or are not taken for labels
  server --stdio        is a language server for editors

  turnwise COMMAND --help   tells more of a command
  turnwise --version        prints the version

Exit code: 0 all is well, 1 check found problems, 2 something could not be read, written or understood.
`;

/** What `turnwise COMMAND --help` prints. */
export function usageOf(command: Command): string {
  return USAGES[command];
}

const PATHS = `PATH is a file, a folder, a pattern in quotes such as 'calls/**/*.txt', or - for standard input. In folders, files
count that are named *.transcript or *.transcript.txt, and *.txt files in which a transcript is found. What git ignores
is passed by, as are links, node_modules, and folders whose names begin with a dot.`;

const COMMON = `      --config FILE         goes by this configuration (the nearest turnwise.json or .turnwiserc.json)
      --no-config           goes by none; rosters still count
      --no-ignore           takes what git ignores, too
  -j, --jobs N              works in N threads (as many as there are processors)
  -h, --help                prints this`;

const USAGES: Record<Command, string> = {
  check: `Usage: turnwise check [OPTIONS] PATH…

Prints the problems in transcripts.

      --format FORMAT       text, json, jsonl, github, gitlab, junit, checkstyle, sarif or rdjson (text)
      --severity LEVEL      tells of problems of this level and graver: error, warning, information or hint (hint)
      --fail-on LEVEL       exits with 1 for problems of this level and graver (warning)
      --fix                 mends what is certain, and tells what is left
      --diff                prints what --fix would change, and writes nothing
      --stdin-filename FILE what standard input is called, and which settings hold for it
${COMMON}

${PATHS}

Exit code: 0 all is well, 1 there are such problems, or --diff prints a change, 2 something could not be read,
written or understood.
`,
  export: `Usage: turnwise export [OPTIONS] PATH…

Prints transcripts as data.

      --format FORMAT       json: a document, for several files an array of them; jsonl: a record on each line (json)
      --table TABLE         the records of jsonl: turns, figures, exchanges or speakers (turns)
      --stdin-filename FILE what standard input is called, and which settings hold for it
${COMMON}

${PATHS}
`,
  explain: `Usage: turnwise explain [OPTIONS] FILE:LINE…

Prints why lines, counted from 1, are or are not taken for labels: the evidence with its weights.

      --stdin-filename FILE what standard input is called
      --config FILE         goes by this configuration (the nearest turnwise.json or .turnwiserc.json)
      --no-config           goes by none
  -h, --help                prints this

FILE is - for standard input: turnwise explain -- -:12
`,
  server: `Usage: turnwise server --stdio

Is a language server: it speaks the Language Server Protocol over standard input and output, and nothing else. Editors
start it; how to tell them is in the documentation.
`,
};
