// Takes pictures of pages with Chromium, spoken to over a pipe (Chrome DevTools Protocol): its own --screenshot cannot
// know how high a page is.
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const FLAGS = [
  '--headless',
  '--no-sandbox',
  '--disable-gpu',
  '--disable-lcd-text',
  '--font-render-hinting=none',
  '--hide-scrollbars',
  '--no-first-run',
  '--disable-background-networking',
  '--remote-debugging-pipe',
  'about:blank',
];

/** Starts Chromium; `take` makes a picture of a page, `close` ends it. */
export async function startChromium(program = 'chromium') {
  const folder = mkdtempSync(join(tmpdir(), 'liveupdate-gate-chromium-'));
  const child = spawn(program, [`--user-data-dir=${folder}`, ...FLAGS], {
    stdio: ['ignore', 'ignore', 'ignore', 'pipe', 'pipe'],
  });
  const gone = new Promise((_, reject) => {
    child.once('error', () => reject(new Error(`${program} cannot be started: say CHROMIUM=/path/to/it`)));
    child.once('exit', status => reject(new Error(`${program} ended with ${status}`)));
  });
  const ask = caller(child.stdio[3], child.stdio[4]);
  const call = (...words) => Promise.race([ask(...words), gone]);
  const { targetId } = await call('Target.createTarget', { url: 'about:blank' });
  const { sessionId } = await call('Target.attachToTarget', { targetId, flatten: true });
  const tab = (method, params) => call(method, params, sessionId);
  return {
    take: (html, size, until) => take(tab, html, size, until),
    async close() {
      const ended = once(child, 'exit');
      await Promise.all([ask('Browser.close'), ended]);
      rmSync(folder, { recursive: true, force: true, maxRetries: 5 });
    },
  };
}

/**
 * @param size CSS pixels of the width, and the scale of each
 * @param until the heading that the picture ends before; `null`: the whole page
 * @returns the PNG, and its height in CSS pixels
 */
async function take(tab, html, { width, scale }, until) {
  const size = { width, deviceScaleFactor: scale, mobile: false };
  await tab('Emulation.setDeviceMetricsOverride', { ...size, height: 100 });
  const { frameTree } = await tab('Page.getFrameTree');
  await tab('Page.setDocumentContent', { frameId: frameTree.frame.id, html });
  const { result } = await tab('Runtime.evaluate', {
    expression: `document.fonts.ready.then(() => (${heightBefore})(${JSON.stringify(until)}))`,
    awaitPromise: true,
  });
  const height = Math.min(result.value, 8000);
  await tab('Emulation.setDeviceMetricsOverride', { ...size, height });
  const { data } = await tab('Page.captureScreenshot', { format: 'png' });
  return { png: Buffer.from(data, 'base64'), height: result.value };
}

/** Runs in the page. */
function heightBefore(heading) {
  const { document } = globalThis;
  const found = [...document.querySelectorAll('h3')].find(({ textContent }) => textContent === heading);
  return Math.floor(found?.getBoundingClientRect().top ?? document.documentElement.scrollHeight);
}

/** Requests are JSON texts that end with a NUL, and so are their answers. */
function caller(input, output) {
  const waiting = new Map();
  let last = 0;
  let rest = '';
  // That nobody reads any more is said by the end of the process.
  input.on('error', () => {});
  output.setEncoding('utf8').on('data', text => {
    const parts = (rest + text).split('\0');
    rest = parts.pop();
    for (const { id, result, error } of parts.map(part => JSON.parse(part))) {
      const answer = waiting.get(id);
      waiting.delete(id);
      if (error === undefined) answer?.resolve(result);
      else answer?.reject(new Error(error.message));
    }
  });
  return (method, params = {}, sessionId = undefined) =>
    new Promise((resolve, reject) => {
      const id = ++last;
      waiting.set(id, { resolve, reject });
      input.write(`${JSON.stringify({ id, method, params, sessionId })}\0`);
    });
}
