import { readFileSync } from 'node:fs';
import process from 'node:process';
import { memorySource } from '../../src/bytes/memory.ts';
import { detectFormat } from '../../src/compression/formats.ts';
import { DEFAULT_LIMITS, type Limits } from '../../src/compression/limits.ts';
import { openCompressed } from '../../src/compression/open.ts';
import type { StreamSource } from '../../src/compression/stream.ts';
import { newFile } from './folder.ts';
import { run } from './tools.ts';

/** How many bytes are in a piece of real machine code. */
export const CODE_BYTES = 3 << 19;

let code: Uint8Array | undefined;

/** Real x86 or ARM machine code: out of the program that runs the test. */
export function machineCode(): Uint8Array {
  code ??= readFileSync(process.execPath).subarray(20 << 20, (20 << 20) + CODE_BYTES);
  return code;
}

/** Bytes that look random and are the same each time. */
export function noise(size: number, seed = 1): Uint8Array {
  const bytes = new Uint8Array(size);
  let state = seed;
  for (let index = 0; index < size; index++) {
    state = (Math.imul(state, 1103515245) + 12345) >>> 0;
    bytes[index] = state >>> 16;
  }
  return bytes;
}

/** What a program writes to stdout when `input` is its stdin; `{}` in an argument is a file with the input. */
export function pack(command: readonly string[], input: Uint8Array): Buffer {
  const [tool = '', ...args] = command;
  if (!args.includes('{}')) return run(tool, args, { input });
  const path = newFile('input', input);
  return run(
    tool,
    args.map(arg => (arg === '{}' ? path : arg)),
  );
}

/** Opens packed bytes by their magic number. */
export async function openPacked(
  packed: Uint8Array,
  options: { limits?: Partial<Limits>; decodedLength?: number } = {},
): Promise<StreamSource> {
  const format = detectFormat(packed);
  if (format === undefined) throw new Error('no format has this magic number');
  const source = memorySource(packed, 'packed');
  const { decodedLength } = options;
  const compressed = { format, source, offset: 0, length: packed.length, decodedLength, label: 'unpacked' };
  return openCompressed(compressed, { ...DEFAULT_LIMITS, ...options.limits });
}

/** Decodes packed bytes to their end. */
export async function unpack(
  packed: Uint8Array,
  options: { limits?: Partial<Limits>; decodedLength?: number } = {},
): Promise<Buffer> {
  const stream = await openPacked(packed, options);
  const size = await stream.finish();
  const bytes = await stream.read(0, size);
  await stream.close();
  return Buffer.from(bytes);
}
