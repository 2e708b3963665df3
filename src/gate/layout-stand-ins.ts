import type { Numbers } from './layout-identity.ts';
import { type ImageLayout, type LayoutGroup, layoutKey } from './layouts.ts';

/** A layout of the image that nothing records, and the family of the group that it belongs to. */
export interface FreshLayout {
  readonly family: string;
  readonly layout: ImageLayout;
}

/**
 * The keys of recorded layouts that changed or went, but live on in a new one of their group under another name: it
 * holds what they held, down to the last type in it. Each new one stands in for one.
 *
 * @param content see `LayoutIdentity`
 */
export function standIns(
  groups: readonly LayoutGroup[],
  fresh: readonly FreshLayout[],
  content: Numbers,
): ReadonlySet<string> {
  const free = new Map<string, number>();
  for (const { family, layout } of fresh) {
    const place = placeOf(family, content.now.get(layoutKey(layout)));
    free.set(place, (free.get(place) ?? 0) + 1);
  }
  const found = new Set<string>();
  for (const { family, layouts } of groups) {
    for (const key of layouts.map(layoutKey)) {
      const number = content.recorded.get(key);
      const place = placeOf(family, number);
      const left = free.get(place) ?? 0;
      if (left === 0 || number === content.now.get(key)) continue;
      free.set(place, left - 1);
      found.add(key);
    }
  }
  return found;
}

function placeOf(family: string, number: number | undefined): string {
  return `${number} ${family}`;
}
