#!/usr/bin/env node
import { crash, run } from './command/run.ts';

// A fault of our own, until there is a verdict: also where the event loop runs dry before.
process.exitCode = 4;
process.on('uncaughtException', crash);
void run(process.argv.slice(2), process.argv[1] ?? 'liveupdate-gate').then(status => {
  process.exitCode = status;
});
