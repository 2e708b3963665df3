import { isOfOrchestrator, isRoot } from './compatible.ts';
import { type FailOn, type Finding, severityOf } from './finding.ts';
import type { Version } from './version.ts';

/** A file handler that the debug info of an image, or of one of its modules, shows. */
export interface FoundHandler {
  readonly compatible: string;
  /** The variable. */
  readonly name: string;
  readonly file: string | null;
  readonly line: number | null;
  /** The path of the image, or the name of the module, as in `Version.from`. */
  readonly from: string;
}

/** Compares handlers with the list that should name them all. */
export function handlerFindings(
  image: string,
  versions: readonly Version[],
  handlers: readonly FoundHandler[],
  failOn: FailOn,
): Finding[] {
  const listed = new Set(versions.map(keyOf));
  const handled = new Set(handlers.map(keyOf));
  const unlisted = handlers.filter(handler => !listed.has(keyOf(handler)));
  const unhandled = new Map<string, Version>();
  for (const version of versions) {
    const key = keyOf(version);
    if (handled.has(key) || unhandled.has(key) || isOfCore(version)) continue;
    unhandled.set(key, version);
  }
  return [
    ...unlisted.map(handler => unlistedFinding(image, handler, failOn)),
    ...Array.from(unhandled.values(), version => unhandledFinding(image, version, failOn)),
  ];
}

/** The strings of the orchestrator and of the handover's root belong to no handler of files. */
function isOfCore({ compatible, family }: Version): boolean {
  return isOfOrchestrator(family) || isRoot(compatible);
}

/** A string, of the image or of one of its modules. */
function keyOf({ compatible, from }: Pick<Version, 'compatible' | 'from'>): string {
  return `${from}\0${compatible}`;
}

function unlistedFinding(image: string, handler: FoundHandler, failOn: FailOn): Finding {
  const { compatible, name, file, line, from } = handler;
  const place = file === null ? 'at an unknown place' : `at ${file}:${line ?? '?'}`;
  return {
    ...about(image, compatible, file, line),
    kind: 'unlisted',
    severity: severityOf('unlisted', failOn),
    message: `${from} has the handler ${name} for ${compatible}, defined ${place} without LIVEUPDATE_FILE_HANDLER: the list does not name it.`,
    effect: 'Files of this handler are handed over in a format that no gate sees.',
    remedy: listingOf(name, compatible),
  };
}

/** The macro defines one object: an element of an array is listed by the macro that writes its string only. */
function listingOf(name: string, compatible: string): string {
  const [, array, element] = /^(.+)\[([0-9]+)\]$/.exec(name) ?? [];
  if (array === undefined || element === undefined) {
    return `Define it with LIVEUPDATE_FILE_HANDLER(${name}, "${compatible}", …).`;
  }
  return (
    `That macro defines no arrays. Take the handler out of ${array} and define it with the macro; or add ` +
    `LIVEUPDATE_SEC_VERSION(${array}_${element}, "${compatible}") beside ${array}.`
  );
}

function unhandledFinding(image: string, version: Version, failOn: FailOn): Finding {
  const { compatible, file, line, from } = version;
  return {
    ...about(image, compatible, file, line),
    kind: 'unhandled',
    severity: severityOf('unhandled', failOn),
    message: `${from} lists ${compatible}, and its debug info shows no handler for it.`,
    effect: 'The kernel may say that it understands a format which it cannot restore.',
    remedy:
      'Check that the handler still exists; a string of its own kind (LIVEUPDATE_SEC_VERSION) has none.',
  };
}

function about(
  image: string,
  compatible: string,
  file: string | null,
  line: number | null,
): Pick<Finding, 'image' | 'profile' | 'compatible' | 'now' | 'file' | 'line'> {
  return { image, profile: null, compatible, now: [], file, line: file === null ? null : line };
}
