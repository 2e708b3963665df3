import { compareCompatible } from '../gate/compatible.ts';
import { reasonOf } from '../gate/describe.ts';
import { groupBy } from '../gate/group-by.ts';
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
  const names = new Set(legs.map(({ name }) => name));
  const byLeg = groupBy(images, ({ path }) => legOf(path, names));
  for (const { name } of legs) {
    // A leg of several images understands what all of them understand.
    const own = (byLeg.get(name) ?? []).map(
      ({ versions }) => new Set(versions.map(({ compatible }) => compatible)),
    );
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

/** The name of a leg may start with that of another one: the longest is meant. */
function legOf(path: string, names: ReadonlySet<string>): string | null {
  for (let end = path.lastIndexOf(': '); end > 0; end = path.lastIndexOf(': ', end - 1)) {
    const name = path.slice(0, end);
    if (names.has(name)) return name;
  }
  return null;
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
