import { dirname } from 'node:path';
import { ImageError } from '../bytes/error.ts';
import type { Limits } from '../compression/limits.ts';
import { hasDebugInfo, openDebugInfo } from '../dwarf/open.ts';
import type { Finding } from '../gate/finding.ts';
import type { ImageReport, Remark } from '../gate/report.ts';
import { openImage } from '../image/open.ts';
import { readHandlers } from '../liveupdate/handlers.ts';
import { WANTED_FOR_HANDLERS } from '../liveupdate/wanted.ts';
import { git } from './git.ts';
import type { ReadImages } from './images.ts';

/** Findings with places in the sources, and what is to be said where they could not be looked up. */
export interface Placed {
  readonly findings: readonly Finding[];
  readonly remarks: readonly Remark[];
}

interface Place {
  readonly file: string;
  readonly line: number;
}

/** Each takes a run of git over a part of the tree; a kernel has tens of strings, a hostile image a million. */
const MOST_SEARCHES = 100;

/** The headers that spell the strings of the orchestrator and of memory files. */
const ABI_FOLDER = 'include/linux/kho/abi';

/**
 * Puts `changed` and `added` findings on the line that spells the new string, where this checkout has the sources;
 * else on the line of its handler; else they stay where they are.
 */
export async function addPlaces(
  findings: readonly Finding[],
  { images, files }: Pick<ReadImages, 'images' | 'files'>,
  limits?: Limits,
): Promise<Placed> {
  const remarks: Remark[] = [];
  const known = new Map<string, ReadonlyMap<string, Place>>();
  for (const image of images) {
    if (!findings.some(finding => finding.image === image.path && wantedString(finding) !== null)) continue;
    try {
      known.set(image.path, await handlersOf(image, files.get(image.path) === image.path, limits));
    } catch (error) {
      if (!(error instanceof ImageError)) throw error;
      remarks.push(unread(image.path, error));
    }
  }
  let searches = 0;
  const place = (finding: Finding): Finding => {
    const text = wantedString(finding);
    if (text === null) return finding;
    searches++;
    return placed(finding, text, known.get(finding.image), searches <= MOST_SEARCHES);
  };
  return { findings: findings.map(place), remarks };
}

/** The string whose place is of interest: the new one. */
function wantedString(finding: Finding): string | null {
  if (finding.kind === 'added') return finding.compatible;
  return finding.kind === 'changed' ? (finding.now[0] ?? null) : null;
}

/** The place of each handler of an image: as the report has it, or out of the debug info of a plain file. */
async function handlersOf(
  image: ImageReport,
  isFile: boolean,
  limits: Limits | undefined,
): Promise<ReadonlyMap<string, Place>> {
  const places = new Map<string, Place>();
  const add = (compatible: string, file: string | null, line: number | null): void => {
    if (file !== null && line !== null) places.set(compatible, { file, line });
  };
  for (const { compatible, file, line } of image.versions) add(compatible, file, line);
  // A plain file has one step to its ELF and one to its list; what is packed is not unpacked for a place.
  if (places.size > 0 || !isFile || image.reached.length !== 2 || image.found !== 'section') return places;
  const opened = await openImage(image.path, limits);
  try {
    const { content } = opened;
    if (content.kind !== 'elf' || !hasDebugInfo(content.elf)) return places;
    const handlers = await readHandlers(await openDebugInfo(content.elf, WANTED_FOR_HANDLERS));
    for (const { compatible, file, line } of handlers) add(compatible, file, line);
    return places;
  } finally {
    await opened.close();
  }
}

function placed(
  finding: Finding,
  text: string,
  handlers: ReadonlyMap<string, Place> | undefined,
  search: boolean,
): Finding {
  const handler = handlers?.get(text);
  const place = (search ? spellingOf(text, handler) : undefined) ?? handler;
  return place === undefined ? finding : { ...finding, ...place };
}

/** The line of the checkout that spells the string: below the folder of its handler, or in the headers of formats. */
function spellingOf(text: string, handler: Place | undefined): Place | undefined {
  const folders = [...(handler === undefined ? [] : [dirname(handler.file)]), ABI_FOLDER];
  const found = git('.', [
    '--literal-pathspecs',
    'grep',
    '-n',
    '-z',
    '-F',
    '-e',
    `"${text}"`,
    '--',
    ...folders,
  ]);
  // With -z: path NUL line NUL text, one match a line.
  const [path, line] = (found?.toString('utf8') ?? '').split('\0');
  if (path === undefined || line === undefined || !/^[0-9]{1,9}$/.test(line)) return undefined;
  return { file: path, line: Number(line) };
}

function unread(path: string, error: ImageError): Remark {
  return {
    severity: 'notice',
    message: `the places of findings in the sources were not looked up: the debug info of ${path} cannot be read (${error.message})`,
    remedy: 'The verdict does not depend on it.',
  };
}
