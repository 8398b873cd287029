import { expect, test } from 'vitest';
import { lostSaves } from './acknowledged-saves';

const SAVE = { assessmentId: 'a', questionId: 'q', version: 2, comment: 'Words' };

test('a save that was kept is not lost, whatever else was', () => {
  expect(lostSaves([SAVE], [{ ...SAVE, version: 1 }, SAVE])).toEqual([]);
});

test.each([
  ['that is not there', []],
  ['of which another version is there', [{ ...SAVE, version: 3 }]],
  ['whose words are others', [{ ...SAVE, comment: 'Other words' }]],
  ['that is there for another question', [{ ...SAVE, questionId: 'other' }]],
  ['that is there for another assessment', [{ ...SAVE, assessmentId: 'other' }]],
])('a save is lost %s', (_what, kept) => {
  expect(lostSaves([SAVE], kept)).toEqual([SAVE]);
});
