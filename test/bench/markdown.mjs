import { vscodeServers } from './packages.mjs';

/**
 * VS Code's Markdown server does not parse: it asks its client to, which does so with markdown-it. That is a part of
 * what an edit costs there, as it is in the editor. Of the workspace it is told that there is nothing in it.
 */
export function markdownAnswers(document) {
  const MarkdownIt = vscodeServers.require('markdown-it');
  const parser = new MarkdownIt({ html: true });
  return {
    'markdown/parse': ({ text }) => parser.parse(text ?? document.text, {}),
    'markdown/findMarkdownFilesInWorkspace': () => [],
    'markdown/fs/readDirectory': () => [],
  };
}
