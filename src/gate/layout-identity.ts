import { heldBy, heldType, type SameType } from './layout-difference.ts';
import { type ImageLayout, type Layout, type LayoutRow, layoutKey } from './layouts.ts';

/** Recorded layouts and those of an image, told apart by what they hold, not by the names of their types. */
export interface LayoutIdentity {
  /**
   * Whether a recorded type and one of the image are the same: they have one name, or the recorded one is not in the image
   * any more as it was, and the other one is new there and has all that it had.
   */
  readonly isSameType: SameType;
  /** A number of what a layout holds, down to the last type in it, and what those are called. */
  readonly content: Numbers;
  /** The same, but a type that is recorded and in the image stands for itself, whether it changed or not. */
  readonly look: Numbers;
}

/** By key. Layouts without a number have no other that is the same. */
export interface Numbers {
  readonly recorded: ReadonlyMap<string, number>;
  readonly now: ReadonlyMap<string, number>;
}

const NONE: Numbers = { recorded: new Map(), now: new Map() };

/** Compares layouts by what they hold; where nothing is new in the image, no type can have got another name. */
export function identify(layouts: readonly Layout[], now: ReadonlyMap<string, ImageLayout>): LayoutIdentity {
  const recorded = new Map(layouts.map(layout => [layoutKey(layout), layout]));
  const isFresh = (key: string): boolean => !recorded.has(key);
  if (recorded.size === 0 || ![...now.keys()].some(isFresh))
    return { isSameType: (one, other) => one === other, content: NONE, look: NONE };
  const content = numbersOf(recorded, now, () => false);
  const look = numbersOf(recorded, now, key => recorded.has(key) && now.has(key));
  const isKept = (key: string): boolean => isSame(content, key, key);
  const isSameType: SameType = (one, other) => {
    if (one === other) return true;
    const [was, is] = [heldType(one), heldType(other)];
    if (was === null || is === null || one.slice(was.length) !== other.slice(is.length)) return false;
    return isFresh(is) && !isKept(was) && (isSame(content, was, is) || isSame(look, was, is));
  };
  return { isSameType, content, look };
}

function isSame({ recorded, now }: Numbers, one: string, other: string): boolean {
  const number = recorded.get(one);
  return number !== undefined && number === now.get(other);
}

function numbersOf(
  recorded: ReadonlyMap<string, Layout>,
  now: ReadonlyMap<string, Layout>,
  isName: (key: string) => boolean,
): Numbers {
  const known = new Map<string, number>();
  const [first, second] = [numbered(recorded, known, isName), numbered(now, known, isName)];
  return { recorded: first, now: second };
}

/**
 * Numbers each layout after all that stand in it: chains of them may be as long as the file. What holds itself, which no
 * compiler writes, is named in it.
 */
function numbered(
  layouts: ReadonlyMap<string, Layout>,
  known: Map<string, number>,
  isName: (key: string) => boolean,
): ReadonlyMap<string, number> {
  const numbers = new Map<string, number>();
  const open = new Set<string>();
  const typeOf = (type: string): string => {
    const key = heldType(type) ?? '';
    const number = isName(key) ? undefined : numbers.get(key);
    return number === undefined ? type : `#${number}${type.slice(key.length)}`;
  };
  for (const root of layouts.values()) {
    const path = [root];
    for (let layout = path.at(-1); layout !== undefined; layout = path.at(-1)) {
      const key = layoutKey(layout);
      if (!open.has(key)) {
        open.add(key);
        for (const held of heldBy(layout)) {
          const inner = layouts.get(held);
          if (inner !== undefined) path.push(inner);
        }
        continue;
      }
      path.pop();
      if (!numbers.has(key)) numbers.set(key, numberOf(textOf(layout, typeOf), known));
    }
  }
  return numbers;
}

function numberOf(text: string, known: Map<string, number>): number {
  const number = known.get(text) ?? known.size;
  known.set(text, number);
  return number;
}

function textOf({ kind, size, rows }: Layout, typeOf: (type: string) => string): string {
  const rowOf = ({ position, size: bytes, type, name, rows: inner }: LayoutRow): unknown => [
    position,
    bytes,
    typeOf(type),
    name,
    inner.map(rowOf),
  ];
  return JSON.stringify([kind, size, rows.map(rowOf)]);
}
