import { symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from '@jest/globals';
import { type Host, runningKernel } from '../../src/command/running.ts';
import type { Report } from '../../src/gate/report.ts';
import { versionOf } from '../../src/gate/version.ts';
import { judge } from '../../src/judge/judge.ts';
import { problemOf } from '../../src/judge/problem.ts';
import type { Request } from '../../src/judge/request.ts';
import { flatImage, listBytes } from '../support/boot.ts';
import { versionsSection, writeElf } from '../support/elf-writer.ts';
import { finding, imageReport, report } from '../support/leg-report.ts';
import { buildIdNote } from '../support/notes.ts';
import { anyRequest } from '../support/request.ts';
import { runAction, runCommand } from '../support/runner.ts';
import { BASELINE, baseline, module, vmlinux, workspace } from '../support/workspace.ts';

const SAME = ['luo-v5', 'memfd-v2'];
const [OLD_ID, NEW_ID] = ['01'.repeat(20), '02'.repeat(20)];

/** A kernel of these strings with a build id. */
function kernel(strings: readonly string[], buildId: string, machine = 62): Buffer {
  const sections = [
    { name: '.liveupdate_versions', bytes: versionsSection(strings) },
    { name: '.notes', bytes: buildIdNote(buildId), row: { type: 7 } },
  ];
  return writeElf({ machine, sections });
}

/** The same strings in an image that only a scan can read. */
function flat(machine: 'arm64' | 'riscv'): Buffer {
  return flatImage(machine, { 32768: listBytes(SAME) });
}

/** An ELF kernel whose section table is gone. */
function stripped(machine: number): Buffer {
  const image = kernel(SAME, OLD_ID, machine);
  image.writeBigUInt64LE(0n, 0x28);
  image.writeUInt32LE(0, 0x3c);
  return image;
}

const REQUEST: Request = anyRequest({ baselineModules: 'none' });

interface Pair {
  readonly files: Readonly<Record<string, string | Uint8Array>>;
  readonly request?: Partial<Request>;
  readonly modules?: readonly string[];
  readonly baselineModules?: readonly string[] | 'none';
}

/** Judges `new` against `old`; patterns start from the folder of the files. */
function judgePair({ files, request = {}, modules = [], baselineModules = 'none' }: Pair): Promise<Report> {
  const folder = workspace(files);
  const inFolder = (name: string): string => join(folder, name);
  return judge({
    ...REQUEST,
    images: [inFolder('new')],
    baseline: inFolder('old'),
    modules: modules.map(inFolder),
    baselineModules: baselineModules === 'none' ? 'none' : baselineModules.map(inFolder),
    ...request,
  });
}

function lostIn({ findings }: Report) {
  return findings
    .filter(({ severity }) => severity === 'error')
    .map(({ kind, compatible }) => [kind, compatible]);
}

describe('a pair of kernels', () => {
  it.each([
    { name: 'has all strings of the old one', to: SAME, lost: [], result: 'pass' },
    { name: 'has more strings', to: [...SAME, 'pci-v1'], lost: [], result: 'pass' },
    { name: 'lost a string', to: ['luo-v5'], lost: [['removed', 'memfd-v2']], result: 'fail' },
    {
      name: 'has another version',
      to: ['luo-v5', 'memfd-v3'],
      lost: [['changed', 'memfd-v2']],
      result: 'fail',
    },
  ])('forward: the new kernel $name', async ({ to, lost, result }) => {
    const judged = await judgePair({ files: { old: kernel(SAME, OLD_ID), new: kernel(to, NEW_ID) } });
    expect(judged).toMatchObject({ result, errors: [], remarks: [], patch: '', accept: [] });
    expect(lostIn(judged)).toEqual(lost);
    expect(judged.baseline).toMatchObject({ profiles: [], image: { buildId: OLD_ID } });
  });

  it('says that a list tells what a kernel understands, not what it will write', async () => {
    const { notCovered } = await judgePair({ files: { old: vmlinux(SAME), new: vmlinux(SAME) } });
    expect(notCovered.join()).toContain('its list says what it understands');
  });

  it('both: what only the new kernel has is lost on the way back', async () => {
    const files = { old: kernel(SAME, OLD_ID), new: kernel([...SAME, 'pci-v1'], NEW_ID) };
    const judged = await judgePair({ files, request: { both: true } });
    expect(judged.result).toBe('fail');
    expect(lostIn(judged)).toEqual([['removed', 'pci-v1']]);
    const [lost] = judged.findings.filter(({ kind }) => kind === 'removed');
    expect(lost?.message).toMatch(/old does not understand pci-v1, which .*new understands/);
    expect(lost?.remedy).toMatch(/^Do not live-update hosts from .*new to .*old:/);
    expect(lost).toMatchObject({ profile: null, file: null, line: null });
  });

  it('both: a changed string is lost in both directions, each with its own words', async () => {
    const files = { old: vmlinux(['luo-v5', 'memfd-v1']), new: vmlinux(['luo-v5', 'memfd-v2']) };
    const judged = await judgePair({ files, request: { both: true } });
    expect(lostIn(judged)).toEqual([
      ['changed', 'memfd-v1'],
      ['changed', 'memfd-v2'],
    ]);
  });

  it('judges each of several new kernels alone', async () => {
    const folder = workspace({ old: vmlinux(SAME), a: vmlinux(SAME), b: vmlinux(['luo-v5']) });
    const [a, b] = [join(folder, 'a'), join(folder, 'b')];
    const judged = await judge({ ...REQUEST, images: [a, b], baseline: join(folder, 'old') });
    expect(judged.images.map(({ result }) => result)).toEqual(['pass', 'fail']);
    expect(judged.findings).toMatchObject([{ image: b, compatible: 'memfd-v2' }]);
  });

  it('of the same build id warns: nothing was compared', async () => {
    const judged = await judgePair({ files: { old: kernel(SAME, OLD_ID), new: kernel(SAME, OLD_ID) } });
    expect(judged).toMatchObject({ result: 'warn', remarks: [{ severity: 'warning' }] });
    expect(judged.remarks[0]?.message).toContain(
      `are the same kernel (build id ${OLD_ID}): nothing was compared`,
    );
  });

  it.each([
    { name: 'under one name', second: 'new' },
    { name: 'spelled in another way', second: './new' },
    { name: 'through a link', second: 'link' },
  ])('of one file without a build id warns: nothing was compared, $name', ({ second }) => {
    const cwd = workspace({ new: vmlinux(SAME) });
    symlinkSync('new', join(cwd, 'link'));
    const words = ['check', 'new', '--baseline', second, '--baseline-modules', 'none', '--strict'];
    const run = runCommand(words, { cwd });
    expect(run.exit).toBe(1);
    expect(run.stdout).toContain(`new and ${second} are the same kernel (one file): nothing was compared`);
  });

  it('of one report warns: nothing was compared', () => {
    const cwd = workspace({ 'r.json': JSON.stringify(report()) });
    const words = ['check', 'r.json', '--baseline', 'r.json', '--baseline-modules', 'none'];
    expect(runCommand(words, { cwd }).stdout).toContain('are the same kernel (one file)');
  });

  it('of a report with an image whose name is no path is compared', () => {
    const odd = report({ images: [imageReport({ path: 'a\0/../b' })] });
    const cwd = workspace({ old: vmlinux(['luo-v5']), 'r.json': JSON.stringify(odd) });
    const words = ['check', 'r.json', '--baseline', 'old', '--baseline-modules', 'none'];
    expect(runCommand(words, { cwd })).toMatchObject({ exit: 0, stderr: '' });
  });

  it('of two files without a build id is compared, also where they are equal', async () => {
    const judged = await judgePair({ files: { old: vmlinux(SAME), new: vmlinux(SAME) } });
    expect(judged).toMatchObject({ result: 'pass', remarks: [] });
  });

  it('says that the end of a list that was found by scan is a guess, on both sides', async () => {
    const other = flatImage('arm64', { 32768: listBytes([...SAME, 'pci-v1']) });
    const judged = await judgePair({ files: { old: flat('arm64'), new: other } });
    expect(judged.result).toBe('pass');
    const said = judged.remarks.map(({ message }) => message.replace(/the list of \S+\/(\w+) was/, '$1'));
    expect(said).toEqual(
      ['new', 'old'].map(name => `${name} found by scan: the image has no sections, so its end is a guess`),
    );
  });

  it.each([
    { to: ['luo-v6', 'memfd-v2'], way: 'no kernel understands both versions, restart those hosts.' },
    { to: ['memfd-v2'], way: 'restart those hosts.' },
    {
      to: ['luo-v5', 'memfd-v3'],
      way: 'boot a kernel that understands both strings first, or restart those hosts.',
    },
    { to: ['luo-v5'], way: 'bring the handler back, or restart those hosts.' },
  ])('says the way round a loss, if there is one: $way', async ({ to, way }) => {
    const judged = await judgePair({ files: { old: vmlinux(SAME), new: vmlinux(to) } });
    const [lost] = judged.findings;
    expect(lost?.remedy.replace(/\S+\/(old|new)/g, '$1')).toBe(
      `Do not live-update hosts from old to new: ${way}`,
    );
  });

  it('of two machines is refused', async () => {
    const judged = await judgePair({ files: { old: kernel(SAME, OLD_ID, 183), new: kernel(SAME, NEW_ID) } });
    expect(judged).toMatchObject({ result: 'error', errors: [{ code: 'pair-machines', exit: 2 }] });
    expect(judged.errors[0]?.message).toMatch(/x86-64, .* is ELF64 LE AArch64/i);
  });

  it.each([
    { name: 'an arm64 Image and an x86-64 kernel', old: flat('arm64'), fresh: kernel(SAME, NEW_ID) },
    { name: 'an x86-64 kernel and an arm64 Image', old: kernel(SAME, OLD_ID), fresh: flat('arm64') },
    { name: 'an arm64 and a riscv Image', old: flat('arm64'), fresh: flat('riscv') },
    {
      name: 'a stripped x86-64 kernel and an AArch64 one',
      old: stripped(62),
      fresh: kernel(SAME, NEW_ID, 183),
    },
  ])('of two machines is refused, also where one has no sections: $name', async ({ old, fresh }) => {
    const judged = await judgePair({ files: { old, new: fresh } });
    expect(judged).toMatchObject({ result: 'error', errors: [{ code: 'pair-machines', exit: 2 }] });
  });

  it.each([
    { name: 'an arm64 Image and its vmlinux', old: flat('arm64'), fresh: kernel(SAME, NEW_ID, 183) },
    { name: 'two arm64 Images', old: flat('arm64'), fresh: flat('arm64') },
    {
      name: 'a kernel without its section table and one with it',
      old: stripped(62),
      fresh: kernel(SAME, NEW_ID),
    },
  ])('of one machine is compared, also where one has no sections: $name', async ({ old, fresh }) => {
    const judged = await judgePair({ files: { old, new: fresh } });
    expect(judged).toMatchObject({ result: 'pass', errors: [] });
  });

  it('does not take a profile', async () => {
    const files = { old: vmlinux(SAME), new: vmlinux(SAME) };
    const judged = await judgePair({ files, request: { profiles: ['current'] } });
    expect(judged.errors).toMatchObject([{ code: 'usage', where: 'profile', exit: 2 }]);
  });

  it.each([{ both: true }, { baselineModules: 'none' as const }, { baselineModules: ['x'] }])(
    '%j is refused where the baseline is a list',
    async request => {
      const files = { old: baseline(...SAME), new: vmlinux(SAME) };
      const judged = await judgePair({
        files,
        baselineModules: [],
        request: { baselineModules: [], ...request },
      });
      expect(judged.errors).toMatchObject([{ code: 'usage', exit: 2 }]);
    },
  );
});

describe('a pair whose old kernel cannot be read', () => {
  const none = writeElf({ sections: [{ name: '.text', bytes: Buffer.alloc(8) }] });

  it.each(['error', 'warn', 'ignore'] as const)(
    'is an error where it has no section, also with if-no-section: %s',
    async ifNoSection => {
      const judged = await judgePair({ files: { old: none, new: vmlinux(SAME) }, request: { ifNoSection } });
      expect(judged).toMatchObject({ result: 'error', errors: [{ code: 'section-missing', exit: 3 }] });
      expect(judged.errors[0]?.remedy).toBe(
        'With debug info in that image say if-no-section: debug-info. Else nothing is known of what it writes.',
      );
    },
  );

  it.each(['vmlinuz-7.1', 'vmlinux', 'bzImage', 'Image.gz'])(
    'is an error of an image where it is gone or empty and is named as a kernel: %s',
    name => {
      for (const files of [{ new: vmlinux(SAME) }, { new: vmlinux(SAME), [name]: '' }]) {
        const run = runCommand(['check', 'new', '--baseline', name], { cwd: workspace(files) });
        expect(run.exit).toBe(3);
        expect(run.stdout + run.stderr).not.toContain(' update ');
      }
    },
  );

  it('is a missing list where it is named as one', () => {
    const run = runCommand(['check', 'new', '--baseline', 'vmlinux-list.txt'], {
      cwd: workspace({ new: vmlinux(SAME) }),
    });
    expect(run.exit).toBe(2);
    expect(run.stderr).toContain('there is no baseline');
  });

  it('is skipped where the new kernel has no section, and that is allowed', async () => {
    const files = { old: vmlinux(SAME), new: none };
    const judged = await judgePair({ files, request: { ifNoSection: 'ignore' } });
    expect(judged).toMatchObject({ result: 'skipped', errors: [], findings: [] });
  });

  it('is an error where it is damaged', async () => {
    const files = { old: vmlinux(SAME).subarray(0, 80), new: vmlinux(SAME) };
    expect(await judgePair({ files })).toMatchObject({ result: 'error', errors: [{ exit: 3 }] });
  });

  it('is an error where it is gone', async () => {
    expect(
      await judgePair({ files: { new: vmlinux(SAME) }, request: { baselineBuildId: OLD_ID } }),
    ).toMatchObject({
      result: 'error',
      errors: [{ code: 'file-missing', exit: 3 }],
    });
  });
});

describe('modules of a pair', () => {
  const files = {
    old: vmlinux(['luo-v5']),
    'old-modules/vfio.ko': module(['vfio-v1']),
    new: vmlinux(['luo-v5']),
    'new-modules/vfio.ko': module(['vfio-v1']),
    'other-modules/vfio.ko': module(['vfio-v2']),
  };
  const oldModules = ['old-modules/*.ko'];

  it('count on both sides', async () => {
    const judged = await judgePair({ files, modules: ['new-modules/*.ko'], baselineModules: oldModules });
    expect(judged).toMatchObject({ result: 'pass', errors: [], remarks: [], findings: [] });
    expect(judged.baseline?.image).toMatchObject({ modules: 1 });
  });

  it('lose a string as the image does', async () => {
    const judged = await judgePair({ files, modules: ['other-modules/*.ko'], baselineModules: oldModules });
    expect(lostIn(judged)).toEqual([['changed', 'vfio-v1']]);
  });

  it('of the old kernel that are not given leave a warning at best', async () => {
    const judged = await judgePair({ files, baselineModules: [] });
    expect(judged).toMatchObject({ result: 'warn', errors: [], remarks: [{ severity: 'warning' }] });
    expect(judged.remarks[0]?.message).toMatch(/^modules of .*old not compared$/);
  });

  it('of the old kernel that are not given do not hide a loss', async () => {
    const judged = await judgePair({ files: { ...files, new: vmlinux(['pci-v1']) }, baselineModules: [] });
    expect(judged.result).toBe('fail');
  });

  it('none says that there are none to give', async () => {
    expect(await judgePair({ files, baselineModules: 'none' })).toMatchObject({
      result: 'pass',
      remarks: [],
    });
  });

  it('of the new kernel are asked for, where a module of the old one has what the new image lacks', async () => {
    const judged = await judgePair({ files, baselineModules: oldModules });
    expect(judged).toMatchObject({ result: 'error', errors: [{ code: 'modules-needed', exit: 2 }] });
    expect(judged.errors[0]?.message).toContain('vfio-v1');
  });

  it('of the new kernel are not asked for, where the new image itself has it', async () => {
    const built = { ...files, new: vmlinux(['luo-v5', 'vfio-v1']) };
    expect(await judgePair({ files: built, baselineModules: oldModules })).toMatchObject({
      result: 'pass',
      errors: [],
    });
  });

  it('of the old kernel are asked for on the way back', async () => {
    const request = { both: true };
    const judged = await judgePair({
      files,
      modules: ['new-modules/*.ko'],
      baselineModules: 'none',
      request,
    });
    expect(judged.errors).toMatchObject([{ code: 'modules-needed', exit: 2 }]);
  });

  it('are an error where the pattern of the old ones matches nothing', async () => {
    const judged = await judgePair({ files, baselineModules: ['gone/*.ko'] });
    expect(judged.errors).toMatchObject([{ code: 'pattern-no-match', exit: 3 }]);
    expect(judged.errors[0]?.remedy).toContain('if the build has no modules, say baseline-modules: none');
  });
});

describe("the root's string in a pair", () => {
  const sections = { old: kernel(['luo-v5', 'kho-v4'], OLD_ID), new: kernel(['luo-v5'], NEW_ID) };
  const fromDebugInfo = (strings: readonly string[]): string =>
    JSON.stringify(
      report({
        images: [
          imageReport({
            path: 'old',
            found: 'debug-info',
            modules: 0,
            versions: strings.map(text => versionOf(text, 'old')),
          }),
        ],
      }),
    );

  it('is lost where both were read from sections, and only the old one has it', async () => {
    expect(lostIn(await judgePair({ files: sections }))).toEqual([['removed', 'kho-v4']]);
  });

  it('is not judged where only debug info holds it', async () => {
    const files = { ...sections, old: fromDebugInfo(['luo-v5', 'kho-v4']) };
    expect(await judgePair({ files, baselineModules: [] })).toMatchObject({ result: 'pass', errors: [] });
  });

  it('must not be all there is: nothing would be judged', async () => {
    const files = { ...sections, old: fromDebugInfo(['kho-v4']) };
    const judged = await judgePair({ files, baselineModules: [] });
    expect(judged.errors).toMatchObject([{ code: 'profile-unread', exit: 2 }]);
    expect(judged.errors[0]?.message).toMatch(
      /old \(old\) lists only kho-vN, which was not read of .*new: nothing/,
    );
  });
});

describe('a report in place of a kernel', () => {
  /** The report of a run over a kernel of these strings. */
  async function reportOf(strings: readonly string[], buildId = OLD_ID): Promise<string> {
    const folder = workspace({ vmlinux: kernel(strings, buildId) });
    const listed = await judge({ ...REQUEST, mode: 'list', images: [join(folder, 'vmlinux')] });
    return JSON.stringify(listed);
  }

  it.each([
    { name: 'the old one', swap: false },
    { name: 'both', swap: true },
  ])('stands for $name', async ({ swap }) => {
    const after = ['luo-v5', 'memfd-v3'];
    const files = {
      old: await reportOf(SAME),
      new: swap ? await reportOf(after, NEW_ID) : kernel(after, NEW_ID),
    };
    const judged = await judgePair({ files });
    expect(judged).toMatchObject({ result: 'fail', errors: [] });
    expect(lostIn(judged)).toEqual([['changed', 'memfd-v2']]);
  });

  it('stands for the new one, also against a committed list', async () => {
    const files = { old: baseline('luo-v5', 'memfd-v3'), new: await reportOf(SAME) };
    const judged = await judgePair({ files, baselineModules: [] });
    expect(lostIn(judged)).toEqual([['changed', 'memfd-v3']]);
  });

  it('brings its modules along, also for lines of a committed list that a module provides', () => {
    const cwd = workspace({ vmlinux: vmlinux(['luo-v5']), 'vfio.ko': module(['vfio-v1']) });
    const listed = runCommand(['list', 'vmlinux', '--modules', 'vfio.ko', '--json'], { cwd });
    writeFileSync(join(cwd, 'r.json'), listed.stdout);
    writeFileSync(join(cwd, 'list.txt'), baseline('luo-v5', 'vfio-v1 module'));
    expect(runCommand(['check', 'r.json', '--baseline', 'list.txt'], { cwd })).toMatchObject({ exit: 0 });
    expect(runCommand(['check', 'vmlinux', '--baseline', 'list.txt'], { cwd }).stderr).toContain(
      'and no modules were read',
    );
    expect(runCommand(['check', 'r.json', 'vmlinux', '--baseline', 'list.txt'], { cwd }).exit).toBe(2);
  });

  it('is what the command names that accepts its loss, and that does', () => {
    const cwd = workspace({ 'r.json': JSON.stringify(report()), 'list.txt': baseline('luo-v4') });
    const { stdout } = runCommand(['check', 'r.json', '--baseline', 'list.txt'], { cwd });
    expect(stdout).toContain(' update r.json --baseline list.txt\n');
    expect(stdout).not.toContain('cannot be read');
    expect(runCommand(['update', 'r.json', '--baseline', 'list.txt'], { cwd }).exit).toBe(0);
    expect(runCommand(['check', 'r.json', '--baseline', 'list.txt'], { cwd }).exit).toBe(0);
  });

  it('is named once in that command, however many images it has', () => {
    const images = ['a', 'b', 'c'].map(path => imageReport({ path }));
    const cwd = workspace({ 'r.json': JSON.stringify(report({ images })), 'list.txt': baseline('luo-v4') });
    const { stdout } = runCommand(['check', 'r.json', '--baseline', 'list.txt'], { cwd });
    expect(stdout).toContain(' update r.json --baseline list.txt\n');
  });

  it('is the same kernel as its image', async () => {
    const judged = await judgePair({ files: { old: await reportOf(SAME), new: kernel(SAME, OLD_ID) } });
    expect(judged.result).toBe('warn');
  });

  const two = report({ images: [imageReport(), imageReport({ path: 'Image' })] });
  const nothing = report({
    result: 'skipped',
    images: [imageReport({ found: 'nothing', versions: [], reached: [] })],
  });
  const problem = {
    code: 'file-missing',
    message: 'no such file',
    where: 'x',
    remedy: 'y',
    exit: 3,
  } as const;

  it.each([
    {
      name: 'of another schema',
      text: '{"schema":"liveupdate-gate/report/9"}',
      code: 'report-unreadable',
      exit: 3,
    },
    { name: 'cut off', text: JSON.stringify(report()).slice(0, -20), code: 'report-unreadable', exit: 3 },
    { name: 'that is other JSON', text: '{"a":1}', code: 'report-unreadable', exit: 3 },
    {
      name: 'with bytes that are no text',
      text: Buffer.from('{"a":"\xff"}', 'latin1'),
      code: 'report-unreadable',
      exit: 3,
    },
    {
      name: 'with an error',
      text: JSON.stringify(report({ errors: [problem] })),
      code: 'report-incomplete',
      exit: 3,
    },
    {
      name: 'without an image',
      text: JSON.stringify(report({ images: [] })),
      code: 'report-incomplete',
      exit: 3,
    },
    { name: 'of a kernel without a list', text: JSON.stringify(nothing), code: 'report-incomplete', exit: 3 },
    { name: 'of two images', text: JSON.stringify(two), code: 'usage', exit: 2 },
  ])('$name is refused as the old one', async ({ text, code, exit }) => {
    const judged = await judgePair({ files: { old: text, new: vmlinux(SAME) } });
    expect(judged).toMatchObject({ result: 'error', errors: [{ code, exit }] });
  });

  it('of two images is taken as the new one: each is judged', async () => {
    const judged = await judgePair({ files: { old: vmlinux(SAME), new: JSON.stringify(two) } });
    expect(judged.images.map(({ result }) => result)).toEqual(['fail', 'fail']);
  });

  it('does not bring its findings along', async () => {
    const text = JSON.stringify(report({ findings: [finding()], result: 'fail' }));
    expect(await judgePair({ files: { old: text, new: vmlinux(SAME) } })).toMatchObject({ result: 'pass' });
  });

  it('does not take modules: it already says what they provide', async () => {
    const files = { old: await reportOf(SAME), new: vmlinux(SAME), 'a.ko': module(['vfio-v1']) };
    const judged = await judgePair({ files, baselineModules: ['a.ko'] });
    expect(judged.errors).toMatchObject([{ code: 'usage', where: 'baseline-modules' }]);
  });

  it('that names no modules leaves a warning at best', async () => {
    const files = { old: await reportOf(SAME), new: kernel(SAME, NEW_ID) };
    const judged = await judgePair({ files, baselineModules: [] });
    expect(judged.result).toBe('warn');
    // What it says to do must work: a report takes no modules.
    expect(judged.remarks.map(({ remedy }) => remedy)).toEqual([
      'Give a report that was written with modules; if that build has none, say baseline-modules: none.',
    ]);
    expect(await judgePair({ files, baselineModules: 'none' })).toMatchObject({ result: 'pass' });
  });
});

describe('the kernel that runs', () => {
  /** A host whose kernel in /boot and whose running kernel have these build ids. */
  function host(inBoot: string, running: string | null): Host {
    const folder = workspace({
      'boot/vmlinuz-7.2.0+': kernel(['luo-v5'], inBoot),
      'modules/7.2.0+/kernel/drivers/vfio.ko': module(['vfio-v1']),
      'modules/7.2.0+/updates/memfd.ko': module(['memfd-v1']),
      'modules/7.2.0+/top.ko': module(['top-v1']),
      'modules/7.2.0+/build/drivers/stale.ko': module(['stale-v1']),
      'modules/7.2.0+/source/drivers/stale.ko': module(['stale-v1']),
      'modules/7.2.0+/modules.dep': '',
      notes: running === null ? '' : buildIdNote(running),
    });
    const inFolder = (name: string): string => join(folder, name);
    return {
      release: '7.2.0+',
      notes: inFolder('notes'),
      boot: inFolder('boot'),
      modules: inFolder('modules'),
    };
  }

  async function against(strings: readonly string[], where: Host): Promise<Report> {
    const folder = workspace({ new: kernel(strings, NEW_ID) });
    return judge({ ...REQUEST, images: [join(folder, 'new')], ...runningKernel(where) });
  }

  it('is taken from /boot with its modules, without those of the tree it was built in', async () => {
    const judged = await against(['luo-v5', 'vfio-v1', 'memfd-v1', 'top-v1'], host(OLD_ID, OLD_ID));
    expect(judged).toMatchObject({ result: 'pass', errors: [], remarks: [] });
    expect(judged.baseline?.image?.versions.map(({ compatible }) => compatible)).toEqual([
      'luo-v5',
      'vfio-v1',
      'top-v1',
      'memfd-v1',
    ]);
  });

  it('fails a kernel that lacks what it understands', async () => {
    const judged = await against(['luo-v6', 'vfio-v1', 'memfd-v1', 'top-v1'], host(OLD_ID, OLD_ID));
    expect(lostIn(judged)).toEqual([['changed', 'luo-v5']]);
  });

  it('must be the one in /boot', async () => {
    const judged = await against(['luo-v5'], host(OLD_ID, NEW_ID));
    expect(judged).toMatchObject({ result: 'error', errors: [{ code: 'running-differs', exit: 3 }] });
    expect(judged.errors[0]?.message).toContain(`has build id ${OLD_ID}, the kernel that runs has ${NEW_ID}`);
  });

  it('is never read as a committed list', async () => {
    const where = host(OLD_ID, OLD_ID);
    writeFileSync(join(where.boot, 'vmlinuz-7.2.0+'), baseline('luo-v5'));
    expect(await against(['luo-v5'], where)).toMatchObject({ result: 'error', errors: [{ exit: 3 }] });
  });

  it.each([
    { name: 'has no build id', where: () => host(OLD_ID, null), message: 'has no build id' },
    {
      name: 'does not show its notes',
      where: () => ({ ...host(OLD_ID, OLD_ID), notes: '/nonexistent/notes' }),
      message: 'cannot be read',
    },
  ])('is an error where it $name', ({ where, message }) => {
    let thrown: unknown;
    try {
      runningKernel(where());
    } catch (error) {
      thrown = error;
    }
    expect(problemOf(thrown)).toMatchObject({ code: 'running-differs', exit: 3 });
    expect(problemOf(thrown).message).toContain(message);
  });
});

describe('pairs through the packaged programs', () => {
  const files = {
    old: kernel(SAME, OLD_ID),
    new: kernel(['luo-v5', 'memfd-v3'], NEW_ID),
    same: kernel(SAME, NEW_ID),
  };

  it.each([
    { words: ['check', 'same', '--baseline', 'old', '--baseline-modules', 'none'], exit: 0 },
    { words: ['check', 'same', '--baseline', 'old'], exit: 0 },
    { words: ['check', 'same', '--baseline', 'old', '--strict'], exit: 1 },
    { words: ['check', 'new', '--baseline', 'old'], exit: 1 },
    { words: ['check', 'new', '--baseline', 'old', '--fail-on', 'none'], exit: 0 },
    { words: ['check', 'new', '--baseline', 'old', '--both'], exit: 1 },
    { words: ['check', 'new', '--baseline', 'old', '--profile', 'a'], exit: 2 },
    {
      words: ['check', 'new', '--baseline', 'old', '--baseline-modules', 'none', '--baseline-modules', 'x'],
      exit: 2,
    },
    { words: ['check', 'new', '--running', '--baseline', 'old'], exit: 2 },
    { words: ['update', 'new', '--running'], exit: 2 },
    { words: ['update', 'new', '--baseline', 'old'], exit: 2 },
  ])('$words ends with $exit', ({ words, exit }) => {
    expect(runCommand(words, { cwd: workspace(files) })).toMatchObject({ exit });
  });

  it('an update leaves a kernel that was given as baseline as it is', () => {
    const folder = workspace(files);
    const { stderr } = runCommand(['update', 'new', '--baseline', 'old'], { cwd: folder });
    expect(stderr).toContain('update rewrites a committed list, not a kernel or a report');
    expect(runCommand(['list', 'old', '--json'], { cwd: folder }).stdout).toContain('memfd-v2');
  });

  it('--json of one side is read as the other', () => {
    const folder = workspace(files);
    writeFileSync(join(folder, 'old.json'), runCommand(['list', 'old', '--json'], { cwd: folder }).stdout);
    const run = runCommand(['check', 'new', '--baseline', 'old.json'], { cwd: folder });
    expect(run.exit).toBe(1);
    expect(run.stdout).toContain('new does not understand memfd-v2, which old.json (old) understands.');
  });

  it('the Action takes an image as baseline', () => {
    const workspaceFolder = workspace({ ...files, [BASELINE]: baseline('pci-v1') });
    const inputs = { vmlinux: 'new', baseline: 'old', 'baseline-modules': 'none', both: 'true' };
    const run = runAction({ workspace: workspaceFolder, inputs });
    expect(run).toMatchObject({
      exit: 1,
      outputs: { result: 'fail', changed: '["memfd-v2","memfd-v3"]', removed: '[]' },
    });
    expect(run.summary).toContain('What is different');
    expect(run.log).toContain('what the older kernel will write');
  });
});
