import { describe, expect, it } from '@jest/globals';
import { type FoundHandler, handlerFindings } from '../../src/gate/handlers.ts';
import { type Version, versionOf } from '../../src/gate/version.ts';

const FAIL_ON = new Set(['removed', 'changed'] as const);
const PLACE = { file: 'mm/memfd_luo.c', line: 604 };
const MEMFD: FoundHandler = { compatible: 'memfd-v2', name: 'memfd_luo_handler', ...PLACE, from: 'vmlinux' };

const listed = (...strings: string[]): Version[] => strings.map(text => versionOf(text, 'vmlinux'));

describe('handlers against the list', () => {
  it('are all listed, and the strings of the orchestrator and of the root need none', () => {
    const strings = listed('luo-v5', 'memfd-v2', 'kho-v4');
    expect(handlerFindings('vmlinux', strings, [MEMFD], FAIL_ON)).toEqual([]);
    const nodes = listed('luo-v1', 'luo-session-v2', 'luo-flb-v1', 'memfd-v2');
    expect(handlerFindings('vmlinux', nodes, [MEMFD], FAIL_ON)).toEqual([]);
    for (const compatible of ['kho-vmalloc-v1', 'luo-session-log-v1', 'my-luo-v1', 'luo-file-v1']) {
      const other = handlerFindings('vmlinux', listed('memfd-v2', compatible), [MEMFD], FAIL_ON);
      expect(other).toMatchObject([{ kind: 'unhandled', compatible }]);
    }
  });

  it('are unlisted when they were defined without the macro', () => {
    const [finding, ...rest] = handlerFindings('vmlinux', listed('luo-v5'), [MEMFD], FAIL_ON);
    expect(rest).toEqual([]);
    expect(finding).toMatchObject({ kind: 'unlisted', severity: 'error', compatible: 'memfd-v2', ...PLACE });
    expect(finding?.message).toContain('memfd_luo_handler');
    expect(finding?.message).toContain('at mm/memfd_luo.c:604 without LIVEUPDATE_FILE_HANDLER');
  });

  it('are told apart where they stand in an array, which the macro cannot define', () => {
    const remedyFor = (name: string) =>
      handlerFindings('vmlinux', [], [{ ...MEMFD, name }], FAIL_ON).map(({ remedy }) => remedy);
    expect(remedyFor('luo')).toEqual(['Define it with LIVEUPDATE_FILE_HANDLER(luo, "memfd-v2", …).']);
    expect(remedyFor('all[12]')).toEqual([
      'That macro defines no arrays. Take the handler out of all and define it with the macro; or add ' +
        'LIVEUPDATE_SEC_VERSION(all_12, "memfd-v2") beside all.',
    ]);
  });

  it('are only a warning with fail-on none', () => {
    expect(handlerFindings('vmlinux', [], [MEMFD], 'none')).toMatchObject([{ severity: 'warning' }]);
  });

  it('are missing for a string that only the list has, once for a string listed twice', () => {
    const place = { file: 'drivers/pci/luo.c', line: 7 };
    const pci = { ...versionOf('pci-v1', 'vmlinux'), ...place };
    expect(handlerFindings('vmlinux', [...listed('memfd-v2'), pci, pci], [MEMFD], FAIL_ON)).toMatchObject([
      { kind: 'unhandled', severity: 'warning', compatible: 'pci-v1', ...place },
    ]);
  });

  it('are missing for the string of the image and for that of a module, each at its first place', () => {
    const at = (from: string, line: number) => ({ ...versionOf('pci-v1', from), file: 'p.c', line });
    const found = handlerFindings('vmlinux', [at('vmlinux', 7), at('vmlinux', 9), at('pci', 8)], [], FAIL_ON);
    expect(found.map(({ message, line }) => [message.split(' ')[0], line])).toEqual([
      ['vmlinux', 7],
      ['pci', 8],
    ]);
  });

  it('have a place only where their file is known', () => {
    const of = (place: Pick<FoundHandler, 'file' | 'line'>) =>
      handlerFindings('vmlinux', [], [{ ...MEMFD, ...place }], FAIL_ON)[0];
    expect(of({ file: null, line: 604 })).toMatchObject({ file: null, line: null });
    expect(of({ file: null, line: 604 })?.message).toContain('defined at an unknown place without');
    expect(of({ file: 'a.c', line: null })).toMatchObject({ file: 'a.c', line: null });
    expect(of({ file: 'a.c', line: null })?.message).toContain('defined at a.c:? without');
  });

  it('of a module do not stand for a string of the image', () => {
    const module = { ...MEMFD, from: 'memfd_module' };
    const kinds = handlerFindings('vmlinux', listed('memfd-v2'), [module], FAIL_ON).map(({ kind }) => kind);
    expect(kinds).toEqual(['unlisted', 'unhandled']);
  });
});
