import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  approvalStanding,
  approvalThatHolds,
  changedSince,
  countSentBack,
  countVersions,
  evidenceKey,
  lastDecided,
  sentWith,
} from './approval';
import type { ApprovalRequest, Versions } from './approval';

const AT = new Date('2026-11-17T10:00:00Z');

function request(
  number: number,
  kind: 'approved' | 'sent-back' | null,
  read: Versions = {},
): ApprovalRequest {
  return {
    id: `r${number}`,
    number,
    askedById: 'priya',
    askedBy: 'Priya Nair',
    askedAt: AT,
    note: '',
    decision: kind === null ? null : { kind, by: 'Councillor Ana Reyes', at: AT, comment: '', read },
  };
}

describe('where an assessment stands with its approver', () => {
  test.each([
    ['nobody has asked', [], {}, 'not-asked'],
    ['it waits', [request(1, null)], {}, 'waiting'],
    ['it waits again after a decision', [request(2, null), request(1, 'sent-back')], {}, 'waiting'],
    ['it was approved as it stands', [request(1, 'approved', { a: 1 })], { a: 1 }, 'approved'],
    ['an answer was saved since', [request(1, 'approved', { a: 1 })], { a: 2 }, 'changed'],
    ['a question was answered for the first time since', [request(1, 'approved', {})], { a: 1 }, 'changed'],
    ['it was sent back', [request(1, 'sent-back', { a: 1 })], { a: 1 }, 'sent-back'],
  ] as const)('when %s', (...[, requests, now, kind]) => {
    expect(approvalStanding(requests, now).kind).toBe(kind);
  });
});

describe('the approval that holds', () => {
  test('is the last decision, and only for the versions that were read', () => {
    expect(approvalThatHolds([request(1, 'approved', { a: 1 })], { a: 1 })?.id).toBe('r1');
    expect(approvalThatHolds([request(1, 'approved', { a: 1 })], { a: 2 })).toBeUndefined();
    expect(approvalThatHolds([request(2, 'sent-back'), request(1, 'approved')], {})).toBeUndefined();
    expect(approvalThatHolds([], {})).toBeUndefined();
  });

  test('outlasts asking again while nothing is saved', () => {
    const requests = [request(2, null), request(1, 'approved', { a: 1 })];
    expect(lastDecided(requests)?.id).toBe('r1');
    expect(approvalThatHolds(requests, { a: 1 })?.id).toBe('r1');
  });
});

// An approver stands behind what they read, and the evidence is part of that (demand 27).
describe('evidence that is changed after a decision', () => {
  const read = { a: 1, [evidenceKey('a')]: 1 };

  test('is a change of its question, once, also where the answer changed too', () => {
    expect(changedSince(read, { ...read, [evidenceKey('a')]: 2 })).toEqual(['a']);
    expect(changedSince(read, { a: 2, [evidenceKey('a')]: 2 })).toEqual(['a']);
    expect(changedSince(read, { ...read, [evidenceKey('b')]: 1 })).toEqual(['b']);
  });

  test('ends the approval, and makes what somebody was reading old', () => {
    const now = { ...read, [evidenceKey('a')]: 2 };
    expect(approvalThatHolds([request(1, 'approved', read)], read)?.id).toBe('r1');
    expect(approvalThatHolds([request(1, 'approved', read)], now)).toBeUndefined();
    expect(countVersions(now)).toBe(countVersions(read) + 1);
  });
});

describe('what changed since', () => {
  const versions = fc.dictionary(fc.string(), fc.integer({ min: 1, max: 20 }));

  test('is nothing of what was read itself', () => {
    fc.assert(fc.property(versions, (read) => changedSince(read, read).length === 0));
  });

  test('is every answer that was saved once more, and each save is counted', () => {
    fc.assert(
      fc.property(versions, (read) => {
        const now = Object.fromEntries(Object.entries(read).map(([id, version]) => [id, version + 1]));
        expect(changedSince(read, now)).toEqual(Object.keys(now));
        expect(countVersions(now)).toBe(countVersions(read) + Object.keys(now).length);
      }),
    );
  });
});

test('counts what came back theme by theme, and leaves out themes with none', () => {
  const themes = [
    { id: 'gov', questions: [{ id: 'a' }, { id: 'b' }] },
    { id: 'off', questions: [{ id: 'c' }] },
  ];
  expect([...countSentBack(themes, new Set(['a', 'b']))]).toEqual([['gov', 2]]);
});

describe('the decision that a copy was sent with', () => {
  const copy = { approvalId: null, submittedAt: new Date('2026-11-18T10:00:00Z'), versions: { a: 2, b: 1 } };

  test.each([
    ['nobody decided', [request(1, null)], null],
    ['it was approved before one answer changed', [request(1, 'approved', { a: 1, b: 1 })], ['changed', 1]],
    ['only evidence changed', [request(1, 'approved', { a: 2, b: 1 })], ['changed', 0]],
    ['it was sent back last', [request(2, 'sent-back'), request(1, 'approved')], ['sent-back', 2]],
    ['it was asked again and not decided', [request(2, null), request(1, 'sent-back')], ['sent-back', 2]],
  ] as const)('when %s', (...[, requests, expected]) => {
    const found = sentWith(requests, copy);
    expect(found && [found.kind, found.changed]).toEqual(expected);
  });

  test('is the approval that held, and never what was decided after it was sent', () => {
    const requests = [request(1, 'approved', { a: 2, b: 1 })];
    expect(sentWith(requests, { ...copy, approvalId: 'r1' })?.kind).toBe('approved');
    expect(sentWith(requests, { ...copy, submittedAt: new Date('2026-11-16T10:00:00Z') })).toBeNull();
  });
});
