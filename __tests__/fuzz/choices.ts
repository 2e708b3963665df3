/**
 * Decisions of a generator, taken out of a run of bytes: the same bytes make the same input, a small change of them
 * makes a small change of it. Behind their end every decision is 0, and 0 always means "as it should be".
 */
export interface Choices {
  /** Whether bytes are left: a loop over edits ends with them. */
  readonly more: () => boolean;
  /** A whole number from 0 to `count` - 1. */
  readonly below: (count: number) => number;
  /** True with a chance of about one in `count`; false where no bytes are left. */
  readonly oneIn: (count: number) => boolean;
  readonly pick: <Item>(items: readonly Item[], otherwise: Item) => Item;
  readonly bytes: (count: number) => Buffer;
}

export function choicesOf(genome: Uint8Array): Choices {
  let position = 0;
  const next = (): number => genome[position++] ?? 0;
  const below = (count: number): number => {
    if (count <= 1) return 0;
    let value = next();
    for (let reach = 256; reach < count; reach *= 256) value = value * 256 + next();
    return value % count;
  };
  return {
    more: () => position < genome.length,
    below,
    oneIn: count => position < genome.length && below(count) === count - 1,
    pick: (items, otherwise) => items[below(items.length)] ?? otherwise,
    bytes: count => Buffer.from(Array.from({ length: count }, next)),
  };
}
