import { describe, expect, it } from '@jest/globals';
import type { Report } from '../../src/gate/report.ts';
import { versionOf } from '../../src/gate/version.ts';
import { renderMarkdown } from '../../src/report/markdown.ts';
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
  it('has the verdict first, then what is different, how to accept it, and what was read', () => {
    const markdown = renderMarkdown(judged(), LIMITS);
    expect(markdown).toMatch(
      /^## ❌ liveupdate-gate: fail · x86&#95;64 gcc\n\nmemfd-v1 → memfd-v2\n\n### What is different\n/,
    );
    expect(headings(markdown).slice(1)).toEqual([
      '### What is different',
      '### To accept it',
      '### What was read',
      '### Strings',
    ]);
    expect(markdown).toContain('| ❌ | <code>memfd-v1</code> → <code>memfd-v2</code> | **changed**: ');
    expect(markdown).toContain('profile <code>current</code>, <code>b&#46;txt&#58;2</code> |');
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

  it('has errors before anything else, and then does not say what a pass would not cover', () => {
    const markdown = renderMarkdown(anyReport(), LIMITS);
    expect(headings(markdown)[1]).toBe('### It could not be judged');
    expect(markdown).toContain(
      '- <code>b&#46;txt</code>: there is none (<code>baseline-missing</code>)<br>Commit one&#46;',
    );
    expect(markdown).not.toContain('Not covered');
  });

  it('has a verdict for each profile where there are several', () => {
    const baseline = { path: 'b.txt', profiles: ['current', 'previous'], image: null };
    const markdown = renderMarkdown(judged({ baseline }), LIMITS);
    expect(markdown).toContain(
      '### Profiles\n\n| profile | verdict | different |\n| --- | --- | --- |\n' +
        '| <code>current</code> | ❌ fail | <code>memfd-v1</code> |\n| <code>previous</code> | ✅ pass |  |',
    );
    expect(renderMarkdown(judged(), LIMITS)).not.toContain('### Profiles');
  });

  it('folds notices away', () => {
    const findings = judged().findings.map(finding => ({ ...finding, severity: 'notice' as const }));
    const markdown = renderMarkdown(judged({ findings }), LIMITS);
    expect(markdown).toContain('<details><summary>1 notice</summary>\n\n|');
    expect(markdown).not.toContain('### What is different');
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

  it('of an update has the change and the commit message', () => {
    const markdown = renderMarkdown(judged({ mode: 'update', result: 'pass' }), LIMITS);
    expect(headings(markdown)).toContain('### The change of the baseline');
    expect(markdown).toContain('<pre>\nliveupdate: baseline: memfd-v1 -&gt; memfd-v2\n</pre>');
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

describe('hostile text in Markdown', () => {
  it.each(HOSTILE)('%j is text, wherever it stands', text => {
    for (const mode of ['check', 'update', 'list', 'merge'] as const) {
      const harmless = renderMarkdown(anyReport({ ...filledWith('harmless'), mode }), LIMITS);
      const markdown = renderMarkdown(anyReport({ ...filledWith(text), mode }), LIMITS);
      expect(foreign(markdown)).not.toMatch(/[<>@&[\]~$\\]|https?:|\x1b/);
      const shape = (whole: string): unknown => [
        headings(whole).length,
        whole.split('\n').length,
        whole.match(/\|/g)?.length,
        whole.match(/<(?!!-- -->)/g)?.length,
        whole.match(/^(?:-| {4}|\d+[.)]|>|=)/gm)?.length,
      ];
      expect(shape(withoutBlocks(markdown))).toEqual(shape(withoutBlocks(harmless)));
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
