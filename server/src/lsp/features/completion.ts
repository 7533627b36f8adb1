import type { CompletionItem, CompletionList, CompletionParams } from 'vscode-languageserver';
import {
  type AnnotationCompletion,
  annotationCompletion,
  beginsNextTurn,
  type Completion,
  completion as completionsAt,
  type HeadingCompletion,
  headingCompletion,
  type Position,
  type Snapshot,
  say,
  turnCount,
} from '../../service';
import type { Feature } from '../feature';
import { guarded } from '../guard';
import { CompletionItemKind, CompletionTriggerKind, InsertTextFormat, InsertTextMode } from '../library';
import type { Session } from '../session';

/**
 * Speakers at the start of a line, for who asks, and unasked right behind the end of a turn; headings for who asks; and
 * annotations behind a bracket. Nothing is preselected, and no character but the client's own keys accepts one.
 */
export const completion: Feature = {
  capabilities: () => ({ completionProvider: { triggerCharacters: [LINE_BREAK, ...BRACKETS] } }),
  register(session) {
    session.connection.onCompletion(
      guarded<CompletionParams, CompletionList>(session, NOTHING, (snapshot, { position, context }) => {
        const isTyped = context?.triggerKind === CompletionTriggerKind.TriggerCharacter;
        return isTyped
          ? behindTyped(session, snapshot, position, context.triggerCharacter ?? '')
          : asked(session, snapshot, position);
      }),
    );
  },
};

const LINE_BREAK = '\n';
const BRACKETS = ['[', '('];
const NOTHING: CompletionList = { isIncomplete: false, items: [] };

function behindTyped(session: Session, snapshot: Snapshot, position: Position, typed: string): CompletionList {
  if (typed !== LINE_BREAK) return annotations(session, snapshot, position);
  const isWanted = snapshot.settings.suggest.nextSpeaker && beginsNextTurn(snapshot, position);
  return isWanted ? speakers(snapshot, position) : NOTHING;
}

function asked(session: Session, snapshot: Snapshot, position: Position): CompletionList {
  const marks = annotations(session, snapshot, position);
  if (marks.items.length > 0) return marks;
  const { items, isIncomplete } = speakers(snapshot, position);
  return {
    isIncomplete,
    items: [...items, ...headingCompletion(snapshot, position).map((item, i) => ofHeading(item, i, snapshot))],
  };
}

function speakers(snapshot: Snapshot, position: Position): CompletionList {
  const { items, isIncomplete } = completionsAt(snapshot, position);
  return { isIncomplete, items: items.map((item, i) => ofSpeaker(item, i, snapshot)) };
}

function annotations({ client }: Session, snapshot: Snapshot, position: Position): CompletionList {
  const hasSnippets = client.textDocument?.completion?.completionItem?.snippetSupport === true;
  const marks = annotationCompletion(snapshot, position);
  return { isIncomplete: false, items: marks.map((mark, i) => ofAnnotation(mark, i, snapshot, hasSnippets)) };
}

function ofSpeaker(
  { name, newText, range, filterText, turns }: Completion,
  index: number,
  to: Snapshot,
): CompletionItem {
  return {
    label: name,
    kind: CompletionItemKind.Text,
    detail: say(to, turnCount(turns)),
    sortText: sortText(index), // Clients sort by this, not by the order of the items.
    filterText,
    textEdit: { range, newText },
    insertTextMode: InsertTextMode.asIs,
    commitCharacters: [],
  };
}

function ofHeading({ words, newText, range }: HeadingCompletion, index: number, to: Snapshot): CompletionItem {
  return {
    label: words,
    kind: CompletionItemKind.Module,
    detail: say(to, 'Section heading'),
    sortText: `h${sortText(index)}`, // Behind all speakers.
    filterText: words,
    textEdit: { range, newText },
    insertTextMode: InsertTextMode.asIs,
    commitCharacters: [],
  };
}

function ofAnnotation(
  { newText, time, range, filterText, times }: AnnotationCompletion,
  index: number,
  to: Snapshot,
  hasSnippets: boolean,
): CompletionItem {
  const isSnippet = hasSnippets && time !== undefined;
  const snippet = isSnippet
    ? `${newText.slice(0, time.start)}\${1:${newText.slice(time.start, time.end)}}${newText.slice(time.end)}`
    : newText;
  return {
    label: newText,
    kind: CompletionItemKind.Constant,
    detail: times === 0 ? say(to, 'Annotation') : say(to, 'Annotation, {0} in this file', times),
    sortText: sortText(index),
    filterText,
    textEdit: { range, newText: snippet },
    ...(isSnippet && { insertTextFormat: InsertTextFormat.Snippet }),
    insertTextMode: InsertTextMode.asIs,
    commitCharacters: [],
  };
}

function sortText(index: number): string {
  return String(index).padStart(4, '0');
}
