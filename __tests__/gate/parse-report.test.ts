import { describe, expect, it } from '@jest/globals';
import { parseReport } from '../../src/gate/parse-report.ts';
import { finding, imageReport, report } from '../support/leg-report.ts';

const PROBLEM = { code: 'c', message: 'm', where: 'w', remedy: 'r', exit: 3 } as const;

/** A report in which every list has an entry. */
const FULL = report({
  images: [imageReport({ buildId: 'ab', modules: 1 })],
  findings: [finding({ now: ['memfd-v2'] })],
  remarks: [{ severity: 'warning', message: 'm', remedy: 'r' }],
  legs: [{ name: 'leg', file: 'leg.json', result: 'pass', description: 'd' }],
  errors: [PROBLEM],
});

/** The text of FULL with one value replaced; `undefined` takes it out. */
function textWith(path: readonly (string | number)[], value: unknown): string {
  const copy = JSON.parse(JSON.stringify(FULL));
  const last = path.at(-1);
  const inner = path.slice(0, -1).reduce((node, key) => node[key], copy);
  if (last !== undefined) inner[last] = value;
  return JSON.stringify(copy);
}

function reasonOf(text: string): string | null {
  const parsed = parseReport(text);
  return parsed.ok ? null : parsed.reason;
}

/** As reports that were written before have them. */
const KINDS = [
  'removed',
  'changed',
  'unlisted',
  'layout-changed',
  'layout-stale',
  'layout-missing',
  'accepted',
  'moved',
  'unhandled',
  'stale-line',
  'added',
  'layout-added',
  'layout-renamed',
  'note',
];

const NUMBER = 'is not a whole number';
const TEXT = 'is not a text';
const LIST = 'is not a list';
const WORD = 'is not one of';
const EMPTY = 'is empty';

describe('parseReport', () => {
  it('takes 4096 images, and no more: each is judged against everything', () => {
    const withImages = (length: number): string =>
      JSON.stringify(report({ images: Array.from({ length }, () => imageReport()) }));
    expect(reasonOf(withImages(4096))).toBeNull();
    expect(reasonOf(withImages(4097))).toBe('it has 4097 images; the limit is 4096');
  });

  it('reads what a run wrote', () => {
    const { mode, name, result, description, images, findings, remarks, errors } = FULL;
    expect(parseReport(JSON.stringify(FULL))).toEqual({
      ok: true,
      report: {
        mode,
        name,
        result,
        description,
        images,
        findings,
        remarks,
        errors,
        isCompared: true,
        legs: FULL.legs.map(leg => leg.result),
      },
    });
    expect(parseReport(JSON.stringify({ ...FULL, baseline: null }))).toMatchObject({
      ok: true,
      report: { isCompared: false },
    });
    expect(parseReport(JSON.stringify({ ...FULL, baseline: undefined }))).toMatchObject({
      ok: true,
      report: { isCompared: false },
    });
  });

  it.each([
    { path: ['mode'], values: ['check', 'update', 'list', 'merge'] },
    { path: ['result'], values: ['error', 'fail', 'skipped', 'warn', 'pass'] },
    { path: ['images', 0, 'found'], values: ['section', 'scan', 'debug-info'] },
    { path: ['images', 0, 'modules'], values: [null, 0, 1] },
    { path: ['findings', 0, 'severity'], values: ['error', 'warning'] },
    { path: ['remarks', 0, 'severity'], values: ['warning', 'notice'] },
    { path: ['legs', 0, 'result'], values: ['error', 'fail', 'skipped', 'warn', 'pass'] },
    { path: ['findings', 0, 'kind'], values: KINDS },
    { path: ['errors', 0, 'exit'], values: [2, 3, 4] },
  ])('takes every value of $path', ({ path, values }) => {
    for (const value of values) expect(reasonOf(textWith(path, value))).toBeNull();
  });

  it.each([
    [
      'schema',
      'liveupdate-gate/report/2',
      'its schema is "liveupdate-gate/report/2", not "liveupdate-gate/report/1"',
    ],
    ['schema', undefined, 'its schema is missing, not "liveupdate-gate/report/1"'],
    ['schema', { toString: 1 }, 'its schema is not a text, not "liveupdate-gate/report/1"'],
    ['schema', 'x'.repeat(100_000), `its schema is "${'x'.repeat(60)}", not "liveupdate-gate/report/1"`],
  ])('says of %s %j what it is', (key, value, reason) => {
    expect(reasonOf(textWith([key], value))).toBe(reason);
  });

  it.each([
    [['mode'], 'guess', WORD],
    [['name'], 1, TEXT],
    [['name'], undefined, TEXT],
    [['result'], 'green', WORD],
    [['description'], null, TEXT],
    [['images'], {}, LIST],
    [['images'], null, LIST],
    [['findings'], undefined, LIST],
    [['errors'], 'none', LIST],
    [['remarks'], 1, LIST],
    [['remarks', 0, 'severity'], 'error', WORD],
    [['remarks', 0, 'message'], 1, TEXT],
    [['remarks', 0, 'message'], '', EMPTY],
    [['remarks', 0, 'remedy'], ' ', EMPTY],
    [['findings', 0, 'message'], '', EMPTY],
    [['errors', 0, 'code'], '', EMPTY],
    [['errors', 0, 'message'], '\n', EMPTY],
    [['errors', 0, 'remedy'], '', EMPTY],
    [['legs'], null, LIST],
    [['legs', 0], 1, 'is not an object'],
    [['legs', 0, 'result'], 'green', WORD],
    [['images', 0], null, 'is not an object'],
    [['images', 0], [], 'is not an object'],
    [['images', 0, 'path'], 1, TEXT],
    [['images', 0, 'reached'], 'ELF', LIST],
    [['images', 0, 'reached', 0], 1, TEXT],
    [['images', 0, 'buildId'], 1, TEXT],
    [['images', 0, 'release'], false, TEXT],
    [['images', 0, 'found'], 'luck', WORD],
    [['images', 0, 'result'], 'green', WORD],
    [['images', 0, 'modules'], '1', NUMBER],
    [['images', 0, 'modules'], -1, NUMBER],
    [['images', 0, 'modules'], 0.5, NUMBER],
    [['images', 0, 'modules'], 2 ** 53, NUMBER],
    [['images', 0, 'versions'], {}, LIST],
    [['images', 0, 'versions', 0], 'luo-v5', 'is not an object'],
    [['images', 0, 'versions', 0, 'compatible'], 5, TEXT],
    [['images', 0, 'versions', 0, 'compatible'], '', 'is a string that no image can hold'],
    [['images', 0, 'versions', 0, 'compatible'], 'x'.repeat(48), 'is a string that no image can hold'],
    [['images', 0, 'versions', 0, 'compatible'], 'a\nb', 'is a string that no image can hold'],
    [['images', 0, 'versions', 0, 'from'], null, TEXT],
    [['images', 0, 'versions', 0, 'handler'], 1, TEXT],
    [['images', 0, 'versions', 0, 'file'], 1, TEXT],
    [['images', 0, 'versions', 0, 'line'], 'x', NUMBER],
    [['findings', 0], 'x', 'is not an object'],
    [['findings', 0, 'kind'], 'strange', WORD],
    [['findings', 0, 'severity'], 'fatal', WORD],
    [['findings', 0, 'image'], null, TEXT],
    [['findings', 0, 'profile'], 1, TEXT],
    [['findings', 0, 'compatible'], null, TEXT],
    [['findings', 0, 'now'], 'memfd-v2', LIST],
    [['findings', 0, 'now', 0], null, TEXT],
    [['findings', 0, 'file'], 1, TEXT],
    [['findings', 0, 'line'], '3', NUMBER],
    [['findings', 0, 'message'], null, TEXT],
    [['findings', 0, 'effect'], null, TEXT],
    [['findings', 0, 'remedy'], null, TEXT],
    [['errors', 0], 1, 'is not an object'],
    [['errors', 0, 'code'], 1, TEXT],
    [['errors', 0, 'message'], 1, TEXT],
    [['errors', 0, 'where'], 1, TEXT],
    [['errors', 0, 'remedy'], 1, TEXT],
    [['errors', 0, 'exit'], 0, WORD],
    [['errors', 0, 'exit'], 5, WORD],
    [['errors', 0, 'exit'], '3', WORD],
  ] as const)('refuses %j = %j', (path, value, reason) => {
    const where = path.reduce<string>(
      (text, key) => (typeof key === 'number' ? `${text}[${key}]` : text === '' ? key : `${text}.${key}`),
      '',
    );
    expect(reasonOf(textWith(path, value))).toMatch(
      new RegExp(`^${where.replace(/[[\].]/g, '\\$&')}.*${reason}`),
    );
  });

  it.each(['', '{', '[', 'null', '1', '"report"', '[]', '{} {}', '[['.repeat(100_000), '\0'])(
    'refuses a file that starts with %.10j',
    text => {
      expect(reasonOf(text)).toMatch(/^(it is not JSON|the report is not an object|its schema is missing)/);
    },
  );

  it.each([
    ['found', 'nothing', 'images[0] has 1 strings, found: nothing'],
    ['versions', [], 'images[0] has 0 strings, found: section'],
  ])('refuses an image with a list but no string, and the other way round: %s = %j', (key, value, reason) => {
    expect(reasonOf(textWith(['images', 0, key], value))).toBe(reason);
  });

  it('works family and version out of the string, whatever the report says', () => {
    const lie = { ...FULL.images[0]?.versions[0], family: 'memfd', version: 9 };
    const parsed = parseReport(textWith(['images', 0, 'versions', 0], lie));
    expect(parsed).toMatchObject({
      ok: true,
      report: { images: [{ versions: [{ family: 'luo', version: 5 }] }] },
    });
  });

  it.each(KINDS)('takes a notice for what may be one, and for no loss: %s', kind => {
    const notice = { ...FULL.findings[0], kind, severity: 'notice' };
    const mayBe = ['added', 'note', 'layout-added', 'layout-renamed'].includes(kind);
    expect(reasonOf(textWith(['findings', 0], notice))).toBe(
      mayBe ? null : `findings[0] is a notice, which ${kind} never is`,
    );
  });

  it('takes nothing over that it does not know, and no prototype', () => {
    const text = JSON.stringify(FULL).replace(
      '{',
      '{"__proto__":{"polluted":true},"constructor":1,"more":2,',
    );
    const parsed = parseReport(text);
    expect(parsed.ok && Object.keys(parsed.report).sort()).toEqual(
      [
        'mode',
        'name',
        'result',
        'description',
        'images',
        'findings',
        'remarks',
        'errors',
        'isCompared',
        'legs',
      ].sort(),
    );
    expect(Object.getOwnPropertyDescriptor(Object.prototype, 'polluted')).toBeUndefined();
  });
});
