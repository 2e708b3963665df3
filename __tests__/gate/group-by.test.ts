import { expect, it } from '@jest/globals';
import { groupBy } from '../../src/gate/group-by.ts';

it('groupBy keeps keys and items in the order in which they come', () => {
  expect([...groupBy(['b2', 'a1', 'b1'], text => text.charAt(0))]).toEqual([
    ['b', ['b2', 'b1']],
    ['a', ['a1']],
  ]);
});
