import { describe, expect, it } from '@jest/globals';
import type { Report } from '../../src/gate/report.ts';
import { versionOf } from '../../src/gate/version.ts';
import { renderMarkdown } from '../../src/report/markdown.ts';
import { isPlainPass, renderPass } from '../../src/report/markdown-pass.ts';
import { PATCH_NOTE } from '../../src/report/text.ts';
import { HOSTILE } from '../support/hostile.ts';
import { anyReport } from '../support/report.ts';

const LIMITS = { rows: 100, patchLines: 100 };
const judged = (change: Partial<Report> = {}): Report => anyReport({ errors: [], legs: [], ...change });

function headings(markdown: string): string[] {
  return markdown.match(/^#.*$/gm) ?? [];
}

/** Every field of a report that an image, a baseline, a file name or another report may fill. */
function filledWith(text: string): Partial<Report> {
  const { images, findings, remarks, errors, legs } = anyReport();
  const version = { ...versionOf(text, text), handler: text, file: text, line: 1 };
  return {
    name: text,
    description: `fail: ${text}`,
    images: images.map(image => ({
      ...image,
      path: text,
      reached: [text],
      release: text,
      buildId: text,
      versions: [version],
    })),
    baseline: { path: text, profiles: [text, 'other'], image: null },
    findings: [...findings, ...findings].map((finding, index) => ({
      ...finding,
      severity: index === 0 ? 'error' : 'notice',
      image: text,
      profile: text,
      compatible: text,
      now: [text],
      file: text,
      message: text,
      effect: text,
      remedy: text,
    })),
    remarks: remarks.map(remark => ({ ...remark, message: text, remedy: text })),
    errors: errors.map(error => ({ ...error, message: text, where: text, remedy: text })),
    legs: legs.map(leg => ({ ...leg, name: text, description: text })),
    notCovered: [text],
    patch: `-${text}\n+${text}\n`,
    accept: [text],
    commitMessage: text,
  };
}

describe('the report as Markdown', () => {
  it('has the verdict first, then why, what it means, what is different, what to do, and what was read', () => {
    const markdown = renderMarkdown(judged(), LIMITS);
    expect(markdown).toMatch(
      new RegExp(
        '^## ❌ liveupdate-gate: fail · x86&#95;64 gcc\\n\\n' +
          '\\*\\*<code>vmlinux</code> no longer understands <code>memfd-v1</code> \\(<code>memfd-v2</code> instead\\)\\.\\*\\*\\n\\n' +
          'At run time: Every open fails&#46;\\n\\n',
      ),
    );
    expect(headings(markdown).slice(1)).toEqual([
      '### What is different',
      '### What to do',
      '### What was read',
    ]);
    expect(markdown).toContain(
      '| <code>memfd-v1</code> | ❌ **changed** to <code>memfd-v2</code>: vmlinux no longer understands memfd-v1&#46;<br>' +
        '<code>b&#46;txt&#58;2</code>, profile <code>current</code> |',
    );
    expect(markdown).toMatch(/\nNot covered: FLB strings\.\n$/);
  });

  it.each([
    ['pass', '✅'],
    ['warn', '⚠️'],
    ['fail', '❌'],
    ['error', '🛑'],
    ['skipped', '⏭️'],
  ] as const)('says %s in its first line', (result, icon) => {
    const markdown = renderMarkdown(judged({ result, name: null, description: `${result}: x` }), LIMITS);
    expect(markdown.split('\n')[0]).toBe(`## ${icon} liveupdate-gate: ${result}`);
  });

  it('does not say twice in a row what its place says', () => {
    const [lost] = judged().findings.map(finding => ({
      ...finding,
      message:
        'memfd-v1 → memfd-v2: vmlinux no longer understands memfd-v1, which b.txt:2 (profile current) lists. It went down.',
    }));
    const markdown = renderMarkdown(judged({ findings: lost === undefined ? [] : [lost] }), LIMITS);
    expect(markdown).toContain(
      '❌ **changed** to <code>memfd-v2</code>. It went down&#46;<br><code>b&#46;txt',
    );
  });

  it('does not take the name of a file for the end of its place', () => {
    const file = 'x) lists.txt';
    const message = `vmlinux no longer understands memfd-v1, which ${file}:2 (profile current) lists. It went down.`;
    const findings = judged().findings.map(finding => ({ ...finding, now: [], file, line: 2, message }));
    const markdown = renderMarkdown(judged({ findings: findings.slice(0, 1) }), LIMITS);
    expect(markdown).toContain('❌ **changed**. It went down&#46;<br>');
  });

  it('says an effect once for all strings that have it', () => {
    const findings = ['a-v1', 'b-v1', 'luo-v5'].flatMap(compatible =>
      judged().findings.map(finding => ({
        ...finding,
        compatible,
        effect: compatible === 'luo-v5' ? 'Panic.' : 'Every open fails.',
      })),
    );
    expect(renderMarkdown(judged({ findings }), LIMITS)).toContain(
      'At run time:\n\n- <code>a-v1</code>, <code>b-v1</code>: Every open fails&#46;\n- <code>luo-v5</code>: Panic&#46;\n',
    );
  });

  it('has the command once: behind the change that it makes', () => {
    const [command] = judged().accept;
    const findings = judged().findings.map(finding => ({
      ...finding,
      remedy: `Keep it, or accept it: apply the patch, or run: ${command}`,
    }));
    const markdown = renderMarkdown(judged({ findings }), LIMITS);
    expect(markdown).toContain(
      '### What to do\n\nKeep it, or accept it&#46;\n\n**To accept it**, apply this change',
    );
    expect(markdown).toContain(`</pre>\n\nOr run:\n\n<pre>\n${command}\n</pre>`);
    expect(renderMarkdown(judged({ findings, patch: '', accept: [] }), LIMITS)).toContain(
      'or run&#58; liveupdate-gate',
    );
  });

  it('has the change that lists what is new folded, where nothing is lost', () => {
    const markdown = renderMarkdown(judged({ result: 'pass', findings: [] }), LIMITS);
    expect(markdown).toContain(
      '<details><summary>A change of the baseline that lists what is new</summary>\n\nApply this (`git apply`)',
    );
  });

  it('of joined legs says where the change of the baseline is', () => {
    const markdown = renderMarkdown(judged({ mode: 'merge', patch: '', accept: [] }), LIMITS);
    expect(markdown).toContain(
      '### What to do\n\nKeep the old handler&#46;\n\nThe patch is in the summary and in the report of each leg.\n',
    );
  });

  it('names the place of a finding once', () => {
    const findings = judged().findings.map(finding => ({
      ...finding,
      message: 'vmlinux lacks it, see b.txt:2.',
    }));
    const markdown = renderMarkdown(judged({ findings }), LIMITS);
    expect(markdown).toContain('see b&#46;txt&#58;2&#46;<br>profile <code>current</code> |');
  });

  it('has one error in its headline and beside its place', () => {
    const markdown = renderMarkdown(anyReport({ findings: [], legs: [] }), LIMITS);
    expect(markdown).toContain(
      '**No verdict: there is none.**\n\n<code>b&#46;txt</code>: Commit one&#46; (<code>baseline-missing</code>)',
    );
    expect(markdown).not.toMatch(/Not covered|Compared with|listed|It could not be judged/);
  });

  it('lists several errors before what was found', () => {
    const { errors } = anyReport();
    const markdown = renderMarkdown(anyReport({ errors: [...errors, ...errors] }), LIMITS);
    expect(markdown).toContain(
      '**No verdict: there is none (and 1 more error).**<br>**<code>vmlinux</code> no longer understands ',
    );
    expect(headings(markdown)[1]).toBe('### It could not be judged');
    expect(markdown).toContain(
      '- <code>b&#46;txt</code>: there is none (<code>baseline-missing</code>)<br>Commit one&#46;',
    );
  });

  it('has a verdict for each profile where there are several', () => {
    const baseline = { path: 'b.txt', profiles: ['current', 'previous'], image: null };
    const markdown = renderMarkdown(judged({ baseline }), LIMITS);
    expect(markdown).toContain('**Fail in 1 of 2 profiles: <code>current</code>.**');
    expect(markdown).toContain(
      '### Profiles\n\n| profile | verdict | different |\n| :--- | :--- | :--- |\n' +
        '| <code>current</code> | ❌ fail | <code>memfd-v1</code> |\n| <code>previous</code> | ✅ pass |  |',
    );
    expect(renderMarkdown(judged(), LIMITS)).not.toContain('### Profiles');
  });

  it('names the kernel that lacks a string where two are compared', () => {
    const [image = null] = judged().images;
    const baseline = { path: 'old', profiles: [], image };
    expect(renderMarkdown(judged({ baseline }), LIMITS)).toContain(
      '**<code>vmlinux</code> does not understand <code>memfd-v1</code> (<code>memfd-v2</code> instead).**',
    );
  });

  it('folds notices away', () => {
    const findings = judged().findings.map(finding => ({ ...finding, severity: 'notice' as const }));
    const markdown = renderMarkdown(judged({ result: 'pass', findings, remarks: [] }), LIMITS);
    expect(markdown).toContain('<details><summary>1 notice: <code>memfd-v1</code> changed</summary>\n\n|');
    expect(markdown).toContain('**Nothing is lost: every string of <code>b&#46;txt</code> is there.**');
    expect(headings(markdown).slice(1)).toEqual(['### What was read']);
  });

  it('does not say that nothing is lost where a warning says that little was compared', () => {
    const remarks = [{ severity: 'warning' as const, message: 'modules not compared', remedy: 'Give them.' }];
    const markdown = renderMarkdown(judged({ result: 'warn', findings: [], remarks }), LIMITS);
    expect(markdown).toContain('**No loss was found, but: modules not compared.**');
  });

  it('says of a skipped image that nothing was judged, or not all', () => {
    const markdown = renderMarkdown(
      judged({ result: 'skipped', description: 'skipped: no version list in vmlinux', findings: [] }),
      LIMITS,
    );
    expect(markdown).toContain('**Not all was judged: no version list in vmlinux.**');
    const images = judged().images.map(image => ({ ...image, found: 'nothing' as const, versions: [] }));
    const nothing = renderMarkdown(
      judged({ result: 'skipped', description: 'skipped: no version list in vmlinux', findings: [], images }),
      LIMITS,
    );
    expect(nothing).toContain('**Nothing was judged: no version list in vmlinux.**');
    expect(markdown).not.toMatch(/Not covered|Compared with|listed/);
  });

  it('cuts tables and the patch at the limits, and says so', () => {
    const [finding] = judged().findings;
    const findings = Array.from({ length: 5 }, () => finding).filter(one => one !== undefined);
    const patch = Array.from({ length: 9 }, (_, index) => `+${index}\n`).join('');
    const markdown = renderMarkdown(judged({ findings, patch }), { rows: 2, patchLines: 3 });
    expect(markdown.match(/\*\*changed\*\*/g)).toHaveLength(2);
    expect(markdown).toContain(
      '… and 3 more rows: all of it is in the log, and in the report (input report-file).',
    );
    expect(markdown).toContain('<pre lang="diff">\n+0\n+1\n+2\n</pre>\n\n… and 6 more lines:');
  });

  it('stays short where everything is long, and folds what is', () => {
    const many = <Part>(parts: readonly Part[], change: (part: Part, index: number) => Part): Part[] =>
      Array.from({ length: 3000 }, (_, index) => parts.map(part => change(part, index))).flat();
    const whole = anyReport();
    const long = anyReport({
      findings: many(whole.findings, (one, index) => ({
        ...one,
        compatible: `x${index}-v1`,
        effect: `effect ${index}`,
        remedy: `remedy ${index}`,
        profile: `p${index}`,
      })),
      errors: many(whole.errors, one => one),
      remarks: many(whole.remarks, one => one),
      legs: many(whole.legs, (leg, index) => ({ ...leg, name: `leg ${index}` })),
      accept: many(whole.accept, one => one),
      baseline: {
        path: 'b.txt',
        profiles: Array.from({ length: 3000 }, (_, index) => `p${index}`),
        image: null,
      },
      patch: '+x\n'.repeat(3000),
      commitMessage: 'x\n'.repeat(3000),
    });
    for (const mode of ['check', 'update', 'merge'] as const) {
      const markdown = renderMarkdown({ ...long, mode }, { rows: 50, patchLines: 50 });
      expect(markdown.split('\n').length).toBeLessThan(1000);
      expect(markdown.length).toBeLessThan(100_000);
    }
    expect(renderMarkdown(long, { rows: 50, patchLines: 50 })).toContain(
      '<summary>3000 differences</summary>',
    );
  });

  it('of an update has the change and the commit message', () => {
    const markdown = renderMarkdown(judged({ mode: 'update', result: 'pass' }), LIMITS);
    expect(headings(markdown)).toContain('### The change');
    expect(markdown).toContain('<pre>\nliveupdate: baseline: memfd-v1 -&gt; memfd-v2\n</pre>');
  });

  it.each([
    ['a version', judged()],
    ['no baseline', judged({ baseline: null })],
  ])('of a plain pass is the same without the code for the rest: %s', (_, report) => {
    const plain = { ...report, result: 'pass', findings: [], remarks: [], patch: '', accept: [] } as const;
    expect(isPlainPass(plain)).toBe(true);
    expect(renderPass(plain, LIMITS)).toBe(renderMarkdown(plain, LIMITS));
  });

  it.each([
    { result: 'warn' as const },
    { mode: 'update' as const },
    { errors: anyReport().errors },
    { legs: anyReport().legs },
    { findings: judged().findings },
    { remarks: judged().remarks },
    { patch: '+x\n' },
    { images: [] },
  ])('is not a plain pass with %j', change => {
    const plain = judged({ result: 'pass', findings: [], remarks: [], patch: '', accept: [] });
    expect(isPlainPass({ ...plain, ...change })).toBe(false);
  });
});

/** Markdown without what the renderer itself writes: what is left must be entities and plain words. */
function foreign(markdown: string): string {
  return markdown
    .replaceAll(/<pre(?: lang="diff")?>.*?<\/pre>/gs, block =>
      block.replace(/^<pre[^>]*>|<\/pre>$/g, '').replace(/[^<>]/g, ''),
    )
    .replaceAll(/<\/?(?:code|details|summary)>|<br>|<!-- -->/g, '')
    .replaceAll(/&#[0-9]+;/g, '');
}

/** Web addresses in the text that comes out of Markdown: some renderers look for them there. */
function addresses(markdown: string): string[] {
  const text = markdown
    .replaceAll(/<pre[^>]*>.*?<\/pre>/gs, '')
    .replaceAll(/&#([0-9]+);/g, (_, number) => String.fromCharCode(Number(number)));
  return text.match(/https?:\/\/|www\./gi) ?? [];
}

describe('hostile text in Markdown', () => {
  it.each(HOSTILE)('%j is text, wherever it stands', text => {
    for (const mode of ['check', 'update', 'list', 'merge'] as const) {
      const harmless = renderMarkdown(anyReport({ ...filledWith('harmless'), mode }), LIMITS);
      const markdown = renderMarkdown(anyReport({ ...filledWith(text), mode }), LIMITS);
      expect(foreign(markdown)).not.toMatch(/[<>@&[\]~$\\]|https?:|www\.|\x1b/);
      expect(addresses(markdown)).toEqual([]);
      const shape = (whole: string): unknown => [
        headings(whole).length,
        whole.split('\n').length,
        whole.match(/\|/g)?.length,
        whole.match(/<(?!!-- -->)/g)?.length,
        whole.match(/^(?:-| {4}|\d+[.)]|>|=)/gm)?.length,
      ];
      // That a patch cannot be pasted is the only thing that such text adds.
      const said = withoutBlocks(markdown).replace(`\n\n${PATCH_NOTE}`, '');
      expect(shape(said)).toEqual(shape(withoutBlocks(harmless)));
    }
  });

  it.each(HOSTILE)('%j stays inside the patch', text => {
    const markdown = renderMarkdown(judged({ patch: `+${text}\n` }), LIMITS);
    const [block = ''] = /<pre lang="diff">\n.*?\n<\/pre>/s.exec(markdown) ?? [];
    expect(block.slice('<pre lang="diff">'.length, -'</pre>'.length)).not.toMatch(/[<>]|&(?!lt;|gt;|amp;)/);
  });
});

/** Blocks of preformatted text are as long as their text. */
function withoutBlocks(markdown: string): string {
  return markdown.replaceAll(/<pre(?: lang="diff")?>.*?<\/pre>/gs, '');
}
