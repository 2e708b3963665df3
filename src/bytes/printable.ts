/**
 * Bytes of an image as text that is safe to print: printable ASCII as it is, everything else as `\xNN`.
 *
 * A backslash is doubled, so that two different runs of bytes never look alike.
 */
export function printable(bytes: Uint8Array): string {
  let text = '';
  for (const byte of bytes) {
    if (byte === 0x5c) text += '\\\\';
    else if (isPrintable(byte)) text += String.fromCharCode(byte);
    else text += `\\x${byte.toString(16).padStart(2, '0')}`;
  }
  return text;
}

/** Whether a byte is printable ASCII: the space to the tilde. */
export function isPrintable(byte: number): boolean {
  return byte >= 0x20 && byte <= 0x7e;
}
