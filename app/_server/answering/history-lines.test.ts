import { expect, test } from 'vitest';
import type { AnswerVersion } from '@/db/queries/answer-history';
import { there } from '@/db/queries/testing';
import type { HistorySide } from '@/lib/assessment/history-line';
import { exampleFramework } from '@/lib/framework/testing';
import { allQuestions } from '@/lib/framework/visibility';
import { historyLines } from './history-lines';

const question = there(allQuestions(exampleFramework())[0]);

const VERSION: AnswerVersion = {
  questionId: 'ex-gov-01',
  version: 2,
  answer: { state: 'dk' },
  comment: 'Panel of June',
  savedAt: new Date('2026-11-21T10:04:00Z'),
  savedBy: 'Priya Nair',
  agreedBy: null,
  needsReview: false,
  sheetName: 'housing.ods',
  isFromRoom: false,
  before: { answer: { state: 'blank' }, comment: 'Panel of May', needsReview: false },
};

function historyOf(...versions: readonly AnswerVersion[]): Parameters<typeof historyLines>[0] {
  return {
    entries: versions.map((version) => ({ version, question })),
    onNotAdoptedRoute: false,
  };
}

function markedIn(side: HistorySide | null | undefined): readonly string[] {
  return (side?.comment ?? []).filter(({ differs }) => differs).map(({ text }) => text);
}

test('a version is put into words, with what its comment has and what it lost', async () => {
  const [line] = await historyLines(historyOf(VERSION));
  expect(line).toMatchObject({
    who: 'Priya Nair',
    did: 'Changed the answer and the comment',
    from: 'From the spreadsheet “housing.ods”, which Priya Nair read and confirmed',
    now: { answer: { headline: 'Do not know' } },
    before: { answer: { headline: 'Not answered' } },
  });
  expect([markedIn(line?.now), markedIn(line?.before)]).toEqual([['June'], ['May']]);
});

test('a first version has nothing before it, and an agreement is of whoever agreed', async () => {
  const lines = await historyLines(
    historyOf({ ...VERSION, agreedBy: 'Ana Reyes' }, { ...VERSION, version: 1, before: null }),
  );
  expect(lines.map(({ who, before }) => [who, before === null])).toEqual([
    ['Ana Reyes', false],
    ['Priya Nair', true],
  ]);
});
