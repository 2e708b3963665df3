// What to take pictures of: each case gives the summary that the gate writes.
import { execFileSync } from 'node:child_process';
import { cpSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { HOSTILE } from '../../__tests__/support/hostile.ts';
import { BASELINE, baseline, inWorkspace, summaryOf } from './gate.js';
import { kernel, module } from './kernel.js';

const EXAMPLES = fileURLToPath(new URL('../../examples/', import.meta.url));
const SOURCES = fileURLToPath(new URL('../../__tests__/debuginfo/sources/', import.meta.url));

/** The listed strings of most cases. */
const LISTED = ['luo-v5', 'memfd-v2', 'vfio-pci-v1'];

/** A step with these files and inputs. */
function step(files, inputs = {}) {
  return () => inWorkspace(files, folder => summaryOf(folder, inputs));
}

/** A kernel of these strings against a baseline of these lines. */
function check(strings, lines = LISTED, inputs = {}, more = {}) {
  return step({ vmlinux: kernel(strings), [BASELINE]: baseline(...lines), ...more }, inputs);
}

/** A kernel of the examples, as the README tells people to try. */
function example(name) {
  return step({
    vmlinux: readFileSync(join(EXAMPLES, name)),
    [BASELINE]: readFileSync(join(EXAMPLES, 'liveupdate-versions.txt')),
  });
}

/** A pull request that changes the baseline. */
function pullRequest(before, after, strings, inputs = {}) {
  return () =>
    inWorkspace({ vmlinux: kernel(strings), [BASELINE]: baseline(...before) }, folder => {
      const git = (...words) =>
        execFileSync('git', ['-C', folder, '-c', 'user.name=A', '-c', 'user.email=a@example.org', ...words], {
          encoding: 'utf8',
        }).trim();
      git('init', '--quiet');
      git('add', '--force', BASELINE);
      git('commit', '--quiet', '--message', 'before');
      const base = git('rev-parse', 'HEAD');
      git('checkout', '--quiet', '-b', 'topic');
      writeFileSync(join(folder, BASELINE), baseline(...after));
      git('commit', '--quiet', '--all', '--message', 'after');
      git('checkout', '--quiet', '--detach', base);
      git('merge', '--quiet', '--no-ff', '--message', 'merge', 'topic');
      const event = join(folder, 'event.json');
      writeFileSync(event, JSON.stringify({ pull_request: { base: { sha: base } } }));
      return summaryOf(folder, inputs, {
        GITHUB_EVENT_NAME: 'pull_request',
        GITHUB_SHA: git('rev-parse', 'HEAD'),
        GITHUB_EVENT_PATH: event,
      });
    });
}

const ARCHES = ['x86_64', 'arm64'];
const COMPILERS = ['gcc', 'clang'];
const CONFIGS = ['defconfig', 'kvm_guest', 'debug'];

/** The legs of examples/workflows/matrix.yml, with what `stringsOf` gives for each; `null` leaves no report. */
function matrix(stringsOf, lines = LISTED) {
  return () =>
    inWorkspace({ [BASELINE]: baseline(...lines) }, folder => {
      const legs = ARCHES.flatMap(arch =>
        COMPILERS.flatMap(compiler => CONFIGS.map(config => ({ arch, compiler, config }))),
      );
      for (const [index, leg] of legs.entries()) {
        const strings = stringsOf(leg);
        if (strings === null) continue;
        writeFileSync(join(folder, 'vmlinux'), kernel(strings, { arch: leg.arch, number: index + 1 }));
        summaryOf(folder, { name: nameOf(leg), 'report-file': `report-${index}.json` });
      }
      return summaryOf(folder, {
        mode: 'merge',
        reports: 'report-*.json',
        expect: legs.map(nameOf).join('\n'),
      });
    });
}

function nameOf({ arch, compiler, config }) {
  return `${arch} ${compiler} ${config}`;
}

/** Kernels with debug info, compiled; the second one with another layout. */
function debugInfo(inputs, change) {
  return () =>
    inWorkspace({}, folder => {
      cpSync(SOURCES, folder, { recursive: true });
      build(folder);
      const given = { ...inputs, baseline: 'list.txt' };
      summaryOf(folder, { ...given, mode: 'update' });
      if (change !== undefined) {
        const header = join(folder, 'include/linux/kho/abi/memfd.h');
        const text = readFileSync(header, 'utf8');
        writeFileSync(header, text.replace('#define CHANGE 0', `#define CHANGE ${change}`));
        build(folder);
      }
      return summaryOf(folder, given);
    });
}

function build(folder) {
  const words =
    '-ffreestanding -fno-pic -fno-stack-protector -fms-extensions -w -mcmodel=kernel -fcf-protection=none ' +
    '-DLUO_SECTION -gdwarf-5 -Iinclude -no-pie -nostdlib -static -Wl,-T,link.ld -Wl,--build-id=none -o vmlinux ' +
    'mm/memfd_luo.c kernel/liveupdate.c';
  execFileSync('gcc', words.split(' '), { cwd: folder });
}

const LONG = `a${'-long'.repeat(8)}-v1`;
const MANY = Array.from({ length: 10_000 }, (_, index) => `family-${index}-v1`);

/** The pictures that stand in the docs. */
export const SHOWN = {
  fail: example('vmlinux-changed'),
  pass: example('vmlinux'),
  matrix: matrix(({ arch, config }) =>
    arch === 'arm64' && config === 'kvm_guest' ? ['luo-v5', 'memfd-v3'] : LISTED,
  ),
};

/** The heading that a picture of the docs ends before: what is below it needs no picture. */
export const ENDS = { fail: 'What was read', matrix: 'What is different' };

/** To look at: every kind of verdict, and what could break the page. */
export const ALL = {
  ...SHOWN,
  removed: check(['luo-v5', 'memfd-v2']),
  'luo-lost': check(['luo-v6', 'memfd-v3'], ['luo-v5', 'memfd-v1', 'memfd-v2', 'vfio-pci-v1  optional']),
  composite: check(['luo-v5', 'iommu-v2;intel-v2;new-v1'], ['luo-v5', 'iommu-v2;amd-v1;intel-v1']),
  added: check([...LISTED, 'memfd-v3', 'hugetlb-v1']),
  'added-fails': check([...LISTED, 'hugetlb-v1'], LISTED, { 'fail-on': 'removed,changed,added' }),
  notes: check(['luo-v5', 'memfd-v2', 'memfd-v2', 'vfio-pci-v1', 'odd', 'x-v1;b-v1;a-v1']),
  'warn-optional': check(['luo-v5', 'memfd-v2'], ['luo-v5', 'memfd-v2', 'vfio-pci-v1  optional']),
  moved: check(['luo-v5', 'memfd-v2'], LISTED, { modules: '*.ko' }, { 'vfio.ko': module(['vfio-pci-v1']) }),
  'report-only': check(['luo-v5', 'memfd-v3'], LISTED, { 'fail-on': 'none' }),
  accepted: pullRequest(
    ['luo-v5', 'memfd-v1', 'vfio-pci-v1'],
    ['luo-v5', 'memfd-v2'],
    ['luo-v5', 'memfd-v2'],
  ),
  'accepted-fails': pullRequest(LISTED, ['luo-v5', 'memfd-v2'], ['luo-v5', 'memfd-v3'], {
    'fail-on': 'removed,changed,accepted',
  }),
  profiles: check(
    ['luo-v5', 'memfd-v2', 'vfio-pci-v1'],
    [
      'luo-v5',
      'memfd-v1',
      'memfd-v2',
      'vfio-pci-v1',
      '',
      '[profile v7.2]',
      'luo-v5',
      'memfd-v1',
      '',
      '[profile v7.3]',
      'luo-v5',
      'memfd-v2',
    ],
  ),
  'profiles-pass': check(LISTED, [...LISTED, '', '[profile v7.3]', 'luo-v5', 'memfd-v2']),
  'no-section': step({ vmlinux: readFileSync(process.execPath), [BASELINE]: baseline(...LISTED) }),
  skipped: step(
    { vmlinux: readFileSync(process.execPath), [BASELINE]: baseline(...LISTED) },
    { 'if-no-section': 'warn' },
  ),
  'no-baseline': step({ vmlinux: kernel(LISTED) }),
  'bad-baseline': check(LISTED, ['luo-v5  optional', 'memfd-v2', 'memfd-v2', 'vfio pci', 'x-v1 sometimes']),
  'unknown-input': check(LISTED, LISTED, { 'fail-on': 'removed' }),
  images: step(
    {
      'a/vmlinux': kernel(LISTED, { number: 1 }),
      'b/vmlinux': kernel(['luo-v5', 'memfd-v3', 'vfio-pci-v1'], { number: 2 }),
      'c/vmlinux': kernel([...LISTED, 'hugetlb-v1'], { number: 3 }),
      [BASELINE]: baseline(...LISTED),
    },
    { vmlinux: '*/vmlinux' },
  ),
  'images-pass': step(
    {
      'a/vmlinux': kernel(LISTED, { number: 1 }),
      'b/vmlinux': kernel(LISTED, { number: 2 }),
      [BASELINE]: baseline(...LISTED),
    },
    { vmlinux: '*/vmlinux' },
  ),
  pair: step(
    { vmlinux: kernel(['luo-v5', 'memfd-v3']), old: kernel(LISTED, { release: '7.3.4', number: 2 }) },
    { baseline: 'old', 'baseline-modules': 'none', both: 'true' },
  ),
  'pair-warn': step(
    { vmlinux: kernel(LISTED), old: kernel(LISTED, { release: '7.3.4', number: 2 }) },
    { baseline: 'old' },
  ),
  update: check(['luo-v5', 'memfd-v3', 'hugetlb-v1'], LISTED, {
    mode: 'update',
    reason: 'no host writes it',
  }),
  'update-nothing': check(LISTED, LISTED, { mode: 'update' }),
  list: check(LISTED, LISTED, { mode: 'list' }),
  'matrix-pass': matrix(() => LISTED),
  'matrix-missing': matrix(({ arch, compiler, config }) => {
    if (compiler === 'clang' && config === 'debug') return null;
    if (arch === 'arm64') return [...LISTED, 'smmu-v1'];
    return config === 'defconfig' ? ['luo-v6', 'memfd-v2'] : LISTED;
  }),
  unlisted: debugInfo({ 'debug-info': 'require' }),
  layouts: debugInfo({ layouts: 'layouts.txt' }, 1),
  many: check(['luo-v5'], ['luo-v5', ...MANY]),
  hostile: step(
    {
      ...Object.fromEntries(HOSTILE.slice(0, 3).map((_, index) => [`k${index}`, kernel(LISTED)])),
      'a|b`c`<img src=x>@torvalds\u202e.vmlinux': kernel(
        [
          '| a | b |',
          '`code` ```',
          '<b>x</b>',
          '@torvalds #1',
          '[l](https://a.b)',
          '**bold** ~~s~~',
          'www.a.com',
        ].map(text => text.slice(0, 40)),
      ),
      [BASELINE]: baseline(
        'luo-v5',
        JSON.stringify('# head | <script>'),
        JSON.stringify('@torvalds https://example.com'),
        JSON.stringify('> [!NOTE] a\\'),
      ),
    },
    { vmlinux: '*.vmlinux', name: '**x** | <b>y</b> @torvalds\n# head' },
  ),
  long: check([`${LONG}`], [LONG.replace('v1', 'v2'), `b${LONG.slice(1)}`, 'luo-v5'], {
    name: 'a leg with a name that is far too long for any heading that anybody would want to read on a telephone',
  }),
};
