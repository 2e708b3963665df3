import { compareParsed, parseCompatible } from './compatible.ts';
import { groupBy } from './group-by.ts';

/** A listed string that an image lacks, and how it is lost. */
export interface Loss<Line> {
  readonly line: Line;
  /**
   * `changed`: the image has versions of the family, but none that the profile lists; this is the highest lost one.
   * `removed`: everything else.
   */
  readonly kind: 'removed' | 'changed';
  /** The strings of the family that the image has, in the order of a baseline. */
  readonly now: readonly string[];
  /** Those of them that the profile lists. */
  readonly stillListed: readonly string[];
}

/**
 * Finds what one profile lists and an image lacks.
 *
 * @param lines the strings of the profile
 * @param there the strings of the image
 * @param image the same by family; given where several profiles are compared with one image
 */
export function findLosses<Line extends { readonly compatible: string }>(
  lines: readonly Line[],
  there: ReadonlySet<string>,
  image: ReadonlyMap<string, readonly string[]> = byFamily(there),
): Loss<Line>[] {
  const lost = lines.filter(({ compatible }) => !there.has(compatible));
  if (lost.length === 0) return [];
  const kept = byFamily(lines.map(({ compatible }) => compatible).filter(text => there.has(text)));
  const gone = byFamily(lost.map(({ compatible }) => compatible));
  return lost.map(line => {
    const { family } = parseCompatible(line.compatible);
    const now = image.get(family) ?? [];
    const stillListed = kept.get(family) ?? [];
    const isHighest = gone.get(family)?.at(-1) === line.compatible;
    const kind = now.length > 0 && stillListed.length === 0 && isHighest ? 'changed' : 'removed';
    return { line, kind, now, stillListed };
  });
}

/** Strings by their family, each family in the order of a baseline. */
export function byFamily(strings: Iterable<string>): Map<string, string[]> {
  const families = groupBy(Array.from(strings, parseCompatible), ({ family }) => family);
  const ordered = new Map<string, string[]>();
  for (const [family, known] of families)
    ordered.set(
      family,
      known.sort(compareParsed).map(({ text }) => text),
    );
  return ordered;
}
