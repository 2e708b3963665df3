import { FORMAT_LINE } from '../../src/gate/baseline-line.ts';
import { seeded } from './gate.ts';

/** A baseline without errors, an image, and what to update; the same ones for the same seed. */
export interface GeneratedCase {
  readonly text: string;
  readonly image: readonly string[];
  readonly options: {
    readonly profiles: readonly string[];
    readonly modulesRead: boolean;
    readonly khoRead: boolean;
    readonly snapshot: boolean;
    readonly reason: string | null;
  };
}

const FAMILIES = ['luo', 'memfd', 'vfio-pci', 'odd [x', 'kho', 'liveupdate-test'];
const ENDS = ['', ' ', '  # why', '\t#why'];
const BETWEEN = ['', '', '', '# of the next\n', '# one\n# two\n', '\n', '# of the file\n\n', ' \t\n'];

/** Makes a small case with all that a baseline may hold. */
export function generatedCase(seed: number): GeneratedCase {
  const below = seeded(seed);
  const pick = <Item>(items: readonly Item[], otherwise: Item): Item =>
    items[below(items.length)] ?? otherwise;
  const anyString = (): string => `${pick(FAMILIES, 'x')}-v${below(4)}${pick(['', '', ';a-v1'], '')}`;
  const names = ['p', 'q'].slice(0, below(3));
  const profile = (): string => {
    const strings = new Set(Array.from({ length: 1 + below(6) }, anyString));
    return [...strings].map(text => `${pick(BETWEEN, '')}${line(text)}\n`).join('');
  };
  const line = (text: string): string => {
    const spelled = /[ []/.test(text) || below(4) === 0 ? JSON.stringify(text) : text;
    const optional = below(4) === 0 && !text.startsWith('luo') ? '  optional' : '';
    return `${pick(['', '', '  '], '')}${spelled}${optional}${below(4) === 0 ? ' module' : ''}${pick(ENDS, '')}`;
  };
  const body = [profile(), ...names.map(name => `${pick(BETWEEN, '')}[profile ${name}]\n${profile()}`)].join(
    '',
  );
  const lf = `${FORMAT_LINE}\n${body}${pick(BETWEEN, '')}`;
  const cut = below(3) === 0 ? lf.replace(/\n$/, '') : lf;
  const image = Array.from({ length: 1 + below(10) }, () => `${pick(['', '', 'mod:'], '')}${anyString()}`);
  return {
    text: below(3) === 0 ? cut.replaceAll('\n', '\r\n') : cut,
    image,
    options: {
      profiles: pick([['current'], ['p'], ['current', ...names], ['new']], []),
      modulesRead: below(2) === 0,
      khoRead: below(2) === 0,
      snapshot: below(3) === 0,
      reason: pick([null, 'no host writes it'], null),
    },
  };
}
