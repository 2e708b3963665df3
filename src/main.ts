import { crash, run } from './action/run.ts';

// A fault of our own, until there is a verdict: also where the event loop runs dry before.
process.exitCode = 4;
process.on('uncaughtException', crash);
void run().then(status => {
  process.exitCode = status;
});
