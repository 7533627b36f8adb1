import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { createOnigScanner, createOnigString, loadWASM } from 'vscode-oniguruma';
import { type IGrammar, INITIAL, parseRawGrammar, Registry } from 'vscode-textmate';
import { ROOT } from './files';

const PATH = join(ROOT, 'syntaxes/transcript.tmLanguage.json');
const SCOPE = 'text.transcript';

export interface Scoped {
  readonly line: number;
  readonly text: string;
  /** The innermost scope, without the language's own suffix. */
  readonly scope: string;
}

/** The pieces of a text that the grammar colours, by the tokenizer that VS Code itself uses. */
export async function scopesOf(content: string): Promise<Scoped[]> {
  const grammar = await load();
  const found: Scoped[] = [];
  let stack = INITIAL;
  content.split(/\r\n|\r|\n/).forEach((text, line) => {
    const { tokens, ruleStack } = grammar.tokenizeLine(text, stack);
    stack = ruleStack;
    for (const { startIndex, endIndex, scopes } of tokens) {
      const scope = scopes.at(-1) ?? '';
      if (scope !== SCOPE)
        found.push({ line, text: text.slice(startIndex, endIndex), scope: scope.replace('.transcript', '') });
    }
  });
  return found;
}

let loaded: Promise<IGrammar> | undefined;

/** The grammar, as VS Code would have it. */
export function load(): Promise<IGrammar> {
  loaded ??= (async () => {
    const { resolve } = createRequire(__filename);
    await loadWASM(readFileSync(resolve('vscode-oniguruma/release/onig.wasm')));
    const registry = new Registry({
      onigLib: Promise.resolve({ createOnigScanner, createOnigString }),
      loadGrammar: async () => parseRawGrammar(readFileSync(PATH, 'utf8'), PATH),
    });
    const grammar = await registry.loadGrammar(SCOPE);
    if (!grammar) throw new Error(`There is no grammar ${SCOPE}.`);
    return grammar;
  })();
  return loaded;
}
