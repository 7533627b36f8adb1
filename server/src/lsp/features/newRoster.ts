import { newRoster as newRosterOf } from '../../service';
import { ownRequest } from '../ownRequest';
import { NEW_ROSTER } from '../protocol';

/** A request of our own: see `protocol/`. */
export const newRoster = ownRequest<unknown, string>(NEW_ROSTER, '', newRosterOf);
