import type { InlayHint, InlayHintParams } from 'vscode-languageserver';
import { figureHints, minuteHints } from '../../service';
import type { Feature } from '../feature';
import { guarded } from '../guard';

/** What figures are, behind them, and how long turns take, behind their labels, for who has set `transcript.inlayHints`. */
export const inlayHint: Feature = {
  capabilities: (client) => (client.textDocument?.inlayHint ? { inlayHintProvider: true } : {}),
  register(session) {
    const { inlayHint: requests } = session.connection.languages;
    requests.on(
      guarded<InlayHintParams, InlayHint[]>(session, [], (snapshot, { range }) =>
        [...minuteHints(snapshot, range), ...figureHints(snapshot, range)].map(({ position, text }) => ({
          ...{ position, label: text, paddingLeft: true },
        })),
      ),
    );
    session.onDidChangeSettings(() => {
      if (session.client.workspace?.inlayHint?.refreshSupport) void requests.refresh();
    });
  },
};
