import * as vscode from 'vscode';
import type { Assistants } from './assistants';
import { TOOLS, type ToolName } from './toolNames';

/*
 * Tools for language models are in VS Code from 1.95 on, and ours is to run in 1.91: these are the parts of `vscode.d.ts`
 * that are used, and only where the editor has them.
 */
interface LanguageModels {
  registerTool?(name: string, tool: Tool): vscode.Disposable;
}

interface Tool {
  prepareInvocation(call: { readonly input: unknown }): Promise<Prepared>;
  invoke(call: { readonly input: unknown }, token: vscode.CancellationToken): Promise<object>;
}

/** What the editor shows before a tool is called: it asks the user, who may say no, now or for good. */
export interface Prepared {
  readonly invocationMessage: string;
  readonly confirmationMessages: { readonly title: string; readonly message: string };
}

interface Parts {
  readonly LanguageModelTextPart: new (text: string) => object;
  readonly LanguageModelToolResult: new (parts: readonly object[]) => object;
}

/** Offers the tools to the editor where it can have some. What answers them is loaded when the first is called. */
export function offerTools(load: () => Promise<Assistants>): vscode.Disposable {
  const { lm } = vscode as unknown as { readonly lm?: LanguageModels };
  const { LanguageModelTextPart, LanguageModelToolResult } = vscode as unknown as Parts;
  const offer = (name: ToolName) =>
    lm?.registerTool?.(name, {
      prepareInvocation: async ({ input }) => (await load()).prepare(name, input),
      invoke: async ({ input }, token) =>
        new LanguageModelToolResult([new LanguageModelTextPart(await (await load()).answer(name, input, token))]),
    });
  try {
    const tools = (Object.keys(TOOLS) as ToolName[]).map(offer);
    return vscode.Disposable.from(...tools.filter((tool) => tool !== undefined));
  } catch {
    // Before 1.95 the function is there, and throws: it was a proposal that extensions may not use.
    return new vscode.Disposable(() => {});
  }
}
