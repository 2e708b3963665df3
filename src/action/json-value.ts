/**
 * A value deep inside JSON that somebody else wrote.
 *
 * @param keys names of fields; for a list, its index as text
 * @returns `undefined` where the way ends early
 */
export function valueAt(json: unknown, keys: readonly string[]): unknown {
  let value = json;
  for (const key of keys) {
    if (typeof value !== 'object' || value === null) return undefined;
    value = Object.getOwnPropertyDescriptor(value, key)?.value;
  }
  return value;
}

/** Parses JSON; `undefined` for everything that is none. */
export function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
