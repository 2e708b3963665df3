import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from '@jest/globals';
import { versionsSection, writeElf } from '../support/elf-writer.ts';
import { newPath } from '../support/folder.ts';
import { finding, imageReport, report } from '../support/leg-report.ts';
import { runAction, runCommand, type StepRun } from '../support/runner.ts';
import { commandsOf } from '../support/runner-commands.ts';
import { BASELINE, baseline, kernelTree, readReport, vmlinux, workspace } from '../support/workspace.ts';

/** Strings that an image may hold: printable ASCII, at most 47 of it. */
const STRINGS = [
  '::error::x',
  '  ::add-mask::luo',
  '::set-env name=A::b',
  '##[add-mask]luo',
  'x ##[group]y-v1',
  '##[set-output name=result;]pass',
  '###[error]',
  '<img src=x onerror=alert(1)>',
  '</code></pre><script>alert(1)</script>',
  '<!-- x',
  '&lt;b&gt;-v1',
  '**bold** _it_ ~~no~~',
  '[link](https://example.com)',
  '![x](https://example.com/x.png)',
  'https://example.com/',
  '`code` ``` ~~~',
  '# title',
  '- item',
  ']]>',
  '| a | b |',
  '@octocat #1 org/repo#2',
  '$(id) `id` ${{ github.token }}',
  '%0A::error::x',
  'a=b<<EOF',
  '\'"; id #',
  '\\n\\x1b[31m',
];

/** What must not arrive anywhere, whatever came in. */
const CONTROLS = /[\0-\x09\x0b-\x1f\x7f-\x9f\u200b-\u200f\u2028-\u202e\u2066-\u2069]/;

/** HTML that this project writes into a summary. */
const OWN_TAGS = /<\/?(?:code|pre|details|summary)>|<pre lang="diff">|<br>|<!-- -->/g;

function expectHarmless(run: StepRun): void {
  expect(run.commands).toEqual([]);
  expect(run.log).not.toMatch(CONTROLS);
  expect(run.summary).not.toMatch(CONTROLS);
  expect(run.summary.replace(OWN_TAGS, '')).not.toMatch(/[<>]/);
  expect(commandsOf(run.summary)).toEqual([]);
  for (const { title, file, message } of run.annotations) {
    expect(`${title}${file}${message}`.replaceAll('\n', '')).not.toMatch(CONTROLS);
    expect(commandsOf(`${title}\n${file}\n${message}`)).toEqual([]);
  }
  for (const value of Object.values(run.outputs)) {
    expect(value).not.toMatch(CONTROLS);
    expect(commandsOf(value)).toEqual([]);
  }
}

/** The summary without what stands in `<pre>`, where Markdown means nothing. */
function markdownOf(summary: string): string {
  return summary.replace(/<pre[\s\S]*?<\/pre>/g, '');
}

function expectNoMarkdown(summary: string): void {
  const text = markdownOf(summary);
  expect(text).not.toMatch(/\]\(|!\[|https:\/\/|@octocat|\$\{\{|~~|``|_it_|\*\*bold/);
  for (const line of text.split('\n').filter(one => one.startsWith('|'))) {
    expect([1, 2, 3, 4, 5]).toContain(line.split('|').length - 2);
  }
}

function expectHarmlessFile(path: string): void {
  const text = readFileSync(path, 'utf8');
  expect(text).not.toMatch(CONTROLS);
  expect(commandsOf(text)).toEqual([]);
}

describe('hostile strings of an image', () => {
  const INPUTS = { 'report-file': 'report.json', 'fail-on': 'removed,changed,added' };

  it('are plain text when they are new', () => {
    const folder = kernelTree(['luo-v5', ...STRINGS], ['luo-v5']);
    const run = runAction({ workspace: folder, inputs: INPUTS });
    expect(run).toMatchObject({ exit: 1, outputs: { result: 'fail', count: String(STRINGS.length + 1) } });
    expectHarmless(run);
    expectNoMarkdown(run.summary);
    expect(JSON.parse(run.outputs.added ?? '')).toEqual(expect.arrayContaining(STRINGS));
    expectHarmlessFile(join(folder, 'report.json'));
    const report = readReport(join(folder, 'report.json'));
    expect(report.images[0]?.versions.map(({ compatible }) => compatible)).toEqual(['luo-v5', ...STRINGS]);
  });

  it('stay recognisable', () => {
    const run = runAction({ workspace: kernelTree(['##[add-mask]luo', '::error::x'], ['luo-v5']) });
    expect(run.log).toContain('vmlinux understands # #[add-mask]luo');
    expect(run.log).toContain('vmlinux understands ::error::x');
  });

  it.each(STRINGS)('are plain text when they are listed and lost: %s', text => {
    const line = /[\s#["]/.test(text) ? JSON.stringify(text) : text;
    const run = runAction({ workspace: kernelTree(['luo-v5'], ['luo-v5', line]), inputs: INPUTS });
    expect(run).toMatchObject({ exit: 1, outputs: { result: 'fail' } });
    expect(JSON.parse(run.outputs.removed ?? '')).toEqual([text]);
    expectHarmless(run);
    expectNoMarkdown(run.summary);
  });

  it('are plain text in list and update', () => {
    const folder = workspace({ vmlinux: vmlinux(['luo-v5', ...STRINGS]) });
    expectHarmless(runAction({ workspace: folder, inputs: { mode: 'list' } }));
    const reason = '::error::x ##[add-mask]y\n::error::<b>\x1b[31m';
    const update = runAction({ workspace: folder, inputs: { mode: 'update', reason } });
    expect(update).toMatchObject({ exit: 0, outputs: { 'baseline-changed': 'true' } });
    expectHarmless(update);
    expect(runAction({ workspace: folder })).toMatchObject({ exit: 0, outputs: { result: 'pass' } });
  });

  it.each([
    { name: 'an ANSI escape', text: 'memfd\x1b[31m' },
    { name: 'a line end and a command', text: 'memfd\n::error::x' },
    { name: 'a carriage return and a command', text: '\r##[add-mask]x' },
    { name: 'NUL and a command', text: 'luo-v5\0\n::error::x' },
    { name: 'a C1 control', text: 'memfd\x9b31m' },
    { name: 'no NUL behind them', text: '##[error]'.padEnd(48, '\n') },
  ])('with $name are an error whose message holds it escaped', ({ text }) => {
    const folder = workspace({
      vmlinux: writeElf({ sections: [{ name: '.liveupdate_versions', bytes: versionsSection([text]) }] }),
      [BASELINE]: baseline('luo-v5'),
    });
    const run = runAction({ workspace: folder, inputs: INPUTS });
    expect(run).toMatchObject({ exit: 3, outputs: { result: 'error', versions: '[]' } });
    expect(run.annotations[0]?.message).toMatch(/\\x(1b|0a|0d|9b)/);
    expectHarmless(run);
  });

  it('do nothing on a terminal', () => {
    const folder = kernelTree(['luo-v5', ...STRINGS], ['luo-v5', 'pci-v1']);
    for (const words of [
      ['list', 'vmlinux'],
      ['check', 'vmlinux'],
      ['check', 'vmlinux', '--json'],
    ]) {
      const { stdout, stderr } = runCommand(words, { cwd: folder });
      expect(stdout + stderr).not.toMatch(CONTROLS);
      expect(commandsOf(stdout + stderr)).toEqual([]);
    }
  });
});

describe('hostile file names', () => {
  const NAMES = [
    'a\n::error::x',
    'a\r::add-mask::x',
    '##[add-mask]luo',
    '#\u00ad#[add-mask]luo',
    '#\ufe0f#[add-mask]luo',
    '\x1b[31mred\x1b[0m\x07',
    '\u202egnp',
    '<img src=x onerror=alert(1)>',
    '[x](https:example.com) | **b** `c` @octocat',
    '::error file=a,line=1::x',
    "'; id; '",
    '$(id)',
  ];

  it.each(NAMES)('of an image are plain text: %j', name => {
    const folder = workspace({ [`${name}.elf`]: vmlinux(['memfd-v1']), [BASELINE]: baseline('luo-v5') });
    writeFileSync(join(folder, `${name}-broken.elf`), `${name}`);
    const inputs = { vmlinux: '*.elf', 'report-file': 'report.json' };
    const run = runAction({ workspace: folder, inputs });
    expect(run).toMatchObject({ exit: 3, outputs: { result: 'error', versions: '["memfd-v1"]' } });
    expectHarmless(run);
    expectNoMarkdown(run.summary);
    expectHarmlessFile(join(folder, 'report.json'));
    expect(run.outputs.description?.length).toBeLessThanOrEqual(140);
    const paths = readReport(join(folder, 'report.json')).images.map(({ path }) => path);
    expect(paths).toEqual([`${name}.elf`]);
  });

  it.each(NAMES)('of a baseline are plain text: %j', name => {
    const folder = workspace({
      vmlinux: vmlinux(['memfd-v1', 'pci-v1']),
      [name]: baseline('luo-v5', 'pci-v2'),
    });
    const run = runAction({ workspace: folder, inputs: { baseline: name } });
    expect(run).toMatchObject({ exit: 1, outputs: { result: 'fail', removed: '["luo-v5"]' } });
    expectHarmless(run);
    expectNoMarkdown(run.summary);
    const missing = runAction({ workspace: folder, inputs: { baseline: `${name}/../none${name}` } });
    expect(missing).toMatchObject({ exit: 2, outputs: { result: 'error' } });
    expectHarmless(missing);
  });

  it.each(NAMES)('of a report are plain text: %j', name => {
    const folder = kernelTree(['luo-v5'], ['luo-v5']);
    const run = runAction({ workspace: folder, inputs: { 'report-file': `out-${name}` } });
    expect(run).toMatchObject({ exit: 0, outputs: { result: 'pass' } });
    expectHarmless(run);
    expectHarmless(runAction({ workspace: folder, inputs: { 'report-file': `vmlinux/${name}` } }));
  });

  it('of an image that are not UTF-8 never pass', () => {
    const folder = newPath('workspace');
    mkdirSync(folder);
    writeFileSync(Buffer.concat([Buffer.from(`${folder}/`), Buffer.from([0xff, 0x9b])]), vmlinux(['luo-v5']));
    writeFileSync(join(folder, 'baseline'), baseline('luo-v5'));
    const inputs = { baseline: 'baseline', vmlinux: '[!b]*' };
    const run = runAction({ workspace: folder, inputs });
    expect(run).toMatchObject({ exit: 3, outputs: { result: 'error' } });
    expectHarmless(run);
  });

  it('of modules, and unknown values and names, are plain text', () => {
    const folder = kernelTree(['luo-v5'], ['luo-v5']);
    const text = '##[add-mask]x\n::error::<b>\x1b[31m';
    for (const input of [
      'modules',
      'mode',
      'fail-on',
      'if-no-section',
      'summary',
      'profile',
      'name',
      'vmlinux',
    ]) {
      expectHarmless(runAction({ workspace: folder, inputs: { [input]: text } }));
    }
    expectHarmless(runAction({ workspace: folder, inputs: { '##[ADD-MASK]X\n::error::<b>': 'x' } }));
  });
});

describe('a hostile report of a leg', () => {
  const TEXT = '\u2028::error::x\n##[error]y\r<img src=x>|`[a](https://b)\u202e\x1b[31m @octocat\0';

  it('is plain text wherever it says something', () => {
    const hostile = report({
      name: TEXT,
      description: TEXT,
      images: [imageReport({ path: TEXT, reached: [TEXT], buildId: TEXT, release: TEXT })],
      findings: [
        finding({ image: TEXT, profile: TEXT, compatible: TEXT, now: [TEXT], file: TEXT, message: TEXT }),
        finding({ kind: 'changed', compatible: TEXT, now: [TEXT], effect: TEXT, remedy: TEXT }),
        finding({ kind: 'accepted', compatible: TEXT, severity: 'warning' }),
        finding({ kind: 'added', compatible: TEXT, severity: 'notice' }),
      ],
      errors: [{ code: TEXT, message: TEXT, where: TEXT, remedy: TEXT, exit: 3 }],
    });
    const folder = workspace({ 'leg.json': JSON.stringify(hostile) });
    const inputs = { mode: 'merge', reports: 'leg.json', expect: 'x86', 'report-file': 'report.json' };
    const run = runAction({ workspace: folder, inputs });
    expect(run).toMatchObject({ exit: 3, outputs: { result: 'error' } });
    expectHarmless(run);
    expectNoMarkdown(run.summary);
    expectHarmlessFile(join(folder, 'report.json'));
    for (const name of ['removed', 'changed', 'accepted', 'added'])
      expect(JSON.parse(run.outputs[name] ?? '')).toEqual([TEXT]);
  });
});

describe('a hostile baseline', () => {
  it('is plain text in the patch', () => {
    const comments = [...STRINGS, '\u202e reversed', '\u2028::error::x', '\u009b31m'].map(
      text => `# ${text}`,
    );
    const lines = comments.flatMap((comment, index) => [comment, `gone-${index}-v1 ${comment}`]);
    const folder = kernelTree(['luo-v5'], ['luo-v5', '::error::y', ...lines]);
    const run = runAction({ workspace: folder, inputs: { 'report-file': 'report.json' } });
    expect(run).toMatchObject({ exit: 1, outputs: { result: 'fail' } });
    expectHarmless(run);
    expectNoMarkdown(run.summary);
    expectHarmlessFile(join(folder, 'report.json'));
    expect(run.log).toContain('-gone-3-v1 # # #[add-mask]luo');
  });

  it.each([
    '::error::x y##[add-mask]y',
    'luo-v5 ##[add-mask]',
    '"\x1b[31m"',
    '"a\\u001b[31m\\n::error::x"',
    '[profile ##[add-mask]x]',
    '[profile <b>]',
    'a\x07b',
    'a\r::error::x',
    '"::error::x',
    'luo-v5 <script>',
    'luo-v5 \u202e',
  ])('is plain text in an error: %j', line => {
    const run = runAction({ workspace: kernelTree(['luo-v5'], ['luo-v5', line]) });
    expect(run).toMatchObject({ exit: 2, outputs: { result: 'error' } });
    expectHarmless(run);
  });
});
