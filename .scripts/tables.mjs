// npm run tables: writes the tables of the README that say what package.json declares: commands with their keys,
// settings and rules. Between a pair of marks: <!-- table: NAME --> and <!-- end -->.

import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { root } from './install.mjs';

const { contributes } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'));
const strings = JSON.parse(readFileSync(join(root, 'package.nls.json'), 'utf8'));

const TABLES = {
  commands: () =>
    table(
      ['command (`Transcript: …`)', 'keys', 'on a Mac'],
      contributes.commands.filter(isInPalette).map(({ command, title }) => {
        const bindings = contributes.keybindings.filter((binding) => binding.command === command);
        return [translated(title), ...['key', 'mac'].map((which) => allKeys(bindings, which))];
      }),
    ),
  settings: () =>
    table(
      ['setting', 'default', 'means'],
      contributes.configuration.flatMap(({ properties }) =>
        Object.entries(properties).map(([name, setting]) => [
          `\`${name}\``,
          `\`${JSON.stringify(setting.default)}\``,
          meaning(setting),
        ]),
      ),
    ),
  rules: () => {
    const [{ properties: rules }] = contributes.configuration.flatMap(
      ({ properties }) => properties['transcript.rules'] ?? [],
    );
    return table(
      ['rule', 'severity', 'shows'],
      Object.entries(rules).map(([code, rule]) => [
        `[\`${code}\`](test/spec/rules/${code}.spec.md)`,
        rule.default,
        meaning(rule),
      ]),
    );
  },
};

/** A text with its tables as they have to be. */
export function withTables(text) {
  return text.replace(/(<!-- table: (\w+) -->\n)[\s\S]*?(<!-- end -->)/g, (_, begin, name, end) => {
    return `${begin}\n${TABLES[name]()}\n${end}`;
  });
}

if (process.argv[1] === import.meta.filename) {
  const readme = join(root, 'README.md');
  writeFileSync(readme, withTables(readFileSync(readme, 'utf8')));
}

function table(heads, rows) {
  return [heads, heads.map(() => '---'), ...rows].map((cells) => `| ${cells.join(' | ')} |\n`).join('');
}

function isInPalette({ command }) {
  return contributes.menus.commandPalette.find((item) => item.command === command)?.when !== 'false';
}

/** What a setting says of itself, and what each of its words means. */
function meaning({ markdownDescription, description, enum: words = [], enumDescriptions, markdownEnumDescriptions }) {
  const described = markdownEnumDescriptions ?? enumDescriptions ?? [];
  const means = described.map((each, i) => `\`${words[i] || '""'}\`: ${translated(each)}`);
  return inCell([translated(markdownDescription ?? description), ...means].join(' '));
}

/** Links of settings to each other are understood by an editor only. */
function inCell(text) {
  return text
    .replace(/`#([\w.-]+)#`/g, '`$1`')
    .replace(/\s*\n\s*/g, ' ')
    .replaceAll('|', '\\|');
}

/** All keys of a command; those of a view with its name. A Mac has the same ones where it has none of its own. */
function allKeys(bindings, which) {
  // Menus show the last one, so that those of views come first in the manifest.
  const written = bindings.toReversed().map(({ when, key, [which]: own = key }) => {
    const [, view] = /focusedView == transcript\.(\w+)/.exec(when) ?? [];
    return view ? `${keys(own)} in ${translated(viewTitle(view))}` : keys(own);
  });
  return written.join(', ');
}

function viewTitle(name) {
  return contributes.views.transcript.find(({ id }) => id === `transcript.${name}`).name;
}

function keys(key) {
  const names = key.split(/(?<=.)\+/).map((name) => name.charAt(0).toUpperCase() + name.slice(1));
  return `<kbd>${names.join('+')}</kbd>`;
}

function translated(text) {
  return text.replace(/^%(.+)%$/, (_, key) => strings[key] ?? '');
}
