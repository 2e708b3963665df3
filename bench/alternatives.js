// What one would write instead: the tools that are on every machine, in a pipe, on the same files.
import { writeFileSync } from 'node:fs';
import { made } from './large-files.js';
import { alternate, hasTool, shell } from './measure.js';
import { spread, table, time, times } from './show.js';
import { CLI, matchingBaseline, NODE, sparseKernel } from './startup.js';

/** Eight bytes of header, then strings padded with zeros to 48 bytes. */
const WORDS = out => `tail -c +9 ${out} | tr -s '\\0' '\\n' | sort`;

const PIPES = [
  {
    name: '`objcopy -O binary --only-section`, `tr`, `diff`',
    script: (image, sorted, out) =>
      `objcopy -O binary --only-section=.liveupdate_versions --set-section-flags .liveupdate_versions=alloc ${image} ${out} && ${WORDS(out)} | diff ${sorted} -`,
  },
  {
    name: '`readelf -p`, `sed`, `diff`',
    script: (image, sorted) =>
      `readelf -p .liveupdate_versions ${image} | sed -n 's/^  \\[ *[0-9a-f]*\\]  //p' | grep -v '^PUVL' | sort | diff ${sorted} -`,
  },
  {
    name: '`strings -a`, `grep -x` for each line',
    script: (image, sorted, out) =>
      `strings -a ${image} > ${out}; while read -r line; do grep -qx "$line" ${out} || exit 1; done < ${sorted}`,
  },
];

/** The pipes and both of our entries, on sparse files of three sizes. All of them find that nothing is missing. */
export function alternativesTable({ isQuick }) {
  if (!hasTool('objcopy')) return 'Not measured: objcopy is not there.';
  const rounds = isQuick ? 3 : 9;
  const out = made('alternatives-out', path => writeFileSync(path, ''));
  const sorted = made('baseline-sorted.txt', path => writeFileSync(path, 'luo-v5\nmemfd-v2\nvfio-pci-v1\n'));
  const rows = [];
  for (const size of [6, 60, 600]) {
    const image = sparseKernel(size);
    const ours = {
      name: '`check` of the gate',
      argv: [NODE, CLI, 'check', image, '--baseline', matchingBaseline()],
    };
    const pipes = PIPES.map(({ name, script }) => ({ name, argv: shell(script(image, sorted, out)) }));
    for (const result of alternate([ours, ...pipes], rounds))
      rows.push([`${size} MB`, result.name, spread(result), time(result.cpu), times(result.ratio)]);
  }
  return [
    `Medians of ${rounds} alternating runs, quartiles in brackets. The pipes know neither the grammar of a baseline nor packed kernels, and the last one takes a string from anywhere in the file.`,
    '',
    table(['vmlinux', 'way', 'wall', 'processor time', 'of ours'], rows),
  ].join('\n');
}
