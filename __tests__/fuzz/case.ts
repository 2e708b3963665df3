/** One input with all that is needed to judge it again, anywhere: a finding is this, as a file. */
export interface Case {
  readonly target: string;
  /** Files and texts, by their role. */
  readonly parts: Readonly<Record<string, Uint8Array>>;
}

/** An invariant that did not hold. The name is short and the same for the same fault. */
export class Violation extends Error {
  override readonly name = 'Violation';
  readonly invariant: string;

  constructor(invariant: string, message: string) {
    super(message);
    this.invariant = invariant;
  }
}

export function textOf(part: Uint8Array | undefined): string {
  return Buffer.from(part ?? []).toString('utf8');
}

export function bufferOf(part: Uint8Array | undefined): Buffer {
  return part === undefined ? Buffer.alloc(0) : Buffer.from(part.buffer, part.byteOffset, part.byteLength);
}

/** The text of a file that holds one case. */
export function encodeCase({ target, parts }: Case): string {
  const encoded = Object.entries(parts).map(([role, bytes]) => [role, Buffer.from(bytes).toString('base64')]);
  return `${JSON.stringify({ target, parts: Object.fromEntries(encoded) }, null, 1)}\n`;
}

export function decodeCase(text: string): Case {
  const { target, parts }: { target: string; parts: Record<string, string> } = JSON.parse(text);
  const decoded = Object.entries(parts).map(([role, bytes]) => [role, Buffer.from(bytes, 'base64')]);
  return { target, parts: Object.fromEntries(decoded) };
}
