#!/usr/bin/env node
import { run } from './command/run.ts';

// Holds if the event loop should ever run dry before there is a verdict.
process.exitCode = 2;
void run(process.argv.slice(2), process.argv[1] ?? 'liveupdate-gate').then(status => {
  process.exitCode = status;
});
