import { describe, expect, test } from 'vitest';
import { exampleQuestion } from '@/lib/framework/testing';
import type { Answer } from '@/lib/framework/answer';
import { questionDocument } from './question-document';
import { sheetRows } from './question-sheet';
import { readBack } from './read-back';
import { exampleSheet, filledSheet } from './testing';

const RATE = exampleQuestion('number', 'ex-num-02');
const REASON = 'We counted those who moved away as well';
const CHANGE = `${RATE.id} change`;
const PUBLISHED = 'Published: 72%, 72 of 100. In touch. A department, 2025 release.';
const TODAY = { today: '2026-11-21', authorityType: 'childrens-services' } as const;

function against(answer?: Answer) {
  const { definition } = exampleSheet();
  const now = { comment: '', version: 1, savedBy: 'Priya Nair', savedAt: new Date(0) };
  const saved = new Map(answer === undefined ? [] : [[RATE.id, { ...now, answer }] as const]);
  return { definition, saved, drawn: new Map(), ...TODAY };
}

describe('a published figure away from the screen', () => {
  const sheet = { ...exampleSheet(), published: new Map([[RATE.id, PUBLISHED]]) };

  test('stands as a hint beside its question, and its boxes are empty: nobody has answered', () => {
    const rows = sheetRows(sheet).filter(({ row }) => row.toString().startsWith(RATE.id));
    expect(rows.map(({ row, answer }) => [row, answer])).toEqual([
      [RATE.id, 'Not answered'],
      [`${RATE.id} bottom number`, 'Not answered'],
      [CHANGE, 'Only where it differs'],
    ]);
    expect(rows[0]?.hint).toContain(PUBLISHED);
    expect(JSON.stringify(questionDocument(sheet))).toContain(PUBLISHED);
  });
});

describe('why an answer is not the published figure, in a file', () => {
  const answer: Answer = {
    state: 'answered',
    value: { numerator: 75, denominator: 100 },
    changeReason: REASON,
  };
  const standing = { [RATE.id]: { answer, comment: '', version: 1 } };

  test('goes out, and changes nothing where nobody touched it', () => {
    const file = filledSheet(exampleSheet(standing));
    expect(file.rows.find(({ row }) => row.text === CHANGE)?.answer.text).toBe(REASON);
    expect(readBack(file, against(answer))).toMatchObject({ changes: [], refusals: [] });
    expect(JSON.stringify(questionDocument(exampleSheet(standing)))).toContain(REASON);
  });

  test('comes in with the answer, and by itself', () => {
    const first = filledSheet(exampleSheet(), {
      [RATE.id]: { answer: '75' },
      [`${RATE.id} bottom number`]: { answer: '100' },
      [CHANGE]: { answer: REASON },
    });
    expect(readBack(first, against()).changes).toMatchObject([{ to: { answer } }]);
    const other = filledSheet(exampleSheet(standing), { [CHANGE]: { answer: `${REASON}, and more` } });
    expect(readBack(other, against(answer)).changes).toMatchObject([
      { to: { answer: { changeReason: `${REASON}, and more` } } },
    ]);
  });

  test('is refused at its cell where it explains nothing, or is too long', () => {
    const alone = filledSheet(exampleSheet(), { [CHANGE]: { answer: REASON } });
    const long = filledSheet(exampleSheet(standing), { [CHANGE]: { answer: 'x'.repeat(501) } });
    for (const [file, saved] of [
      [alone, undefined],
      [long, answer],
    ] as const) {
      const { changes, refusals } = readBack(file, against(saved));
      const row = file.rows.find((one) => one.row.text === CHANGE)?.number ?? 0;
      expect(changes).toEqual([]);
      expect(refusals.map(({ cell }) => cell)).toEqual([`Answers!${file.columns.answer}${row}`]);
    }
  });
});
