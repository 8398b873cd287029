import { describe, expect, test } from 'vitest';
import { MEASURES, USAGE, namesFromArguments } from './measures';

const ALL = MEASURES.flatMap(({ names }) => names);

describe('what is measured', () => {
  test('is everything when nothing is named', () => {
    expect(namesFromArguments([])).toEqual(ALL);
  });

  test.each(ALL)('is %s alone when it is named', (name) => {
    expect(namesFromArguments([name])).toEqual([name]);
  });

  test('is nothing when a name is unknown, and the usage lists those that are', () => {
    expect(namesFromArguments(['theme'])).toBeNull();
    expect(namesFromArguments(['theme-page', '--fast'])).toBeNull();
    for (const name of ALL) expect(USAGE).toContain(name);
  });

  test('has a name of its own each', () => {
    expect(new Set(ALL).size).toBe(ALL.length);
  });
});
