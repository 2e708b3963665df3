// Serves artifacts to the bench until it is killed: serve.ts NAME=FILE...; prints where, as JSON.
import { readFileSync } from 'node:fs';
import process from 'node:process';
import { startBlobServer } from './azurite.ts';
import { startService } from './service.ts';
import { RUNTIME_TOKEN } from './step.ts';

const blobs = await startBlobServer();
process.on('SIGTERM', () => {
  blobs.stop();
  process.exit();
});
const service = await startService(blobs);
const urls: Record<string, string> = {};
for (const word of process.argv.slice(2)) {
  const [name = '', path = ''] = word.split('=');
  const type = path.endsWith('.zip') ? {} : { type: 'application/octet-stream', fileName: 'vmlinux' };
  urls[name] = (await service.add({ name, bytes: readFileSync(path), ...type })).url;
}
const environment = {
  ACTIONS_RESULTS_URL: service.origin,
  ACTIONS_RUNTIME_TOKEN: RUNTIME_TOKEN,
  GITHUB_SERVER_URL: `http://github.localhost:${service.port}`,
};
process.stdout.write(`${JSON.stringify({ environment, urls })}\n`);
