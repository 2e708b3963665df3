import { describe, expect } from '@jest/globals';
import { versionOf } from '../../src/gate/version.ts';
import { imageReport, report } from '../support/leg-report.ts';
import { commit, repository } from '../support/repository.ts';
import { runCommand } from '../support/runner.ts';
import { itWith } from '../support/tools.ts';
import { BASELINE, baseline } from '../support/workspace.ts';

/** Where a new string is shown whose handler stands in this file, line 7, going by the image. */
function placeOf(file: string): string {
  const folder = repository();
  const added = { ...versionOf('memfd-v2', 'vmlinux'), file, line: 7 };
  const image = imageReport({ versions: [versionOf('luo-v5', 'vmlinux'), added] });
  commit(folder, {
    [BASELINE]: baseline('luo-v5'),
    'mm/memfd_luo.c': '\n\nconst char *compatible = "memfd-v2";\n',
    'new.json': JSON.stringify(report({ images: [image] })),
  });
  const { stdout } = runCommand(['check', 'new.json', '--json'], { cwd: folder });
  const [finding] = JSON.parse(stdout).findings;
  return `${finding.kind} ${finding.file}:${finding.line}`;
}

describe('the place of a new string', () => {
  itWith(['git'], 'is the line that spells it, below the folder of its handler', () => {
    expect(placeOf('mm/handlers.c')).toBe('added mm/memfd_luo.c:3');
  });

  itWith(['git'], 'is not looked for where the name of that folder is a pattern to git', () => {
    for (const folder of [':(glob)**', ':', ':(top)', 'm*', ':(icase)MM'])
      expect(placeOf(`${folder}/handlers.c`)).toBe(`added ${folder}/handlers.c:7`);
  });
});
