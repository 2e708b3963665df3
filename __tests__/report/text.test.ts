import { describe, expect, it } from '@jest/globals';
import type { Report } from '../../src/gate/report.ts';
import { painter, renderError, renderText } from '../../src/report/text.ts';
import { HOSTILE } from '../support/hostile.ts';
import { anyReport } from '../support/report.ts';

const plain = painter(false);
const judged = (change: Partial<Report> = {}): Report => anyReport({ errors: [], legs: [], ...change });

describe('an error', () => {
  const error = {
    code: 'usage',
    message: 'mode: "x" is not known',
    where: 'mode',
    remedy: 'Allowed: y.',
    exit: 2,
  } as const;

  it.each([
    ['names the input of a usage error once', error, 'error: mode: "x" is not known. Allowed: y.\n'],
    [
      'names an input that its message does not',
      { ...error, where: 'both' },
      'error: both: mode: "x" is not known. Allowed: y.\n',
    ],
    [
      'always names a file',
      { ...error, code: 'file-missing' },
      'error: mode: mode: "x" is not known. Allowed: y.\n',
    ],
  ])('%s', (_, problem, line) => {
    expect(renderError(problem, plain)).toBe(line);
  });
});

describe('the report as text', () => {
  it('says what was read, each finding with effect and ways out, the patch, and the verdict last', () => {
    const text = renderText(judged(), plain);
    expect(text).toMatch(
      /^vmlinux: ELF64 LE x86-64 → \.liveupdate_versions @0x1000, release 7\.3\.4, build id c0ffee, 1 module\n/,
    );
    expect(text).toContain(
      '\nb.txt:2: error (changed): vmlinux no longer understands memfd-v1.\n' +
        '  At run time: Every open fails.\n  To do: Keep the old handler.\n',
    );
    expect(text).toContain('\nnotice: modules of OLD not compared. Give them.\n');
    expect(text).toContain('accepts this:\n\n--- a/b.txt\n+++ b/b.txt\n');
    expect(text).toContain('\nOr run:\n\nliveupdate-gate update vmlinux --baseline b.txt\n');
    expect(text).toMatch(
      /\n\nfail: memfd-v1 → memfd-v2 \(compared with b\.txt\)\nNot covered: FLB strings\.\n$/,
    );
  });

  it('has no verdict beside an error', () => {
    expect(renderText(anyReport(), plain)).not.toContain('Not covered');
  });

  it('of a list has the strings, and no verdict', () => {
    const text = renderText(
      judged({ mode: 'list', findings: [], remarks: [], patch: '', baseline: null }),
      plain,
    );
    expect(text.split('\n').slice(1)).toEqual(['  memfd-v2', '  vfio-v1  (module vfio)', '']);
  });

  it('of an update has the change and the commit message', () => {
    const text = renderText(judged({ mode: 'update' }), plain);
    expect(text).toContain('\nThe change:\n\n--- a/b.txt\n');
    expect(text).toContain('\nA message for the commit:\n\nliveupdate: baseline: memfd-v1 -> memfd-v2\n');
    expect(text).not.toContain('Or run');
  });

  it('of an update names the file that it is about, not one to compare with', () => {
    expect(renderText(judged({ mode: 'update' }), plain)).toMatch(/\nfail: .* \(in b\.txt\)\n$/);
  });

  it('of a missing baseline has one with what was read', () => {
    expect(renderText(anyReport(), plain)).toContain('\nA baseline with what was read:\n\n--- a/b.txt\n');
  });

  it('of images without a list does not say that anything was compared', () => {
    const images = anyReport().images.map(image => ({ ...image, found: 'nothing' as const, versions: [] }));
    const text = renderText(
      judged({ result: 'skipped', description: 'skipped: no version list in vmlinux', images, findings: [] }),
      plain,
    );
    expect(text).toMatch(/\n\nskipped: no version list in vmlinux\n$/);
  });

  it('of legs says the verdict of each once', () => {
    const leg = {
      name: 'arm64',
      file: 'arm64.json',
      result: 'pass',
      description: 'pass: 2 strings',
    } as const;
    const claims = { ...leg, name: 'x86', result: 'fail' } as const;
    const text = renderText(judged({ mode: 'merge', legs: [leg, claims] }), plain);
    expect(text).toMatch(/^pass: arm64: 2 strings\nfail: x86: pass: 2 strings\n/);
  });

  it('starts with a line that is not empty, also where nothing was read', () => {
    expect(renderText(anyReport({ images: [], legs: [], findings: [] }), plain)).toMatch(/^notice: /);
  });

  it('of a notice is one line', () => {
    const findings = anyReport().findings.map(finding => ({ ...finding, severity: 'notice' as const }));
    expect(renderText(judged({ findings }), plain)).not.toContain('At run time');
  });

  it('is the same with colours, but for the colours', () => {
    const coloured = renderText(judged(), painter(true));
    expect(coloured).toContain('\x1b[31merror (changed)\x1b[0m');
    expect(coloured.replace(/\x1b\[[0-9]+m/g, '')).toBe(renderText(judged(), plain));
  });

  it.each(HOSTILE)('%j is text in it, wherever it stands', text => {
    const [image] = anyReport().images;
    const [finding] = anyReport().findings;
    const [remark] = anyReport().remarks;
    if (image === undefined || finding === undefined || remark === undefined) throw new Error('no entry');
    const report = judged({
      description: `fail: ${text}`,
      images: [{ ...image, path: text, reached: [text], release: text, buildId: text }],
      baseline: { path: text, profiles: [text], image: null },
      findings: [{ ...finding, file: text, message: text, effect: text, remedy: text }],
      remarks: [{ ...remark, message: text, remedy: text }],
      patch: `-${text}\n+${text}\n`,
      accept: [text],
      commitMessage: text,
    });
    for (const mode of ['check', 'update', 'list'] as const) {
      const lines = renderText({ ...report, mode }, plain).split('\n');
      expect(lines.filter(line => /^\s*::|##\[|[\0-\x1f\x7f-\x9f\u202e]/.test(line))).toEqual([]);
    }
  });
});

describe('an error as text', () => {
  it('is one line, the remedy last', () => {
    const problem = {
      code: 'c',
      message: 'there is none',
      where: 'b.txt',
      remedy: 'Commit one.',
      exit: 2,
    } as const;
    expect(renderError(problem, plain)).toBe('error: b.txt: there is none. Commit one.\n');
    expect(renderError({ ...problem, where: '' }, plain)).toBe('error: there is none. Commit one.\n');
  });

  it.each(HOSTILE)('%j does not make it two lines', text => {
    const line = renderError({ code: 'c', message: text, where: text, remedy: text, exit: 2 }, plain);
    expect(line).toMatch(/^error: [^\n]*\n$/);
    expect(line).not.toMatch(/##\[|\x1b/);
  });
});
