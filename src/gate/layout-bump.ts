/** The orchestrator and the handover root: the kernel compares one constant with these, so there can be no two of them. */
const WITHOUT_HANDLER: ReadonlySet<string> = new Set(['luo', 'kho']);

/**
 * What to do about a layout that changed while its strings did not: the next version that no kernel had.
 *
 * @param strings of the image, one at least
 * @param recorded those and others under which the layout was recorded: no kernel may take such a version for another
 */
export function bumpRemedy(family: string, strings: readonly string[], recorded: readonly string[]): string {
  const change = `Change the compatible string with it (${nextVersion(strings, recorded)})`;
  return WITHOUT_HANDLER.has(family) ? change : `${change} and keep the old handler beside the new one`;
}

function nextVersion(strings: readonly string[], recorded: readonly string[]): string {
  const versions = strings.flatMap(compatible => versionOf(compatible) ?? []);
  const taken = recorded.flatMap(compatible => versionOf(compatible) ?? []);
  const next = taken.reduce((most, { version }) => Math.max(most, version), 0) + 1;
  const [only, second] = strings;
  const newest = versions.reduce<Version | null>(
    (most, one) => (most === null || one.version > most.version ? one : most),
    null,
  );
  if (newest === null) return strings.join(', ');
  const free = `${newest.head}${next}${newest.tail}`;
  return second === undefined ? `${only} → ${free}` : `the next free one is ${free}`;
}

interface Version {
  /** What stands in front of the number, and behind it. */
  readonly head: string;
  readonly tail: string;
  readonly version: number;
}

function versionOf(compatible: string): Version | null {
  const [, head, version, tail = ''] = /^([^;]*[-_]v)(0|[1-9][0-9]{0,8})(;.*)?$/.exec(compatible) ?? [];
  return head === undefined ? null : { head, tail, version: Number(version) };
}
