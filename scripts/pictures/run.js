// Takes the pictures of docs/images/: runs the packaged gate, shows its summary as GitHub does, in Chromium.
// With --all FOLDER: pictures of every case there instead, also on a narrow page, to look at.
// With --all FOLDER CASE...: of these.
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import process from 'node:process';
import { fileURLToPath } from 'node:url';
import { ALL, ENDS, SHOWN } from './cases.js';
import { startChromium } from './chromium.js';
import { page, strangeTags } from './page.js';
import { withPalette } from './png.js';

const MOST_BYTES = 100_000;
const [flag, ...rest] = process.argv.slice(2);
const toLook = flag === '--all';
const [folder = fileURLToPath(new URL('../../docs/images/', import.meta.url)), ...names] = toLook ? rest : [];
mkdirSync(folder, { recursive: true });
const cases = Object.entries(toLook ? ALL : SHOWN).filter(
  ([name]) => names.length === 0 || names.includes(name),
);
const sizes = toLook
  ? [
      { end: '', width: 960, scale: 1 },
      { end: '-narrow', width: 400, scale: 1 },
    ]
  : [{ end: '', width: 860, scale: 2 }];

const chromium = await startChromium(process.env.CHROMIUM ?? 'chromium');
for (const [name, summary] of cases) {
  const markdown = summary();
  const strange = strangeTags(markdown);
  if (strange.length > 0) {
    process.stdout.write(`${name}: what the gate does not write: ${strange.join(' ')}\n`);
    process.exitCode = 1;
  }
  if (toLook) writeFileSync(join(folder, `${name}.md`), markdown);
  const until = toLook ? null : (ENDS[name] ?? null);
  for (const { end, width, scale } of sizes) {
    for (const theme of ['light', 'dark']) {
      const file = `${name}${end}-${theme}.png`;
      const { png: whole, height } = await chromium.take(page(markdown, theme), { width, scale }, until);
      const png = toLook ? whole : withPalette(whole);
      writeFileSync(join(folder, file), png);
      process.stdout.write(`${file}: ${width} x ${height}, ${png.length} bytes\n`);
      if (!toLook && png.length > MOST_BYTES) process.exitCode = 1;
    }
  }
}
await chromium.close();
