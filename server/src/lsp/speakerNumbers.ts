import { type Snapshot, type SpeakerColours, speakerColours, speakers } from '../service';

/** The numbers that the speakers of open documents are coloured by, which stay with them until a document is closed. */
export class SpeakerNumbers {
  private readonly byUri = new Map<string, Kept>();

  of(snapshot: Snapshot): SpeakerColours {
    const before = this.byUri.get(snapshot.uri);
    const people = speakers(snapshot);
    if (before?.people === people) return before.colours;
    const colours = speakerColours(snapshot, before?.colours);
    this.byUri.set(snapshot.uri, { people, colours });
    return colours;
  }

  forget(uri: string): void {
    this.byUri.delete(uri);
  }
}

/** The numbers, and the very people whom they were given to. */
interface Kept {
  readonly people: ReturnType<typeof speakers>;
  readonly colours: SpeakerColours;
}
