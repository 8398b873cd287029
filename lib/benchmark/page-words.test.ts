import { describe, expect, test } from 'vitest';
import { AUDIENCES } from '@/lib/access/roles';
import { comparisonOver, NO_PLACE_OF_YOURS, nothingToCompare } from './page-words';

describe('the words of a page of comparison', () => {
  test('name the reader’s council and the framework', () => {
    const ownName = 'Elmshire (demonstration)';
    expect(comparisonOver('Corporate parenting', { ownName, audience: 'lab-councils' })).toBe(
      'Elmshire (demonstration) beside other councils: corporate parenting',
    );
  });

  test.each(AUDIENCES)('say without a council with whom is shared: %s', (audience) => {
    const words = comparisonOver('Corporate parenting', { ownName: undefined, audience });
    expect(words).toMatch(/^What councils share with .+: corporate parenting$/);
  });

  test('differ for each audience', () => {
    const all = AUDIENCES.map((audience) => comparisonOver('X', { ownName: undefined, audience }));
    expect(new Set(all).size).toBe(AUDIENCES.length);
  });

  test('say why a council has no place', () => {
    expect(NO_PLACE_OF_YOURS).toContain('last 18 months');
  });

  test('tell a council that it chooses, and others that councils choose', () => {
    expect(nothingToCompare(true)).toContain('You choose');
    expect(nothingToCompare(false)).toContain('Each council chooses');
  });
});
