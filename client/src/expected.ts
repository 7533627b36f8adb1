import { type Disposable, type Tab, TabInputText, window } from 'vscode';
import type { Choices } from './choices';
import { NAMED } from './names';

/**
 * Tells of a transcript before its text is there: an editor has a tab as soon as somebody opens a file, and reads the file
 * then. It is known by its name, or by what the user has called it; no other file is told of.
 */
export function expectTranscripts(choices: Choices, expect: () => void): Disposable {
  const isExpected = ({ isActive, input }: Tab) => {
    if (!isActive || !(input instanceof TabInputText)) return false;
    const choice = choices.get(input.uri);
    return choice === undefined ? NAMED.test(input.uri.path) : choice === 'transcript';
  };
  const look = (tabs: readonly Tab[]) => {
    if (tabs.some(isExpected)) expect();
  };
  look(window.tabGroups.all.flatMap(({ tabs }) => tabs));
  return window.tabGroups.onDidChangeTabs(({ opened, changed }) => look([...opened, ...changed]));
}
