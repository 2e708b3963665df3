// How figures are written.

/** A Markdown table. */
export function table(head, rows) {
  const line = cells => `| ${cells.join(' | ')} |`;
  return [line(head), line(head.map(() => '---')), ...rows.map(line)].join('\n');
}

/** A time; few digits. */
export function time(seconds) {
  if (seconds >= 10) return `${seconds.toFixed(1)} s`;
  if (seconds >= 1) return `${seconds.toFixed(2)} s`;
  return seconds >= 0.1 ? `${(seconds * 1000).toFixed(0)} ms` : `${(seconds * 1000).toFixed(1)} ms`;
}

/** A median, and behind it the quartiles. */
export function spread({ seconds, low, high }) {
  return `${time(seconds)} (${time(low)}–${time(high)})`;
}

/** A size in megabytes of 1,000,000 bytes. */
export const mb = bytes => (bytes === null ? 'not measured' : `${(bytes / 1e6).toFixed(1)} MB`);

/** A whole number with separators. */
export const count = number => number.toLocaleString('en-US');

export const times = ratio => `${ratio.toFixed(2)} ×`;

/** Says what was missed; nothing where the limit holds. */
export const verdict = (value, limit) => (value <= limit ? '' : ' **missed**');
