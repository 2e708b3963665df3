import { run } from './tools.ts';

/** The bytes of a section as `readelf -x` shows them. */
export function sectionBytes(path: string, section: string): Buffer {
  const dump = run('readelf', ['-W', '-x', section, path]).toString('latin1');
  const lines = [...dump.matchAll(/^ {2}0x[0-9a-f]+ (.{35})/gm)];
  return Buffer.from(lines.map(line => line[1]?.replaceAll(' ', '') ?? '').join(''), 'hex');
}

/** The strings of 48 bytes that `readelf -x .liveupdate_versions` shows behind `header` bytes. */
export function stringsByReadelf(path: string, header = 8): string[] {
  const entries = sectionBytes(path, '.liveupdate_versions').subarray(header);
  const strings: string[] = [];
  for (let start = 0; start < entries.length; start += 48) {
    strings.push(entries.toString('latin1', start, start + 48).replace(/\0+$/, ''));
  }
  return strings;
}

/** Offset in the file and size of a section, in bytes, as `readelf -S` shows them. */
export function sectionPlace(path: string, section: string): { offset: number; size: number } {
  const rows = run('readelf', ['-W', '-S', path]).toString('latin1').split('\n');
  const row = rows.find(line => line.includes(`] ${section} `));
  const [, , , offset, size] = row?.slice(row.indexOf(']') + 2).split(/\s+/) ?? [];
  return { offset: Number.parseInt(offset ?? '', 16), size: Number.parseInt(size ?? '', 16) };
}
