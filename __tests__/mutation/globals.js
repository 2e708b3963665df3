// What test files import as @jest/globals. It only collects the tests: worker.js runs them, as often as needed.
import { format } from 'node:util';

export { expect } from 'expect';

let current = newSuite('', null);

function newSuite(name, parent) {
  return { name, parent, tests: [], suites: [], beforeAll: [], afterAll: [], beforeEach: [], afterEach: [] };
}

/** Collects the tests that a file declares. */
export async function collect(load) {
  const root = newSuite('', null);
  current = root;
  await load();
  return root;
}

export function describe(name, declare) {
  const suite = newSuite(name, current);
  current.suites.push(suite);
  current = suite;
  try {
    declare();
  } finally {
    current = suite.parent;
  }
}

export function it(name, test) {
  current.tests.push({ name, test, suite: current });
}

export const test = it;
describe.skip = () => {};
it.skip = () => {};
describe.each = each(describe);
it.each = each(it);

export const beforeAll = hook => current.beforeAll.push(hook);
export const afterAll = hook => current.afterAll.push(hook);
export const beforeEach = hook => current.beforeEach.push(hook);
export const afterEach = hook => current.afterEach.push(hook);

function each(declare) {
  return table => (name, body) => {
    for (const row of table) {
      const values = Array.isArray(row) ? row : [row];
      declare(title(name, values), () => body(...values));
    }
  };
}

function title(name, values) {
  const [first] = values;
  const named = name.replace(/\$(\w+)/g, (whole, key) => (first?.[key] === undefined ? whole : first[key]));
  const holes = named.match(/%[sdifjoOp]/g)?.length ?? 0;
  return format(named.replaceAll('%p', '%j'), ...values.slice(0, holes));
}
