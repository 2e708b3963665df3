// Makes the PNG of a page a fifth of its size: pages of text have few colours, and Chromium writes each pixel in full.
// PNG (Portable Network Graphics), W3C Recommendation, third edition.
import { crc32, deflateSync, inflateSync } from 'node:zlib';

const SIGNATURE = Buffer.from('89504e470d0a1a0a', 'hex');
const MOST_COLOURS = 40;
/** Colours that differ by less in the sum of their channels are one. */
const LEAST_DIFFERENCE = 20;

/** The same picture with a palette. */
export function withPalette(png) {
  const { width, height, pixels } = decode(png);
  const palette = choosePalette(pixels);
  const nearest = new Map();
  const rows = Buffer.alloc((width + 1) * height);
  for (let index = 0; index < pixels.length; index++) {
    const colour = pixels[index];
    if (!nearest.has(colour)) nearest.set(colour, nearestOf(palette, colour));
    rows[index + Math.floor(index / width) + 1] = nearest.get(colour);
  }
  const header = Buffer.alloc(13);
  header.writeUInt32BE(width, 0);
  header.writeUInt32BE(height, 4);
  header.set([8, 3], 8);
  const colours = Buffer.from(palette.flatMap(channels));
  const data = deflateSync(rows, { level: 9, memLevel: 9 });
  return Buffer.concat([
    SIGNATURE,
    chunk('IHDR', header),
    chunk('PLTE', colours),
    chunk('IDAT', data),
    chunk('IEND', Buffer.alloc(0)),
  ]);
}

/** The most frequent colours first, each unlike those before it. */
function choosePalette(pixels) {
  const counts = new Map();
  for (const colour of pixels) counts.set(colour, (counts.get(colour) ?? 0) + 1);
  const chosen = [];
  for (const [colour] of [...counts].sort(([, left], [, right]) => right - left)) {
    if (chosen.length === MOST_COLOURS) break;
    if (chosen.every(other => difference(other, colour) >= LEAST_DIFFERENCE)) chosen.push(colour);
  }
  return chosen;
}

function nearestOf(palette, colour) {
  const differences = palette.map(other => difference(other, colour));
  return differences.indexOf(Math.min(...differences));
}

function difference(left, right) {
  const other = channels(right);
  return channels(left).reduce((sum, value, index) => sum + Math.abs(value - other[index]), 0);
}

function channels(colour) {
  return [colour >> 16, (colour >> 8) & 0xff, colour & 0xff];
}

/** Pixels as 0xRRGGBB, out of the one form that Chromium writes: 8 bits a channel, not interlaced. */
function decode(png) {
  const parts = chunks(png);
  const header = parts.find(({ type }) => type === 'IHDR').data;
  const [width, height] = [header.readUInt32BE(0), header.readUInt32BE(4)];
  const [depth, form, , , interlaced] = header.subarray(8);
  if (depth !== 8 || (form !== 2 && form !== 6) || interlaced !== 0) throw new Error('another form of PNG');
  const data = inflateSync(Buffer.concat(parts.filter(({ type }) => type === 'IDAT').map(part => part.data)));
  const size = form === 6 ? 4 : 3;
  const pixels = new Uint32Array(width * height);
  let before = Buffer.alloc(width * size);
  for (let row = 0; row < height; row++) {
    const start = row * (width * size + 1);
    const line = unfilter(data[start], data.subarray(start + 1, start + 1 + width * size), before, size);
    for (let x = 0; x < width; x++) pixels[row * width + x] = line.readUIntBE(x * size, 3);
    before = line;
  }
  return { width, height, pixels };
}

function unfilter(filter, line, above, size) {
  const result = Buffer.from(line);
  for (let index = 0; index < line.length; index++) {
    const left = index < size ? 0 : result[index - size];
    const corner = index < size ? 0 : above[index - size];
    result[index] += predicted(filter, left, above[index], corner);
  }
  return result;
}

function predicted(filter, left, above, corner) {
  if (filter === 0) return 0;
  if (filter === 1) return left;
  if (filter === 2) return above;
  if (filter === 3) return (left + above) >> 1;
  const estimate = left + above - corner;
  const distances = [left, above, corner].map(value => Math.abs(estimate - value));
  return [left, above, corner][distances.indexOf(Math.min(...distances))];
}

function chunks(png) {
  const found = [];
  for (let offset = SIGNATURE.length; offset < png.length; ) {
    const length = png.readUInt32BE(offset);
    const type = png.toString('latin1', offset + 4, offset + 8);
    found.push({ type, data: png.subarray(offset + 8, offset + 8 + length) });
    offset += 12 + length;
  }
  return found;
}

function chunk(type, data) {
  const named = Buffer.concat([Buffer.from(type, 'latin1'), data]);
  const [length, sum] = [Buffer.alloc(4), Buffer.alloc(4)];
  length.writeUInt32BE(data.length);
  sum.writeUInt32BE(crc32(named));
  return Buffer.concat([length, named, sum]);
}
