import { DidChangeConfigurationNotification } from './library';
import type { Rosters } from './rosters';
import type { Session } from './session';
import { readAccepted, readSettings, SECTION } from './settings';

/**
 * Keeps the session's settings, and the rosters that are named there, those of the client: from
 * `initializationOptions` at once, then from `workspace/configuration` where the client has it, and else from what
 * `didChangeConfiguration` brings along.
 */
export function registerConfiguration(session: Session, rosters: Rosters): void {
  const { connection } = session;
  const use = (given: unknown) => {
    if (given === undefined || given === null) return; // Nothing is set there: what was given at the start holds.
    const { settings, problems } = readSettings(given);
    const { accepted, problems: others } = readAccepted(given);
    for (const problem of [...problems, ...others, ...rosters.use(given)])
      connection.window.showWarningMessage(problem);
    session.set(settings, accepted);
  };
  const ask = async () => use(await connection.workspace.getConfiguration(SECTION));
  const asks = () => Boolean(session.client.workspace?.configuration);

  connection.onInitialized(() => {
    rosters.followFolders();
    if (!asks()) return;
    if (session.client.workspace?.didChangeConfiguration?.dynamicRegistration) {
      void connection.client.register(DidChangeConfigurationNotification.type, { section: SECTION });
    }
    ask().catch((error: unknown) => connection.console.error(`The settings could not be read: ${error}`));
  });
  connection.onDidChangeConfiguration(({ settings }) => {
    return asks() ? ask() : use(settings?.[SECTION]);
  });
}
