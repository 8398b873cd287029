import { describe, expect, test } from 'vitest';
import { asItCounts, formBegins } from './carried-answer';

const SAID = { answer: { state: 'answered', value: 3 }, comment: 'As last year' } as const;

describe('an answer that came over from the last round', () => {
  test('claims nothing until somebody has looked at it, and its words wait for them in the form', () => {
    const carried = asItCounts(SAID, true);
    expect(carried).toMatchObject({ answer: { state: 'blank', lookAgain: true }, comment: '' });
    expect(formBegins(carried)).toEqual(SAID);
  });

  test('is an answer like any other once somebody has', () => {
    const standing = asItCounts(SAID, false);
    expect(standing).toEqual({ ...SAID, carried: null });
    expect(formBegins(standing)).toEqual(SAID);
  });
});
