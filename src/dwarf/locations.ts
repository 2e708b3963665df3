import { OP } from './constants.ts';
import { type Cursor, cursorOf, damaged, skip, small, u8, u32, u64, uleb } from './cursor.ts';
import type { DebugInfo } from './debug-info.ts';
import type { Unit } from './units.ts';

/**
 * The address that a location expression names (DWARF 5, section 2.5).
 *
 * @returns `null` for everything that is no fixed address: a register, the stack, thread-local, optimised out
 * @throws ImageError `debug-info-truncated`, `debug-info-reference`
 */
export function addressOf(debug: DebugInfo, unit: Unit, location: Uint8Array, entry: number): bigint | null {
  if (location.length === 0) return null;
  const cursor = cursorOf(location, debug.littleEndian, debug.info.label, unit.offset);
  cursor.entry = entry;
  const operation = u8(cursor);
  let address: bigint;
  if (operation === OP.addr) address = unit.addressBytes === 8 ? u64(cursor) : BigInt(u32(cursor));
  else if (operation === OP.addrx || operation === OP.gnuAddrIndex) address = addressAt(debug, unit, cursor);
  else return null;
  const offset = offsetBehind(cursor);
  return offset === null ? null : address + offset;
}

/** An address of `.debug_addr` (DWARF 5, section 7.27). */
function addressAt(debug: DebugInfo, unit: Unit, cursor: Cursor): bigint {
  const index = uleb(cursor);
  const at = unit.addrBase + index * unit.addressBytes;
  if (at + unit.addressBytes > debug.addr.length) {
    throw damaged(
      cursor,
      'debug-info-reference',
      `address ${index} is behind the ${debug.addr.length} bytes of .debug_addr`,
    );
  }
  const table = cursorOf(debug.addr, debug.littleEndian, `${debug.elf.source.label} .debug_addr`, 0);
  skip(table, at);
  return unit.addressBytes === 8 ? u64(table) : BigInt(u32(table));
}

/** `DW_OP_plus_uconst N`, or `DW_OP_constu N, DW_OP_plus`: compilers merge variables into one and count from its start. */
function offsetBehind(cursor: Cursor): bigint | null {
  if (cursor.pos === cursor.bytes.length) return 0n;
  const operation = u8(cursor);
  if (operation !== OP.plusUconst && operation !== OP.constu) return null;
  const offset = BigInt(small(cursor, BigInt(uleb(cursor))));
  if (operation === OP.constu && (cursor.pos === cursor.bytes.length || u8(cursor) !== OP.plus)) return null;
  return cursor.pos === cursor.bytes.length ? offset : null;
}
