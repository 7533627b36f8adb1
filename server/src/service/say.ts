/** Translations by the English sentence with its places, `{0} turns`, just as `vscode.l10n.bundle` has them. */
export type Messages = Readonly<Record<string, string>>;

/** Whoever is spoken to: a snapshot, settings, a session. In English, where there are no messages. */
export interface Listener {
  readonly messages?: Messages | undefined;
}

/**
 * A sentence, or a phrase, with what goes in its places, that is not said yet: where it is found, nobody knows the
 * language. A string has no places.
 */
export type Sentence = string | Phrase;

export type Phrase = readonly [english: string, ...places: Place[]];

/** What goes in a place: names and numbers as they are, phrases in the language of the sentence. */
export type Place = string | number | Phrase;

/**
 * Says a sentence to somebody: `say(snapshot, 'Remove ‘{0}’', name)`. What a translation lacks is said in English. The
 * English is written out where it is said, or in {@link toSay}, which is how translators are told of it.
 */
export function say({ messages }: Listener, sentence: Sentence, ...places: readonly Place[]): string {
  if (typeof sentence !== 'string') return say({ messages }, ...sentence);
  const template = messages && Object.hasOwn(messages, sentence) ? (messages[sentence] ?? sentence) : sentence;
  if (places.length === 0) return template;
  return template.replace(PLACE, (mark, index) => {
    const place = places[Number(index)];
    if (place === undefined) return mark;
    return typeof place === 'object' ? say({ messages }, place) : String(place);
  });
}

const PLACE = /\{(\d)\}/g;

/** Names, or the like, one by one, with between them what the language has there. */
export function list(to: Listener, names: readonly string[]): string {
  return names.join(say(to, ', '));
}

/** An English sentence in a table, which is said elsewhere. */
export function toSay<English extends string>(english: English): English {
  return english;
}

/** Somebody who is spoken to in English. */
export const IN_ENGLISH: Listener = {};
