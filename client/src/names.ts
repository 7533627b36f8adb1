import { LANGUAGE_ID } from '../../server/src/service/language';

/** Also the prefix of the settings that the language client reads by itself: `transcript.trace.server`. */
export const CLIENT_ID = LANGUAGE_ID;
export const CLIENT_NAME = 'Turnwise';
