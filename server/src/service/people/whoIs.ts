import type { LabelGroup } from './labelGroups';
import { likenessOfForms } from './likeness';
import { type NameForm, nameForm } from './nameForm';

/** Finds whom the words mean by a name: in full, by a part that only one speaker has, or in another spelling. */
export class WhoIs {
  /** By the whole name, and by its parts; nobody in particular where several have them. */
  private readonly whole = new Map<string, LabelGroup>();
  private readonly parts = new Map<string, LabelGroup | undefined>();
  private readonly surnames = new Map<string, LabelGroup[]>();
  private readonly forms = new Map<LabelGroup, readonly NameForm[]>();

  constructor(groups: readonly LabelGroup[]) {
    for (const group of groups.slice(0, MOST)) {
      const forms = [...new Set(group.labels.map(({ spelling }) => spelling))].slice(0, SPELLINGS).map(nameForm);
      this.forms.set(group, forms);
      for (const { words, office } of forms) {
        if (office === 'role' || words.length === 0) continue;
        this.whole.set(words.join(' '), this.whole.get(words.join(' ')) ?? group);
        const surname = words.at(-1) ?? '';
        const others = this.surnames.get(surname) ?? [];
        if (!others.includes(group) && others.length < SPELLINGS) this.surnames.set(surname, [...others, group]);
        for (const part of new Set([words[0] ?? '', surname])) this.addPart(part, group);
      }
    }
  }

  /** The speaker of a name of this form, as far as one alone can be meant. */
  find(form: NameForm): LabelGroup | undefined {
    const found = this.whole.get(form.words.join(' '));
    if (found || form.words.length === 0) return found;
    if (form.words.length === 1) return this.parts.get(form.words[0] ?? '');
    const alike = (this.surnames.get(form.words.at(-1) ?? '') ?? []).filter((group) => this.is(form, group));
    return alike.length > 0 ? (alike.length === 1 ? alike[0] : undefined) : this.firstName(form);
  }

  /** Whether a name of this form can be that of a speaker: a spelling of it, or a part. */
  is(form: NameForm, group: LabelGroup): boolean {
    return (this.forms.get(group) ?? []).some((other) => likenessOfForms(form, other) !== undefined);
  }

  /** The speaker whose labels have the first name alone. */
  private firstName({ words: [first = ''] }: NameForm): LabelGroup | undefined {
    const found = this.parts.get(first);
    return found && this.forms.get(found)?.every(({ words }) => words.length === 1) ? found : undefined;
  }

  private addPart(part: string, group: LabelGroup): void {
    const other = this.parts.get(part);
    this.parts.set(part, this.parts.has(part) && other !== group ? undefined : group);
  }
}

/** Speakers, and spellings of each, that are looked at. */
const MOST = 2000;
const SPELLINGS = 16;
