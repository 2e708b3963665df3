import { describe, expect, it } from '@jest/globals';
import type { Report } from '../../src/gate/report.ts';
import { renderJson } from '../../src/report/json.ts';
import { HOSTILE } from '../support/hostile.ts';
import { anyReport } from '../support/report.ts';

describe('the report as JSON', () => {
  it('reads back as it was', () => {
    const report = anyReport();
    expect(JSON.parse(renderJson(report))).toEqual(report);
    expect(renderJson(report)).toMatch(/^\{\n {2}"schema": "liveupdate-gate\/report\/1",\n.*\n\}\n$/s);
  });

  it.each([...HOSTILE, '###[a', '##[##[', '\u0085\u009b\x7f', '\u2028\u2029', '\ud800', '\\u0023', '😀'])(
    '%j reads back, and does nothing where it is printed',
    text => {
      const report: Report = anyReport({
        name: text,
        accept: [text, text + text],
        patch: `-${text}\n+${text}`,
      });
      const json = renderJson(report);
      expect(JSON.parse(json)).toEqual(report);
      expect(json).not.toContain('##[');
      expect(json).not.toMatch(/^\s*::/m);
      expect(json).not.toMatch(/[\0-\x09\x0b-\x1f\x7f-\x9f\u202a-\u202e\u2028\u2029\u200b\ufeff]/);
    },
  );
});
