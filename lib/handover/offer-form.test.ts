import { describe, expect, test } from 'vitest';
import { LONGEST_BASIS } from './limits';
import { readOfferForm, readReason } from './offer-form';
import { succession } from './testing';

const COUNCILS = ['A', 'B', 'C', 'DEMO0022', 'DEMO0006'].map((code) => ({ code, name: code }));
const DAY = { 'effect-day': '1', 'effect-month': '4', 'effect-year': '2028' };
const TYPED = { from: 'A', to: 'B', ...DAY, basis: ' An order ' };

function faultsOf(over: Readonly<Record<string, string>>, successions = [succession()]) {
  const read = readOfferForm({ ...TYPED, ...over }, { councils: COUNCILS, successions });
  return read.ok ? [] : read.errors.map(({ field }) => field);
}

describe('the form that offers a handover', () => {
  test('gives the two councils, the day and what says so', () => {
    expect(readOfferForm(TYPED, { councils: COUNCILS, successions: [] })).toEqual({
      ok: true,
      offer: { fromCode: 'A', toCode: 'B', takesEffectOn: '2028-04-01', basis: 'An order' },
    });
  });

  test.each([
    ['no council', { from: '', to: 'Z' }, ['from', 'to']],
    ['a council that succeeds itself', { to: 'A' }, ['to']],
    ['the same two once more', { from: 'DEMO0022', to: 'DEMO0006' }, ['to']],
    ['the other way round', { from: 'DEMO0006', to: 'DEMO0022' }, ['to']],
    ['no day', { 'effect-day': '', 'effect-month': '', 'effect-year': '' }, ['effect-day']],
    ['nothing that says so', { basis: ' ' }, ['basis']],
    ['too much that says so', { basis: 'x'.repeat(LONGEST_BASIS + 1) }, ['basis']],
  ])('refuses %s at its field', (_, over, fields) => {
    expect(faultsOf(over)).toEqual(fields);
  });

  test('takes a second successor: a county can be split between several councils', () => {
    expect(faultsOf({ from: 'DEMO0022', to: 'A' })).toEqual([]);
  });

  test('refuses a circle over either part of a council that is split', () => {
    const parts = ['C', 'A'].map((toCode) => succession({ fromCode: 'B', toCode }));
    expect(faultsOf({}, parts)).toEqual(['to']);
    expect(faultsOf({}, parts.slice(0, 1))).toEqual([]);
  });

  test('refuses a circle over several steps, and none that was withdrawn', () => {
    const steps = [succession({ fromCode: 'B', toCode: 'C' }), succession({ fromCode: 'C', toCode: 'A' })];
    expect(faultsOf({}, steps)).toEqual(['to']);
    expect(
      faultsOf(
        {},
        steps.map((one) => ({ ...one, withdrawnAt: new Date() })),
      ),
    ).toEqual([]);
  });
});

test('a council that was taken over itself takes over no other: its successor does', () => {
  const taken = succession({ fromCode: 'B', toCode: 'C', acceptedAt: new Date() });
  expect(faultsOf({}, [taken])).toEqual(['to']);
  expect(faultsOf({}, [{ ...taken, acceptedAt: null }])).toEqual([]);
});

test('the lab gives a reason for handing over in a council’s stead', () => {
  expect(readReason(' Its lead has left. ')).toEqual({ reason: 'Its lead has left.', errors: [] });
  expect(readReason('').errors).toHaveLength(1);
});
