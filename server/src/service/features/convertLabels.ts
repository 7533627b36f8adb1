import type { Refusal } from '../editing/edits';
import { ENOUGH_TO_DETECT } from '../reading/detect';
import { say } from '../say';
import { Snapshot } from '../snapshot';
import { type Conversion, convert, formOf, openings } from '../styles/convert';
import { LABEL_FORM_IDS, LABEL_FORMS, type LabelForm, type LabelFormId } from '../styles/forms';
import { HOUSE_STYLES, type HouseStyleId, houseStyleOf } from '../styles/table';
import { hasDetails } from '../styles/taken';
import { firstWords } from '../words';

/**
 * Writes all labels of a document in another form, or in that of a house: the edits, what the new form does not say, and
 * where that is said now. Refused, in a sentence, where the result would be read otherwise than the document is.
 */
export function convertLabels(snapshot: Snapshot, to: LabelFormId | HouseStyleId): Conversion | Refusal {
  const id = to in HOUSE_STYLES ? HOUSE_STYLES[to as HouseStyleId].labels[0] : (to as LabelFormId);
  return convert(snapshot, LABEL_FORMS[id]);
}

/** A form in which the labels of a document could be written. */
export interface ConversionTarget {
  readonly id: LabelFormId;
  readonly title: string;
  /** The first two turns as they would be written, without blank lines and cut short; line breaks are `\n`. */
  readonly example: string;
  /** How many things its labels would no longer say; of a long document, at its beginning. */
  readonly loses: number;
  /** Whose style, of the house that the settings name, writes labels so before all. */
  readonly house?: string;
}

/**
 * The forms that can hold the labels of a document, without the one that they are in: first that of the house, then those
 * that lose nothing. A long document is tried by its beginning. None where it is no transcript.
 */
export function conversions(snapshot: Snapshot): ConversionTarget[] {
  const tried = beginningOf(snapshot);
  const from = formOf(tried);
  const style = houseStyleOf(snapshot.settings);
  const targets = LABEL_FORM_IDS.flatMap((id): ConversionTarget[] => {
    const form = LABEL_FORMS[id];
    if (id === from || !canSayMore(tried, form)) return [];
    const conversion = convert(tried, form);
    if ('refused' in conversion) return [];
    const house = style?.labels[0] === id ? { house: say(snapshot, style.title) } : {};
    return [
      {
        id,
        title: say(snapshot, form.title),
        example: exampleOf(tried, form),
        loses: conversion.lost.length,
        ...house,
      },
    ];
  });
  const rank = ({ house, loses }: ConversionTarget) => (house ? 0 : loses === 0 ? 1 : 2);
  return targets.sort((a, b) => rank(a) - rank(b));
}

/** Whether a form that says title and firm has any to say: without them, it is another form. */
function canSayMore(snapshot: Snapshot, { details }: LabelForm): boolean {
  return details === undefined || details === 'firm-title' || hasDetails(snapshot);
}

function beginningOf(snapshot: Snapshot): Snapshot {
  const { uri, languageId, version, text, settings } = snapshot;
  const content = text.toString();
  if (content.length <= ENOUGH_TO_DETECT) return snapshot;
  return Snapshot.create(uri, languageId, version, content.slice(0, ENOUGH_TO_DETECT), settings);
}

/** Of two turns: what a label looks like, and what stands between one and the next. */
function exampleOf(snapshot: Snapshot, form: LabelForm): string {
  return openings(snapshot, form, 2)
    .map((opening, i) => {
      const turn = snapshot.reading.turns[i];
      const shown = opening.replace(/[\r\n]{1,20}/g, '\n').replace(/-{80}/g, '---');
      return (shown + (turn ? firstWords(snapshot, turn, LONGEST) : '')).trim();
    })
    .join('\n');
}

/** UTF-16 characters of words. */
const LONGEST = 24;
