/** So many strings a sentence names; a family of thousands would make every message as long as the list. */
const MOST_NAMED = 20;

/** The strings that a sentence names. */
export function named(strings: readonly string[]): readonly string[] {
  return strings.slice(0, MOST_NAMED);
}

/** `a, b, c`; of very many the first, and how many more there are. */
export function enumeration(strings: readonly string[], most = MOST_NAMED): string {
  const more = strings.length - most;
  return more > 0 ? `${strings.slice(0, most).join(', ')} and ${more} more` : strings.join(', ');
}
