/**
 * What Google's documentation says of text put in (Docs API, InsertTextRequest): U+0000–0008, U+000C–001F and private
 * use are stripped; line ends are line breaks within the paragraph here. XML 1.0 forbids half surrogates, U+FFFE/F.
 */
export function acceptedBySpecification(text: string): string {
  let out = '';
  for (const letter of text.replaceAll('\r\n', '\r')) {
    const code = letter.codePointAt(0)!;
    if (code === 10 || code === 11 || code === 13) out += '\r';
    else if (code === 9 || (code >= 32 && !isLeftOut(code))) out += letter;
  }
  return out;
}

function isLeftOut(code: number): boolean {
  return (code >= 0xd800 && code <= 0xf8ff) || code === 0xfffe || code === 0xffff;
}
