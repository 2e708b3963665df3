// A worker that can be asked, and is replaced where it does not answer.
import { fork } from 'node:child_process';
import { fileURLToPath } from 'node:url';

const WORKER = fileURLToPath(new URL('worker.js', import.meta.url));

/**
 * Starts a worker.
 *
 * @param plan path of the file that names what it loads
 * @param most milliseconds for an answer; then it is ended, and the answer is `null`
 * @returns `first`, what it says when all is loaded, and how to ask it
 */
export async function startWorker(plan, most) {
  const child = fork(WORKER, [plan], {
    execArgv: ['--disable-warning=ExperimentalWarning'],
    stdio: ['ignore', 'ignore', 'ignore', 'ipc'],
  });
  const next = limit =>
    new Promise(resolve => {
      const timer = setTimeout(() => done(null), limit);
      const done = reply => {
        clearTimeout(timer);
        child.off('message', done);
        child.off('exit', gone);
        if (reply === null) child.kill('SIGKILL');
        resolve(reply);
      };
      const gone = () => done(null);
      child.on('message', done);
      child.on('exit', gone);
    });
  const first = await next(most);
  return {
    first,
    ask(message, limit = most) {
      const reply = next(limit);
      if (child.connected) child.send(message, () => {});
      return reply;
    },
    kill: () => child.kill('SIGKILL'),
  };
}
