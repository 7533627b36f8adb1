/**
 * What all spellings of one document's URI have in common: characters that need not be encoded are not, hosts, schemes
 * and drives are small. Characters that mean something in a URI (`/ ? # %`) stay encoded, since `a%2Fb` is no folder.
 * For comparison alone; a text that is no URI stays as it is.
 */
export function identityOf(uri: string): string {
  const plain = uri.replace(/(?:%[\da-f]{2})+/gi, decoded);
  const [all = '', scheme = '', authority = ''] = /^([a-z][a-z\d+.-]*:)(\/\/[^/?#]*)?/i.exec(plain) ?? [];
  const host = authority.toLowerCase();
  const begin = scheme.toLowerCase() + (host === '//localhost' ? '//' : host);
  return begin + plain.slice(all.length).replace(/^\/[A-Z]:/, (drive) => drive.toLowerCase());
}

function decoded(bytes: string): string {
  try {
    return decodeURIComponent(bytes).replace(/[/?#%\0]/g, encodeURIComponent);
  } catch {
    return bytes.toUpperCase(); // They are no UTF-8.
  }
}
