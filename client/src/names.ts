import { LANGUAGE_ID } from '../../server/src/service/language';

/** Also the prefix of the settings that the language client reads by itself: `transcript.trace.server`. */
export const CLIENT_ID = LANGUAGE_ID;
export const CLIENT_NAME = 'Turnwise';

/** The path of a file that is a transcript by its name, unless the user says otherwise. */
export const NAMED = /\.transcript(?:\.txt)?$/;

/** The kind of page that an overview is, as the manifest and the editor know it. */
export const OVERVIEW_TYPE = 'transcript.overview';
