import { run } from './action/run.ts';

// Holds if the event loop should ever run dry before there is a verdict.
process.exitCode = 2;
void run().then(status => {
  process.exitCode = status;
});
