import { say } from '../service';
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
    const { settings, problems } = readSettings(given, session);
    const { accepted, problems: others } = readAccepted(given, session);
    tell(session, [...problems, ...others, ...rosters.use(given)]);
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

/** Shows what cannot be used of the settings: the first of it, and how much more there is, which the log has. */
function tell(session: Session, problems: readonly string[]): void {
  const { window, console } = session.connection;
  for (const problem of problems.slice(0, MOST_SHOWN)) window.showWarningMessage(problem);
  if (problems.length <= MOST_SHOWN) return;
  const more = problems.length - MOST_SHOWN;
  window.showWarningMessage(say(session, '{0} more settings of transcript cannot be used.', more));
  for (const problem of problems.slice(MOST_SHOWN, MOST_LOGGED)) console.warn(problem);
}

const MOST_SHOWN = 3;
const MOST_LOGGED = 100;
