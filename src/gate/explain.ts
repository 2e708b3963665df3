import { parseCompatible } from './compatible.ts';
import { named } from './enumeration.ts';

/**
 * Says how strings of one family differ, beyond that they do: a version that went down, parts that differ.
 *
 * @param lost the string that is gone
 * @param now the strings of its family that are there instead; at least one
 * @returns sentences, each with a space before it; empty where there is nothing to add
 */
export function explainChange(lost: string, now: readonly string[]): string {
  return (
    downgrade(lost, now) +
    named(now)
      .map(text => partByPart(lost, text, now.length > 1))
      .join('')
  );
}

/** A missing version is neither up nor down. */
function downgrade(lost: string, now: readonly string[]): string {
  const { version } = parseCompatible(lost);
  const versions = now.map(text => parseCompatible(text).version);
  const lower = version !== null && versions.every(other => other !== null && other < version);
  return lower ? ' The version went down.' : '';
}

function partByPart(lost: string, now: string, named: boolean): string {
  const [before, after] = [parseCompatible(lost), parseCompatible(now)];
  if (before.parts.length === 1 && after.parts.length === 1) return '';
  const changes = [...headChange(before.parts[0], after.parts[0]), ...partChanges(before.parts, after.parts)];
  return ` Part by part${named ? ` against ${now}` : ''}: ${changes.join(', ') || 'the order differs'}.`;
}

function headChange(before = '', after = ''): string[] {
  return before === after ? [] : [`${before} → ${after}`];
}

function partChanges(before: readonly string[], after: readonly string[]): string[] {
  const [old, fresh] = [tail(before), tail(after)];
  const gone = old.filter(part => !fresh.includes(part));
  const come = fresh.filter(part => !old.includes(part));
  const changes = gone.map(part => {
    const { family } = parseCompatible(part);
    const twin = come.find(other => parseCompatible(other).family === family);
    return twin === undefined ? `${part} is gone` : `${part} → ${twin}`;
  });
  const paired = new Set(gone.map(part => parseCompatible(part).family));
  const rest = come.filter(part => !paired.has(parseCompatible(part).family));
  return [...changes, ...rest.map(part => `${part} is new`)];
}

function tail(parts: readonly string[]): readonly string[] {
  return parts.slice(1);
}
