// What the figures were measured on.
import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { cpus, loadavg, release, totalmem } from 'node:os';
import process from 'node:process';

/** The programs that stand in the tables, and how they say their version. */
const TOOLS = [
  ['gcc', '--version'],
  ['readelf', '--version'],
  ['gzip', '--version'],
  ['xz', '--version'],
  ['zstd', '--version'],
  ['lz4', '--version'],
  ['lzop', '--version'],
  ['bzip2', '--help'],
  ['gdb', '--version'],
  ['llvm-dwarfdump', '--version'],
  ['curl', '--version'],
  ['unzip', '-v'],
];

/** Some lines of Markdown: processor, memory, kernel, Node, tools. */
export function machineText() {
  const tools = TOOLS.map(([name, flag]) => `${name} ${versionOf(name, flag)}`).join(', ');
  return [
    `- ${cpus().length} × ${cpus()[0]?.model ?? 'unknown processor'}, ${process.arch}, ${(totalmem() / 2 ** 30).toFixed(0)} GiB of memory, load ${loadavg()[0].toFixed(1)} at the start`,
    `- Linux ${release()}, ${distribution()}, Node ${process.version}`,
    `- ${tools}`,
  ].join('\n');
}

function versionOf(name, flag) {
  const run = spawnSync(name, [flag], { encoding: 'utf8' });
  if (run.error !== undefined) return 'not installed';
  return (
    /[0-9]+\.[0-9]+[0-9.]*/.exec(withoutPackage(`${run.stdout}${run.stderr}`))?.[0] ?? 'of unknown version'
  );
}

/** The version of the distribution's package stands in brackets in front. */
function withoutPackage(text) {
  return text.replaceAll(/\([^)]*\)/g, '');
}

function distribution() {
  try {
    return /^PRETTY_NAME="(.*)"$/m.exec(readFileSync('/etc/os-release', 'utf8'))?.[1] ?? 'Linux';
  } catch {
    return 'unknown distribution';
  }
}
