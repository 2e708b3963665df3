import { copyFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { FindingKind } from '../../src/gate/finding.ts';
import type { Result } from '../../src/gate/report.ts';
import { pullRequestEvent } from '../support/event.ts';
import { buildKernel } from '../support/kernel.ts';
import { pullRequest } from '../support/repository.ts';
import { runCommand } from '../support/runner.ts';
import { BASELINE, baseline, kernelTree, module, vmlinux, workspace } from '../support/workspace.ts';

/** A folder in which a check finds one difference, and nothing that is worse. */
export interface Arranged {
  readonly folder: string;
  /** Inputs of the Action; flags of the command line have the same names. */
  readonly inputs?: Readonly<Record<string, string>>;
  /** Of the Action. */
  readonly environment?: Readonly<Record<string, string>>;
}

/** How a kind of finding is provoked, and what comes of it. */
export interface KindCase {
  readonly tools?: readonly string[];
  readonly arrange: () => Arranged;
  /** The result as `fail-on` is by default, with `none`, and with every kind it takes. */
  readonly results: readonly [byDefault: Result, none: Result, every: Result];
  /** Only a pull request has it: the command line sees no difference. */
  readonly onlyAction?: boolean;
}

const GCC = ['gcc', 'ld'];
const ALWAYS = ['fail', 'warn', 'fail'] as const;
const WHERE_NAMED = ['warn', 'warn', 'fail'] as const;
const NEVER = ['pass', 'pass', 'pass'] as const;
const ONLY_WARNS = ['warn', 'warn', 'warn'] as const;

const LAYOUTS = '.github/liveupdate-layouts.txt';
const FOLIO = 'struct memfd_luo_folio_ser { unsigned long pfn; } memfd_folio;';
const SER = 'struct memfd_luo_ser { int pos; } memfd;';

function tree(strings: readonly string[], lines: readonly string[]): () => Arranged {
  return () => ({ folder: kernelTree(strings, lines) });
}

/** A kernel with debug info that has these handlers, and structures in the header of memfd. */
function debuggable(strings: readonly string[], handlers: readonly string[], structs: string): string {
  const defined = handlers.map(
    (text, index) =>
      `struct liveupdate_file_handler found_${index} __attribute__((used)) = { .compatible = "${text}" };`,
  );
  const header = ['#line 1 "/k/include/linux/kho/abi/memfd.h"', structs].join('\n');
  return buildKernel({ strings, extraC: [...defined, header].join('\n') });
}

function handlers(strings: readonly string[], found: readonly string[]): () => Arranged {
  return () => {
    const folder = workspace({ [BASELINE]: baseline(...strings) });
    copyFileSync(debuggable(strings, found, ''), join(folder, 'vmlinux'));
    return { folder, inputs: { 'debug-info': 'require' } };
  };
}

/** Layouts are recorded from one kernel, and another is held against them. */
function layouts(before: string, after: string, version = 'memfd-v2'): () => Arranged {
  return () => {
    const folder = workspace({ [BASELINE]: baseline('luo-v5', 'memfd-v2') });
    const vmlinuxPath = join(folder, 'vmlinux');
    copyFileSync(debuggable(['luo-v5', 'memfd-v2'], ['memfd-v2'], before), vmlinuxPath);
    const words = ['update', 'vmlinux', '--baseline', BASELINE, '--layouts', LAYOUTS];
    const { exit, stderr } = runCommand(words, { cwd: folder });
    if (exit !== 0) throw new Error(stderr);
    copyFileSync(debuggable(['luo-v5', version], [version], after), vmlinuxPath);
    writeFileSync(join(folder, BASELINE), baseline('luo-v5', version));
    return { folder, inputs: { layouts: LAYOUTS } };
  };
}

function movedToModule(): Arranged {
  const files = { vmlinux: vmlinux(['luo-v5']), 'vfio-pci.ko': module(['vfio-pci-v1']) };
  const folder = workspace({ ...files, [BASELINE]: baseline('luo-v5', 'vfio-pci-v1') });
  return { folder, inputs: { modules: '*.ko' } };
}

function givenUp(): Arranged {
  const before = { vmlinux: vmlinux(['luo-v5']), [BASELINE]: baseline('luo-v5', 'memfd-v1') };
  const { folder, merge, base } = pullRequest(before, { [BASELINE]: baseline('luo-v5') });
  return { folder, inputs: { 'github-token': '' }, environment: pullRequestEvent(merge, base) };
}

/** A case for each kind; the type asks for a row where a kind comes in. */
export const KIND_CASES: Readonly<Record<FindingKind, KindCase>> = {
  removed: { arrange: tree(['luo-v5'], ['luo-v5', 'memfd-v1']), results: ALWAYS },
  changed: { arrange: tree(['luo-v5', 'memfd-v2'], ['luo-v5', 'memfd-v1']), results: ALWAYS },
  unlisted: { tools: GCC, arrange: handlers(['luo-v5'], ['memfd-v2']), results: ALWAYS },
  'layout-changed': {
    tools: GCC,
    arrange: layouts(SER, SER.replace('int', 'long')),
    results: ALWAYS,
  },
  'layout-stale': { tools: GCC, arrange: layouts(SER, SER, 'memfd-v3'), results: ALWAYS },
  'layout-missing': { tools: GCC, arrange: layouts(SER + FOLIO, SER), results: ALWAYS },
  accepted: { tools: ['git'], arrange: givenUp, results: WHERE_NAMED, onlyAction: true },
  moved: { arrange: movedToModule, results: WHERE_NAMED },
  unhandled: {
    tools: GCC,
    arrange: handlers(['luo-v5', 'memfd-v1', 'memfd-v2'], ['memfd-v1']),
    results: WHERE_NAMED,
  },
  'stale-line': { arrange: tree(['luo-v5'], ['luo-v5', 'memfd-v1  optional']), results: ONLY_WARNS },
  added: { arrange: tree(['luo-v5', 'memfd-v2'], ['luo-v5']), results: ['pass', 'pass', 'fail'] },
  'layout-added': { tools: GCC, arrange: layouts(SER, SER + FOLIO), results: NEVER },
  'layout-renamed': { tools: GCC, arrange: layouts(SER, SER.replace('pos', 'size')), results: NEVER },
  note: { arrange: tree(['luo-v5', 'luo-v5'], ['luo-v5']), results: NEVER },
};

/** Losses that the baseline calls tolerable: they never fail. */
export const OPTIONAL_CASES: Readonly<Record<'removed' | 'changed', KindCase>> = {
  removed: { arrange: tree(['luo-v5'], ['luo-v5', 'memfd-v1  optional']), results: ONLY_WARNS },
  changed: {
    arrange: tree(['luo-v5', 'memfd-v2'], ['luo-v5', 'memfd-v1  optional', '', '[profile next]', 'memfd-v2']),
    results: ONLY_WARNS,
  },
};
