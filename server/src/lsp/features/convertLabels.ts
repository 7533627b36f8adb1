import { conversions, convertLabels as convert, HOUSE_STYLE_IDS, LABEL_FORM_IDS } from '../../service';
import { oneOf } from '../oneOf';
import { ownRequest } from '../ownRequest';
import {
  CONVERSIONS,
  CONVERT_LABELS,
  type ConversionsAnswer,
  type ConversionsParams,
  type ConvertLabelsAnswer,
  type ConvertLabelsParams,
} from '../protocol';
import { workspaceEdit } from '../workspaceEdit';

/** Requests of our own: see `protocol/`. */
export const convertLabels = [
  ownRequest<ConversionsParams, ConversionsAnswer>(CONVERSIONS, [], conversions),
  ownRequest<ConvertLabelsParams, ConvertLabelsAnswer>(CONVERT_LABELS, {}, (snapshot, { to }, session) => {
    const conversion = convert(snapshot, oneOf(FORMS, to, 'to'));
    if ('refused' in conversion) return conversion;
    const { edits, lost, to: title } = conversion;
    return { edit: workspaceEdit(session.client, snapshot, [{ edits }]), title, lost };
  }),
];

const FORMS = [...LABEL_FORM_IDS, ...HOUSE_STYLE_IDS];
