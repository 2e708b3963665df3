import { describe, expect, it } from '@jest/globals';
import { isPrintable, printable } from '../../src/bytes/printable.ts';

describe('printable', () => {
  it.each([
    { name: 'printable ASCII as it is', bytes: 'memfd-v2 ~', text: 'memfd-v2 ~' },
    {
      name: 'control characters in hex',
      bytes: '\n\r\u001b[31m\0\u007f',
      text: '\\x0a\\x0d\\x1b[31m\\x00\\x7f',
    },
    { name: 'bytes above ASCII in hex', bytes: '\u0080\u00ff', text: '\\x80\\xff' },
    { name: 'a backslash doubled', bytes: '\\x0a', text: '\\\\x0a' },
    { name: 'nothing as nothing', bytes: '', text: '' },
  ])('gives $name', ({ bytes, text }) => {
    expect(printable(Buffer.from(bytes, 'latin1'))).toBe(text);
  });

  it('gives only printable ASCII, and another text for each byte', () => {
    const texts = Array.from({ length: 256 }, (_, byte) => printable(Uint8Array.of(byte)));
    expect(new Set(texts).size).toBe(256);
    expect(texts.join('')).toMatch(/^[ -~]+$/);
  });
});

describe('isPrintable', () => {
  it('is true from the space to the tilde', () => {
    const bytes = Array.from({ length: 256 }, (_, byte) => byte).filter(isPrintable);
    expect([bytes[0], bytes.at(-1), bytes.length]).toEqual([0x20, 0x7e, 95]);
  });
});
