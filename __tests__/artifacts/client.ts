// Uploads files as actions/upload-artifact does, with the real client: client.ts NAME ZIPPED FOLDER FILE...
import { join } from 'node:path';
import process from 'node:process';
import { DefaultArtifactClient } from '@actions/artifact';

const [name = '', zipped = '', folder = '', ...files] = process.argv.slice(2);
await new DefaultArtifactClient().uploadArtifact(
  name,
  files.map(file => join(folder, file)),
  folder,
  { skipArchive: zipped !== 'zipped', compressionLevel: Number(process.env['LEVEL'] ?? '6') },
);
