import { compareCompatible } from '../gate/compatible.ts';
import { reasonOf } from '../gate/describe.ts';
import { RESULTS, type Report } from '../gate/report.ts';
import { cutTable, details, type Limits, some, wideHead, withNote } from './cut.ts';
import { code, escaped, table } from './escape.ts';
import { ICONS } from './icons.ts';

/** One row a leg, the worst first; and one row a string: which legs understand it. */
export function legSection(report: Report, limits: Limits): string {
  if (report.legs.length === 0) return '';
  const legs = [...report.legs].sort(
    (left, right) =>
      RESULTS.indexOf(left.result) - RESULTS.indexOf(right.result) || (left.name < right.name ? -1 : 1),
  );
  const rows = legs.map(leg => [
    escaped(leg.name),
    `${ICONS[leg.result]} ${leg.result}`,
    escaped(reasonOf(leg)),
  ]);
  return [
    '### Legs',
    cutTable(['leg', 'verdict', 'why'], rows, limits),
    details('Which leg understands what', stringTable(report, limits)),
  ]
    .filter(part => part !== '')
    .join('\n\n');
}

function stringTable({ legs, images }: Report, limits: Limits): string {
  const lists = new Map<string, Set<string>>();
  for (const { name } of legs) {
    // A leg of several images understands what all of them understand.
    const own = images
      .filter(({ path }) => path.startsWith(`${name}: `))
      .map(({ versions }) => new Set(versions.map(({ compatible }) => compatible)));
    const [first, ...others] = own;
    if (first !== undefined)
      lists.set(name, new Set([...first].filter(text => others.every(other => other.has(text)))));
  }
  const strings = [...new Set([...lists.values()].flatMap(list => [...list]))].sort(compareCompatible);
  const shown = strings.slice(0, limits.rows);
  const rows = shown.map(text => [code(text), understoodBy(text, lists)]);
  const text = table([wideHead('string', shown), 'understood by'], rows);
  return withNote(text, strings.length - shown.length, 'row');
}

/** In words, and the shorter way round. */
function understoodBy(text: string, lists: ReadonlyMap<string, ReadonlySet<string>>): string {
  const names = [...lists.keys()];
  const having = names.filter(name => lists.get(name)?.has(text));
  const lacking = names.filter(name => !lists.get(name)?.has(text));
  if (lacking.length === 0) return `all ${names.length}`;
  if (lacking.length <= having.length) return `${having.length} of ${names.length}, not by ${some(lacking)}`;
  return `${having.length} of ${names.length}: ${some(having)}`;
}
