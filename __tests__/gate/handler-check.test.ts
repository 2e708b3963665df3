import { describe, expect, it } from '@jest/globals';
import { checkHandlers, type KnownHandler } from '../../src/gate/handler-check.ts';

const MEMFD: KnownHandler = {
  compatible: 'memfd-v2',
  name: 'memfd_luo_handler',
  file: 'mm/memfd_luo.c',
  line: 604,
};

describe('handlers against the list', () => {
  it('are all listed, and luo-… needs none', () => {
    expect(checkHandlers('vmlinux', ['luo-v5', 'memfd-v2'], [MEMFD])).toEqual([]);
  });

  it('are unlisted when they were defined without the macro', () => {
    expect(checkHandlers('vmlinux', ['luo-v5'], [MEMFD])).toMatchObject([
      {
        kind: 'unlisted',
        severity: 'error',
        compatible: 'memfd-v2',
        file: 'mm/memfd_luo.c',
        line: 604,
        message:
          'handler memfd_luo_handler of memfd-v2 is not in the list: defined at mm/memfd_luo.c:604 without LIVEUPDATE_FILE_HANDLER',
      },
    ]);
  });

  it('are missing for a string that only the list has', () => {
    const place = { compatible: 'pci-v1', name: '__pci_vers', file: 'drivers/pci/luo.c', line: 7 };
    expect(checkHandlers('vmlinux', ['memfd-v2', 'pci-v1', 'pci-v1'], [MEMFD], [place])).toMatchObject([
      {
        kind: 'unhandled',
        severity: 'warning',
        compatible: 'pci-v1',
        line: 7,
        message:
          'pci-v1 is in the list, but the debug info shows no handler for it: defined at drivers/pci/luo.c:7',
      },
    ]);
    expect(checkHandlers('vmlinux', ['pci-v1'], [])).toMatchObject([{ file: null, line: null }]);
  });
});
