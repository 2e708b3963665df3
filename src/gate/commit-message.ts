import { count } from './describe.ts';
import type { BaselineChange } from './update.ts';

/**
 * A message for the commit of a changed baseline: `liveupdate: baseline: memfd-v1 -> memfd-v2`.
 *
 * Several changes are counted in the subject and listed in the body.
 *
 * @param reason why; becomes the last paragraph
 * @param recorded what changes in the layouts file, a phrase each
 * @returns the message, without a line end; empty where nothing changes
 */
export function commitMessage(
  changes: readonly BaselineChange[],
  reason: string | null,
  recorded: readonly string[] = [],
): string {
  const own = changes.flatMap(changeLines);
  const lines = [...own, ...recorded];
  const [only] = lines;
  if (only === undefined) return '';
  const counted = [
    countAll(changes),
    ...(recorded.length === 0 ? [] : [`record ${count(recorded.length, 'layout')}`]),
  ];
  const subject = lines.length === 1 ? only : counted.filter(part => part !== '').join(', ');
  const body = lines.length === 1 ? [] : [lines.join('\n')];
  const file = own.length === 0 ? 'layouts' : 'baseline';
  return [`liveupdate: ${file}: ${subject}`, ...body, ...(reason === null ? [] : [reason])].join('\n\n');
}

function changeLines({ profile, changed, added, removed, moved }: BaselineChange): string[] {
  const inProfile = profile === 'current' ? '' : ` (${profile})`;
  return [
    ...changed.map(({ from, to }) => `${from} -> ${to.join(', ')}${inProfile}`),
    ...added.map(text => `add ${text}${inProfile}`),
    ...removed.map(text => `drop ${text}${inProfile}`),
    ...moved.map(text => `${text} moved between image and module${inProfile}`),
  ];
}

function countAll(changes: readonly BaselineChange[]): string {
  const sum = (pick: (change: BaselineChange) => readonly unknown[]): number =>
    changes.reduce((total, change) => total + pick(change).length, 0);
  const counts: [number, string][] = [
    [sum(({ changed }) => changed), 'change'],
    [sum(({ added }) => added), 'add'],
    [sum(({ removed }) => removed), 'drop'],
    [sum(({ moved }) => moved), 'move'],
  ];
  return counts
    .filter(([number]) => number > 0)
    .map(([number, verb], index) => `${verb} ${index === 0 ? count(number, 'string') : number}`)
    .join(', ');
}
