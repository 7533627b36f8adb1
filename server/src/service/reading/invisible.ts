/**
 * The characters that nobody can see, as what stands in the brackets of a class: those without a width, and those that
 * turn the direction of what follows. Own selection of what Unicode lets fonts ignore (Default_Ignorable_Code_Point);
 * the selectors of variants are left out, since pictures and Chinese characters need them.
 */
export const INVISIBLE_CLASS = String.raw`\u00AD\u034F\u061C\u115F\u1160\u180E\u200B-\u200F\u202A-\u202E\u2060-\u2064\u2066-\u206F\u3164\uFEFF\uFFA0`;

/** Something of them, anywhere. */
export const INVISIBLE = new RegExp(`[${INVISIBLE_CLASS}]`);

/** All of them. */
export const ALL_INVISIBLE = new RegExp(`[${INVISIBLE_CLASS}]`, 'g');

/** The first character of a line that can be seen. */
export const FIRST_VISIBLE = new RegExp(`[^\\s${INVISIBLE_CLASS}]`, 'u');
