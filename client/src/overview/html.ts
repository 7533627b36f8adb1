/**
 * The page of an overview: nothing in it but what `dist/` has, and what it is told by messages. It may load nothing from
 * anywhere, and send nothing: a picture that it makes itself (`blob:`) is what it needs to save as PNG. `meanwhile` is what
 * is to be read until it is told something.
 */
export function pageHtml(script: string, style: string, nonce: string, language: string, meanwhile: string): string {
  const policy = `default-src 'none'; script-src 'nonce-${nonce}'; style-src 'nonce-${nonce}'; img-src blob:`;
  return `<!DOCTYPE html>
<html lang="${attribute(language)}">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${attribute(policy)}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<link nonce="${nonce}" rel="stylesheet" href="${attribute(style)}">
<title></title>
</head>
<body>
<main id="page"><p role="status">${attribute(meanwhile)}</p></main>
<script nonce="${nonce}" src="${attribute(script)}"></script>
</body>
</html>`;
}

function attribute(text: string): string {
  return text.replace(/[&<>"]/g, (character) => `&#${character.charCodeAt(0)};`);
}

/** A number that nobody can guess, to be used once. */
export function nonceOf(): string {
  const bytes = crypto.getRandomValues(new Uint8Array(16));
  return Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('');
}
