import { type Participant, participants } from '../people/participants';
import type { Role } from '../people/role';
import type { Speaker } from '../people/speaker';
import { speakerOf, speakers } from '../people/speakers';
import { wordsOf } from '../people/spokenWords';
import type { AnnotationKind } from '../reading/annotations';
import type { ConventionId } from '../reading/conventions/convention';
import { type Header, headerOf } from '../reading/header';
import type { ConventionUse } from '../reading/read';
import { type DocumentSection, sectionAt, sections } from '../sections';
import type { Snapshot } from '../snapshot';
import { paragraphsOf } from '../words';
import { type ExportedExchange, exchangesByTurn, exportExchanges } from './exportExchanges';
import { type ExportedFigure, exportFigures } from './exportFigures';

/** A transcript as data, for programs. Lines and characters are 0-based and count UTF-16, as in the protocol. */
export interface TranscriptExport {
  /** Raised when a field changes its meaning or goes; new fields may come without. */
  readonly version: 1;
  /** The path as the caller gave it. */
  readonly file: string;
  /** What stands above the talk; empty `fields` where nothing does. */
  readonly header: Header;
  /** The ways in which the labels are written, the commonest first. */
  readonly conventions: readonly ConventionUse[];
  /** In order; those without a heading of their own are `inferred`. */
  readonly sections: readonly DocumentSection[];
  /** The people whom the document lists. */
  readonly participants: readonly Participant[];
  readonly turns: readonly ExportedTurn[];
  readonly speakers: readonly ExportedSpeaker[];
  /** In order. */
  readonly figures: readonly ExportedFigure[];
  /** Questions and their answers, in order. */
  readonly exchanges: readonly ExportedExchange[];
}

export interface ExportedSpeaker {
  readonly name: string;
  /** Each label once, as written, in the order of first use. */
  readonly labels: readonly string[];
  /** What is known of the speaker, as written; missing where nothing tells. */
  readonly title?: string;
  readonly affiliation?: string;
  readonly role?: Role;
  /** Where the words name the speaker first. */
  readonly introducedAt?: { readonly line: number; readonly character: number; readonly endCharacter: number };
  /** How many there are, and the words in them without annotations. */
  readonly turns: number;
  readonly words: number;
}

export interface ExportedTurn {
  /** Where the label begins. */
  readonly line: number;
  readonly character: number;
  /** The line of the last paragraph. */
  readonly endLine: number;
  readonly convention: ConventionId;
  /** As written, without what closes it. */
  readonly label: string;
  /** The name of one of the `speakers`, and what that one does in the conversation, where it is known. */
  readonly speaker: string;
  readonly role?: Role;
  /** The section and the exchange that it belongs to: indices of `sections` and `exchanges`. */
  readonly section?: number;
  readonly exchange?: number;
  /** What is said: the paragraphs, with a line feed between them. */
  readonly words: string;
  readonly annotations: readonly ExportedAnnotation[];
}

export interface ExportedAnnotation {
  readonly line: number;
  readonly character: number;
  readonly endCharacter: number;
  /** As written, with its brackets. */
  readonly text: string;
  readonly kind: AnnotationKind;
}

/** All that is known of a document; no turns where it is no transcript. */
export function exportTranscript(snapshot: Snapshot, file: string): TranscriptExport {
  const { reading, text } = snapshot;
  const turns = exportTurns(snapshot);
  return {
    version: 1,
    file,
    header: turns[0] ? headerOf(text, turns[0].line) : { fields: [] },
    conventions: reading.conventions,
    sections: sections(snapshot),
    participants: participants(snapshot),
    turns,
    speakers: speakers(snapshot).map((speaker) => exportedSpeaker(snapshot, speaker)),
    figures: exportFigures(snapshot),
    exchanges: exportExchanges(snapshot),
  };
}

/** The turns of a document alone, which are had sooner than all that is known of it. */
export function exportTurns(snapshot: Snapshot): ExportedTurn[] {
  const { reading, text } = snapshot;
  const parts = sections(snapshot);
  const exchangeOfTurn = exchangesByTurn(snapshot);
  return reading.turns.map((turn, i): ExportedTurn => {
    const annotations: ExportedAnnotation[] = [];
    for (let line = turn.line; line <= turn.endLine; line++) {
      for (const { start, end, kind } of text.at(line).annotations) {
        if (line === turn.line && start < turn.wordsStart) continue;
        annotations.push({ line, character: start, endCharacter: end, text: text.line(line).slice(start, end), kind });
      }
    }
    const speaker = speakerOf(snapshot, i);
    const section = sectionAt(parts, turn.line);
    const exchange = exchangeOfTurn[i];
    return {
      line: turn.line,
      character: turn.label.start,
      endLine: turn.endLine,
      convention: turn.convention,
      label: turn.label.text,
      speaker: speaker?.name ?? turn.name,
      ...(speaker?.role && { role: speaker.role.value }),
      ...(section >= 0 && { section }),
      ...(exchange !== undefined && { exchange }),
      words: paragraphsOf(snapshot, turn).join('\n'),
      annotations,
    };
  });
}

/** The speakers of a document alone. */
export function exportSpeakers(snapshot: Snapshot): ExportedSpeaker[] {
  return speakers(snapshot).map((speaker) => exportedSpeaker(snapshot, speaker));
}

function exportedSpeaker(snapshot: Snapshot, speaker: Speaker): ExportedSpeaker {
  const { name, labels, title, affiliation, role, introduced, turns } = speaker;
  return {
    name,
    labels: labels.map(({ text }) => text),
    ...(title && { title: title.value }),
    ...(affiliation && { affiliation: affiliation.value }),
    ...(role && { role: role.value }),
    ...(introduced && {
      introducedAt: { line: introduced.line, character: introduced.start, endCharacter: introduced.end },
    }),
    turns: turns.length,
    words: wordsOf(snapshot, speaker),
  };
}
