import { type ChildProcess, spawn } from 'node:child_process';
import { createServer } from 'node:net';
import process from 'node:process';
import { setTimeout } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import {
  BlobSASPermissions,
  BlobServiceClient,
  type BlockBlobClient,
  type ContainerClient,
  StorageSharedKeyCredential,
} from '@azure/storage-blob';

const MAIN = fileURLToPath(new URL('node_modules/azurite/dist/src/blob/main.js', import.meta.url));
/** The account that every Azurite has, with the key that its documentation prints. */
const ACCOUNT = 'devstoreaccount1';
const KEY = 'Eby8vdM02xNOcqFlqUwJPLlmEtlCDXJ1OUzFT50uSRZ6IFsuFq2UVErCz4I6tq/K1SZFPTOtr/KBHBeksoGMGw==';
const HOUR_MS = 3_600_000;

/** A blob server on loopback. */
export interface BlobServer {
  /** Stores bytes under a name. */
  put(name: string, bytes: Uint8Array): Promise<void>;
  get(name: string): Promise<Buffer>;
  /** An address that may be written to without a token. */
  uploadUrl(name: string): Promise<string>;
  /** An address that may be read without a token; the answer calls the file `fileName`. */
  downloadUrl(name: string, fileName: string, type: string): Promise<string>;
  stop(): void;
}

/** Starts Azurite, which keeps everything in memory. */
export async function startBlobServer(): Promise<BlobServer> {
  const port = await freePort();
  const server = spawn(
    process.execPath,
    [
      MAIN,
      '--inMemoryPersistence',
      '--silent',
      '--skipApiVersionCheck',
      '--disableTelemetry',
      '--blobHost',
      '127.0.0.1',
      '--blobPort',
      String(port),
    ],
    { stdio: 'ignore' },
  );
  const service = new BlobServiceClient(
    `http://127.0.0.1:${port}/${ACCOUNT}`,
    new StorageSharedKeyCredential(ACCOUNT, KEY),
    { retryOptions: { maxTries: 1 } },
  );
  const container = service.getContainerClient('artifacts');
  await untilItAnswers(container, server);
  const blob = (name: string): BlockBlobClient => container.getBlockBlobClient(name);
  return {
    async put(name, bytes) {
      await blob(name).uploadData(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength));
    },
    get: name => blob(name).downloadToBuffer(),
    uploadUrl: name =>
      blob(name).generateSasUrl({ permissions: BlobSASPermissions.parse('cw'), expiresOn: inAnHour() }),
    downloadUrl: (name, fileName, type) =>
      blob(name).generateSasUrl({
        permissions: BlobSASPermissions.parse('r'),
        expiresOn: inAnHour(),
        contentDisposition: `attachment; filename="${fileName}"`,
        contentType: type,
      }),
    stop: () => {
      server.kill();
    },
  };
}

function inAnHour(): Date {
  return new Date(Date.now() + HOUR_MS);
}

async function untilItAnswers(container: ContainerClient, server: ChildProcess): Promise<void> {
  for (let tries = 0; tries < 300; tries++) {
    if (server.exitCode !== null) throw new Error(`azurite ended with ${server.exitCode}`);
    try {
      await container.create();
      return;
    } catch {
      await setTimeout(100);
    }
  }
  server.kill();
  throw new Error('azurite does not answer');
}

function freePort(): Promise<number> {
  return new Promise(resolve => {
    const server = createServer();
    server.listen(0, '127.0.0.1', () => {
      const address = server.address();
      const port = typeof address === 'object' && address !== null ? address.port : 0;
      server.close(() => resolve(port));
    });
  });
}
