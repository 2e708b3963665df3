import type { ListedProfile } from './comparison.ts';
import { isRoot, parseCompatible } from './compatible.ts';
import { enumeration } from './enumeration.ts';
import { type FailOn, type Finding, severityOf } from './finding.ts';

/** Several images, and the lines of a baseline that may guard nothing any more. */
export interface StaleInput {
  /** The path of each image with all strings it understands; not empty. */
  readonly images: readonly { readonly path: string; readonly strings: ReadonlySet<string> }[];
  readonly profiles: readonly ListedProfile[];
  /** Whether `kho-vN`, which the section does not hold, was looked for in all of them. */
  readonly khoRead: boolean;
  /** The file of the profiles. */
  readonly file: string;
  readonly failOn: FailOn;
  readonly remedy: (profile: string) => string;
}

/** Finds `optional` lines of whose family no image has anything: they warn in every run, and guard nothing. */
export function staleLines(input: StaleInput): Finding[] {
  const families = new Set<string>();
  for (const { strings } of input.images) {
    for (const text of strings) families.add(parseCompatible(text).family);
  }
  return input.profiles.flatMap(profile =>
    profile.strings
      .filter(line => line.optional && (input.khoRead || !isRoot(line.compatible)))
      .filter(line => !families.has(parseCompatible(line.compatible).family))
      .map(line => ({
        kind: 'stale-line' as const,
        severity: severityOf('stale-line', input.failOn),
        image: enumeration(input.images.map(({ path }) => path)),
        profile: profile.name,
        compatible: line.compatible,
        now: [],
        file: input.file,
        line: line.number,
        message: `${line.compatible} is optional, and nothing of its family is left in any image: the line guards nothing.`,
        effect: 'None.',
        remedy: input.remedy(profile.name),
      })),
  );
}
