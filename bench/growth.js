// How cost grows: with the size of the image, the number of strings, of baseline lines, and of images.
import { mkdirSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { writeLargeElf } from './large-elf.js';
import { made } from './large-files.js';
import { alternate, peakMemory } from './measure.js';
import { count, mb, spread, table, time, times } from './show.js';
import { BARE, CLI, countReads, NODE, sparseKernel } from './startup.js';

const SIZES = [1, 10, 100, 1000, 4096];
const NUMBERS = [1, 10, 100, 1000, 10_000, 100_000];
const IMAGES = [1, 10, 50, 100, 500];
const HEADER = '# liveupdate-gate baseline 1\n';
const ENTRY_BYTES = 48;

/** Four tables, or three and less of each where it must be quick. */
export function growthTable({ isQuick }) {
  const rounds = isQuick ? 3 : 9;
  return [
    `Medians of ${rounds} alternating runs, quartiles in brackets; with all commands of a table in each round.`,
    '',
    '#### Size of the image (sparse ELF files with 400 sections, `list`)',
    '',
    bySize(rounds),
    '',
    '#### Strings in the image, and as many lines in the baseline',
    '',
    byStrings(rounds),
    '',
    '#### Images in one run (`check`, 2 MB each)',
    '',
    byImages(rounds),
  ].join('\n');
}

function bySize(rounds) {
  const paths = SIZES.map(sparseKernel);
  const commands = paths.map(path => ({ name: path, argv: [NODE, CLI, 'list', path] }));
  const [, ...results] = alternate([BARE, ...commands], rounds);
  const rows = results.map((result, index) => {
    const reads = countReads(commands[index].argv, paths[index]);
    return [
      mb(statSync(paths[index]).size),
      spread(result),
      times(result.ratio),
      reads === null ? 'strace is not there' : `${reads.count} reads, ${count(reads.bytes)} bytes`,
      mb(peakMemory(commands[index])),
    ];
  });
  return table(['vmlinux', '`list`', 'of `node -e 0`', 'read', 'peak memory'], rows);
}

/** `list`; `check` that passes; `check` where every string of the baseline has another version in the image. */
function byStrings(rounds) {
  const rows = NUMBERS.map(number => {
    const image = made(`strings-${number}`, path =>
      writeLargeElf(path, 2e6 + 4 * ENTRY_BYTES * number, 20, stringsOf(number, 1)),
    );
    const same = baselineOf(number, 1);
    const other = baselineOf(number, 2);
    const commands = [
      { name: 'list', argv: [NODE, CLI, 'list', image] },
      { name: 'check', argv: [NODE, CLI, 'check', image, '--baseline', same] },
      { name: 'check that fails', argv: [NODE, CLI, 'check', image, '--baseline', other], statuses: [1] },
    ];
    const results = alternate([BARE, ...commands], rounds).slice(1);
    return [
      count(number),
      ...results.map(result => `${time(result.seconds)}, ${time(result.cpu)}`),
      ...commands.slice(1).map(command => mb(peakMemory(command))),
    ];
  });
  const head = [
    'strings',
    '`list`',
    '`check`, all there',
    '`check`, all changed',
    'peak, all there',
    'peak, all changed',
  ];
  return `Wall and processor time.\n\n${table(head, rows)}`;
}

function byImages(rounds) {
  const baseline = baselineOf(3, 1);
  const folder = made('images', path => {
    mkdirSync(path, { recursive: true });
    for (let index = 0; index < Math.max(...IMAGES); index++)
      writeLargeElf(join(path, `vmlinux-${index}`), 2e6, 20, stringsOf(3, 1));
  });
  const commands = IMAGES.map(number => ({
    name: `${number} images`,
    argv: [NODE, CLI, 'check', ...imagesIn(folder, number), '--baseline', baseline],
  }));
  const rows = alternate([BARE, ...commands], rounds)
    .slice(1)
    .map((result, index) => [
      count(IMAGES[index]),
      spread(result),
      time(result.cpu),
      mb(peakMemory(commands[index])),
    ]);
  return table(['images', '`check`', 'processor time', 'peak memory'], rows);
}

const imagesIn = (folder, number) =>
  Array.from({ length: number }, (_, index) => join(folder, `vmlinux-${index}`));

const stringsOf = (number, version) =>
  Array.from({ length: number }, (_, index) => `family-${index}-v${version}`);

const baselineOf = (number, version) =>
  made(`baseline-${number}-v${version}.txt`, path =>
    writeFileSync(path, `${HEADER}${stringsOf(number, version).join('\n')}\n`),
  );
