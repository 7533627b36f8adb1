import { type Hover, MarkupKind } from 'vscode-languageserver';
import { type HoverRow, hover as hoverOf, type Position, type Range, type Hover as Shown } from '../../service';
import type { Feature } from '../feature';
import { guarded } from '../guard';

export const hover: Feature = {
  capabilities: () => ({ hoverProvider: true }),
  register(session) {
    session.connection.onHover(
      guarded<{ position: Position }, Hover | null>(session, null, (snapshot, { position }) => {
        const shown = hoverOf(snapshot, position);
        if (!shown) return null;
        const [preferred] = session.client.textDocument?.hover?.contentFormat ?? [];
        const contents =
          preferred === MarkupKind.Markdown
            ? { kind: MarkupKind.Markdown, value: markdown(shown, snapshot.uri) }
            : { kind: MarkupKind.PlainText, value: plain(shown) };
        return { range: shown.range, contents };
      }),
    );
  },
};

function plain({ title, rows }: Shown): string {
  return [title, ...rows.map((row) => `${named(row)}${row.value}${row.place ? `, ${lineOf(row.place)}` : ''}`)].join(
    '\n',
  );
}

function markdown({ title, rows }: Shown, uri: string): string {
  const lines = rows.map((row) => {
    const place = row.place ? `, ${linkTo(row.place, uri)}` : '';
    return `${named(row)}${escaped(row.value)}${place}`;
  });
  return `**${escaped(title)}**\n\n${lines.join('  \n')}`;
}

function named({ name }: HoverRow): string {
  return name === '' ? '' : `${name}: `;
}

function lineOf({ start }: Range): string {
  return `line ${start.line + 1}`;
}

/** A link only where the URI of the document has nothing in it that Markdown could take for anything else. */
function linkTo(place: Range, uri: string): string {
  return SAFE.test(uri) ? `[${lineOf(place)}](${uri}#L${place.start.line + 1})` : lineOf(place);
}

const SAFE = /^file:\/\/\/[\w./%:~@+-]*$/;

/**
 * Every character of the file that is no letter or digit of ASCII as a character reference, so that nothing in a name
 * is Markdown or HTML.
 */
function escaped(text: string): string {
  return Array.from(text, (character) =>
    /[A-Za-z0-9]/.test(character) ? character : `&#${character.codePointAt(0)};`,
  ).join('');
}
