import { mkdirSync, truncateSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from '@jest/globals';
import { openArtifact } from '../../src/action/artifact-files.ts';
import { newPath } from '../support/folder.ts';
import { errorOf } from '../support/image.ts';

it('an artifact that is one file is called by its names in every error, not by where it was downloaded to', async () => {
  const folder = newPath('download');
  mkdirSync(folder);
  writeFileSync(join(folder, 'vmlinux'), 'kernel');
  const { files } = await openArtifact('build', join(folder, 'vmlinux'));
  const file = await files[0]?.open();
  truncateSync(join(folder, 'vmlinux'), 2);
  const error = await errorOf(() => file?.read(0, 4));
  await file?.close();
  expect(error).toMatchObject({ code: 'read-past-end', where: 'build//vmlinux @0x0' });
});
