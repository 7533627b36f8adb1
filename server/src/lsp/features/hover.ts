import type { Hover } from 'vscode-languageserver';
import { hover as hoverOf, type Position, type Hover as Shown, type Snapshot } from '../../service';
import type { Feature } from '../feature';
import { guarded } from '../guard';
import { markdown, plain } from '../hoverText';
import { MarkupKind } from '../library';

export const hover: Feature = {
  capabilities: () => ({ hoverProvider: true }),
  register(session) {
    session.connection.onHover(
      guarded<{ position: Position }, Hover | null>(session, null, (snapshot, { position }) => {
        const shown = hoverOf(snapshot, position);
        const [preferred] = session.client.textDocument?.hover?.contentFormat ?? [];
        return shown ? { range: shown.range, contents: contentsOf(shown, snapshot, preferred) } : null;
      }),
    );
  },
};

function contentsOf(shown: Shown, snapshot: Snapshot, preferred: MarkupKind | undefined): Hover['contents'] {
  if (preferred === MarkupKind.Markdown)
    return { kind: MarkupKind.Markdown, value: markdown(shown, snapshot.uri, snapshot) };
  return { kind: MarkupKind.PlainText, value: plain(shown, snapshot) };
}
