import { parseCompatible } from './compatible.ts';
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
  const listed = new Set(versions.map(({ compatible, from }) => `${from}\0${compatible}`));
  const handled = new Set(handlers.map(({ compatible, from }) => `${from}\0${compatible}`));
  const unlisted = handlers.filter(({ compatible, from }) => !listed.has(`${from}\0${compatible}`));
  const unhandled = versions.filter(
    ({ compatible, from }, index) =>
      !handled.has(`${from}\0${compatible}`) &&
      parseCompatible(compatible).family !== 'luo' &&
      versions.findIndex(other => other.compatible === compatible && other.from === from) === index,
  );
  return [
    ...unlisted.map(handler => unlistedFinding(image, handler, failOn)),
    ...unhandled.map(version => unhandledFinding(image, version, failOn)),
  ];
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
    remedy: `Define it with LIVEUPDATE_FILE_HANDLER(${name}, "${compatible}", …).`,
  };
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
