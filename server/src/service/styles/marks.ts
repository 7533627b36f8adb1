import type { Annotation, AnnotationKind } from '../reading/annotations';
import type { HouseStyle } from './table';

/** What a house writes instead of an annotation, given as it is written; nothing where it writes that, or nobody knows. */
export function markOf(style: HouseStyle, annotation: Annotation, raw: string): string | undefined {
  if (annotation.meant !== undefined) return undefined; // Misspelt: that is mended first.
  const inside = raw.slice(1, -1);
  const words = wordsOf(annotation.name);
  if (words === '') return undefined; // In a script that no house writes of.
  const own = style.marks?.filter((mark) => wordsOf(mark) === words) ?? [];
  const [first] = own;
  if (first !== undefined) {
    const untimed = annotation.time === undefined ? raw : raw.replace(TIMED, '');
    if (own.includes(untimed)) return undefined;
    return annotation.time === undefined ? first : `${first.slice(0, -1)} ${annotation.time}${first.slice(-1)}`;
  }
  const { brackets } = style;
  if (!brackets || !(style.bracketed ?? BRACKETED).includes(annotation.kind)) return undefined;
  const written = brackets.charAt(0) + inside.replace(/^\//, '') + brackets.charAt(1);
  return written === raw ? undefined : written;
}

/** What is always an editor's mark, whoever writes it. */
const BRACKETED: readonly AnnotationKind[] = ['language', 'unclear', 'sound', 'overlap', 'technical', 'procedure'];

/** What tells one mark from another: its letters. */
function wordsOf(mark: string): string {
  return mark.replace(/[^A-Za-z]/g, '').toLowerCase();
}

const TIMED = /[ ,@]{0,2}\d{1,2}:\d{2}(?::\d{2})?(?:[.,]\d{1,3})?/;
