import { Trouble } from './trouble';

/** How a text is kept in a file. */
export type Encoding = 'utf-8' | 'utf-8 with mark' | 'utf-16le' | 'utf-16be' | 'windows-1252';

/** UTF-8, UTF-16 with its mark, or else the Windows code page that old transcripts are in. The text has no mark. */
export function decode(bytes: Buffer): { text: string; encoding: Encoding } {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return { text: utf16(bytes, 'utf-16le'), encoding: 'utf-16le' };
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return { text: utf16(bytes, 'utf-16be'), encoding: 'utf-16be' };
  if (bytes.subarray(0, 8192).includes(0)) throw new Trouble('This is not a text file.', true);
  try {
    const text = new TextDecoder('utf-8', { fatal: true }).decode(bytes);
    return { text, encoding: bytes.subarray(0, 3).equals(UTF_8_MARK) ? 'utf-8 with mark' : 'utf-8' };
  } catch {
    const text = bytes.toString('latin1').replace(/[\u0080-\u009F]/g, (c) => WINDOWS_1252[c.charCodeAt(0) - 0x80] ?? c);
    return { text, encoding: 'windows-1252' };
  }
}

/** The bytes of a text, with the mark that its encoding has; nothing where it has characters that the encoding lacks. */
export function encode(text: string, encoding: Encoding): Buffer | undefined {
  if (encoding === 'utf-8') return Buffer.from(text);
  if (encoding === 'utf-8 with mark') return Buffer.concat([UTF_8_MARK, Buffer.from(text)]);
  if (encoding === 'utf-16le') return Buffer.from(`\uFEFF${text}`, 'utf16le');
  if (encoding === 'utf-16be') return Buffer.from(`\uFEFF${text}`, 'utf16le').swap16();
  const bytes = Buffer.alloc(text.length);
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i);
    const special = code >= 0x80 && (code < 0xa0 || code > 0xff) ? WINDOWS_1252.indexOf(text.charAt(i)) : undefined;
    if (special === -1) return undefined;
    bytes[i] = special === undefined ? code : 0x80 + special;
  }
  return bytes;
}

function utf16(bytes: Buffer, encoding: string): string {
  return new TextDecoder(encoding).decode(bytes);
}

const UTF_8_MARK = Buffer.from('\uFEFF');

/**
 * What Windows code page 1252 has at 0x80 to 0x9F, where Latin 1 has control characters; from the Unicode Consortium's
 * mapping table. Node 20's own decoder of that name leaves the control characters.
 */
const WINDOWS_1252 = '€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008DŽ\u008F\u0090‘’“”•–—˜™š›œ\u009DžŸ';
