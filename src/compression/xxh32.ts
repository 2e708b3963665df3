// XXH32 (xxhash_spec.md of the xxHash project, section "XXH32 algorithm description"), seed 0.

const { imul } = Math;
const PRIME1 = 0x9e3779b1;
const PRIME2 = 0x85ebca77;
const PRIME3 = 0xc2b2ae3d;
const PRIME4 = 0x27d4eb2f;
const PRIME5 = 0x165667b1;
const STRIPE_BYTES = 16;

/** A hash that is continued piece by piece. */
export interface Xxh32 {
  update(bytes: Uint8Array): void;
  digest(): number;
}

/** The hash of one run of bytes. */
export function xxh32(bytes: Uint8Array): number {
  const hash = createXxh32();
  hash.update(bytes);
  return hash.digest();
}

/** Starts a hash. */
export function createXxh32(): Xxh32 {
  const lanes = Int32Array.of(PRIME1 + PRIME2, PRIME2, 0, -PRIME1);
  let rest = new Uint8Array(0);
  let total = 0;
  return {
    update(bytes) {
      total += bytes.length;
      const whole = rest.length === 0 ? bytes : joined(rest, bytes);
      const end = whole.length - (whole.length % STRIPE_BYTES);
      stripes(lanes, whole, end);
      rest = whole.slice(end);
    },
    digest: () => finish(lanes, rest, total),
  };
}

function joined(first: Uint8Array, second: Uint8Array): Uint8Array {
  const bytes = new Uint8Array(first.length + second.length);
  bytes.set(first);
  bytes.set(second, first.length);
  return bytes;
}

function stripes(lanes: Int32Array, bytes: Uint8Array, end: number): void {
  let [a = 0, b = 0, c = 0, d = 0] = lanes;
  for (let at = 0; at < end; at += STRIPE_BYTES) {
    a = round(a, word(bytes, at));
    b = round(b, word(bytes, at + 4));
    c = round(c, word(bytes, at + 8));
    d = round(d, word(bytes, at + 12));
  }
  lanes.set([a, b, c, d]);
}

function finish(lanes: Int32Array, rest: Uint8Array, total: number): number {
  const [a = 0, b = 0, c = 0, d = 0] = lanes;
  let hash = total < STRIPE_BYTES ? PRIME5 : rotate(a, 1) + rotate(b, 7) + rotate(c, 12) + rotate(d, 18);
  hash = (hash + total) | 0;
  let at = 0;
  for (; at + 4 <= rest.length; at += 4) {
    hash = imul(rotate((hash + imul(word(rest, at), PRIME3)) | 0, 17), PRIME4);
  }
  for (; at < rest.length; at++) {
    hash = imul(rotate((hash + imul(rest[at] ?? 0, PRIME5)) | 0, 11), PRIME1);
  }
  hash = imul(hash ^ (hash >>> 15), PRIME2);
  hash = imul(hash ^ (hash >>> 13), PRIME3);
  return (hash ^ (hash >>> 16)) >>> 0;
}

function round(lane: number, value: number): number {
  return imul(rotate((lane + imul(value, PRIME2)) | 0, 13), PRIME1);
}

function rotate(value: number, bits: number): number {
  return (value << bits) | (value >>> (32 - bits));
}

function word(bytes: Uint8Array, at: number): number {
  return (
    (bytes[at] ?? 0) |
    ((bytes[at + 1] ?? 0) << 8) |
    ((bytes[at + 2] ?? 0) << 16) |
    ((bytes[at + 3] ?? 0) << 24)
  );
}
