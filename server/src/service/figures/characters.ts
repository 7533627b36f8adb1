/** What UTF-16 units are, by tests that cost less than patterns do. */

export function isDigit(code: number): boolean {
  return code >= 48 && code <= 57;
}

export function isLower(code: number): boolean {
  return code >= 97 && code <= 122;
}

export function isSpace(code: number): boolean {
  return code <= 32 || (code >= 0x80 && (code <= 0xa0 || code === 0x202f || code === 0x3000 || isSpaceMark(code)));
}

function isSpaceMark(code: number): boolean {
  return (code >= 0x2000 && code <= 0x200d) || code === 0x2028 || code === 0x2029 || code === 0xfeff;
}

/** Any letter; beyond Latin, whatever is no punctuation, no sign and no half of a pair. A class of Unicode would cost more. */
export function isLetter(code: number): boolean {
  if (code < 0x80) return (code >= 97 && code <= 122) || (code >= 65 && code <= 90);
  if (code < 0xc0) return code === 0xaa || code === 0xb5 || code === 0xba;
  if (code === 0xd7 || code === 0xf7) return false;
  return code < 0x2000 || (code > 0x2bff && code < 0x3000) || (code > 0x303f && code < 0xd800) || isWide(code);
}

function isWide(code: number): boolean {
  return (code > 0xf8ff && code < 0xfe00) || (code > 0xff20 && code < 0xff5b) || (code > 0xff65 && code < 0xffe0);
}
