/** A file handler as the debug info shows it. */
export interface KnownHandler {
  readonly compatible: string;
  readonly name: string;
  readonly file: string | null;
  readonly line: number | null;
}

/** A difference between the list of an image and its handlers. */
export interface HandlerFinding {
  readonly kind: 'unlisted' | 'unhandled';
  readonly severity: 'error' | 'warning';
  readonly image: string;
  readonly profile: null;
  readonly compatible: string;
  readonly now: readonly string[];
  readonly file: string | null;
  readonly line: number | null;
  readonly message: string;
  readonly effect: string;
  readonly remedy: string;
}

/** The orchestrator's own strings belong to no handler. */
const OWN = /^luo-/;

/**
 * Compares the strings that an image lists with its handlers.
 *
 * @param image its path
 * @param listed the strings of its section
 * @param places where the strings without a handler are defined, as far as that is known
 */
export function checkHandlers(
  image: string,
  listed: readonly string[],
  handlers: readonly KnownHandler[],
  places: readonly KnownHandler[] = [],
): HandlerFinding[] {
  const strings = new Set(listed);
  const handled = new Set(handlers.map(({ compatible }) => compatible));
  const unlisted = handlers.filter(({ compatible }) => !strings.has(compatible));
  const unhandled = [...strings].filter(compatible => !handled.has(compatible) && !OWN.test(compatible));
  return [
    ...unlisted.map(handler => unlistedHandler(image, handler)),
    ...unhandled.map(compatible => {
      const place = places.find(other => other.compatible === compatible);
      return unhandledString(image, compatible, place ?? { file: null, line: null });
    }),
  ];
}

function unlistedHandler(image: string, { compatible, name, file, line }: KnownHandler): HandlerFinding {
  return {
    kind: 'unlisted',
    severity: 'error',
    image,
    profile: null,
    compatible,
    now: [],
    file,
    line,
    message: `handler ${name} of ${compatible} is not in the list: defined${placeText(file, line)} without LIVEUPDATE_FILE_HANDLER`,
    effect: 'The kernel understands the string, but says so nowhere: nothing notices when it stops to.',
    remedy: `Define it with LIVEUPDATE_FILE_HANDLER(${name}, "${compatible}", …).`,
  };
}

function unhandledString(
  image: string,
  compatible: string,
  { file, line }: Pick<KnownHandler, 'file' | 'line'>,
): HandlerFinding {
  return {
    kind: 'unhandled',
    severity: 'warning',
    image,
    profile: null,
    compatible,
    now: [],
    file,
    line,
    message: `${compatible} is in the list, but the debug info shows no handler for it${file === null ? '' : `: defined${placeText(file, line)}`}`,
    effect: 'The list may promise what the kernel does not do.',
    remedy:
      'Check that the handler still exists; a string of its own kind (LIVEUPDATE_SEC_VERSION) has none.',
  };
}

function placeText(file: string | null, line: number | null): string {
  if (file === null) return '';
  return ` at ${file}${line === null ? '' : `:${line}`}`;
}
