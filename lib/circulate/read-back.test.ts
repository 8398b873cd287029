import { describe, expect, it } from 'vitest';
import type { Content } from '@/lib/assessment/stale-save';
import { exampleFramework } from '@/lib/framework/testing';
import type { FilledSheet } from './filled-sheet';
import { readBack, versionsIn } from './read-back';
import type { Against, SavedNow } from './read-back';
import { exampleSheet, filledSheet } from './testing';

const definition = exampleFramework();
const SAVED_AT = new Date('2026-11-20T14:02:00Z');

function saved(said: Content, version = 3): SavedNow {
  return { ...said, version, savedBy: 'Marcus Bell', savedAt: SAVED_AT };
}

const DEVELOPING: Content = { answer: { state: 'answered', value: 2 }, comment: 'Agreed in May.' };
const NOW = { 'ex-gov-01': saved(DEVELOPING) };

function against(changes: Partial<Against> = {}): Against {
  return {
    definition,
    authorityType: 'childrens-services',
    today: '2026-11-21',
    saved: new Map(Object.entries(NOW)),
    drawn: new Map(),
    ...changes,
  };
}

type Typed = NonNullable<Parameters<typeof filledSheet>[1]>;

function typed(cells: Typed): FilledSheet {
  return filledSheet(exampleSheet(NOW), cells);
}

/** What is said of the cells of a sheet that somebody typed into. */
function result(cells: Typed, changes: Partial<Against> = {}) {
  const { refusals, changes: found, unchanged } = readBack(typed(cells), against(changes));
  return {
    changes: found.map(({ question, cells: at, to, version }) => [question.id, at, to, version]),
    refusals: refusals.map(({ cell, message }) => `${cell}: ${message}`),
    unchanged,
  };
}

/** Where a row stands in the example's sheet. */
function rowOf(name: string): number {
  return typed({}).rows.find(({ row }) => row.text === name)?.number ?? 0;
}

const QUESTIONS = definition.themes.flatMap(({ questions }) => questions).length;

describe('what a spreadsheet changes', () => {
  it('is nothing while nobody touched it', () => {
    expect(result({})).toEqual({ changes: [], refusals: [], unchanged: QUESTIONS });
  });

  it('is an answer and its comment, each with its cell, against the version it was made from', () => {
    const row = rowOf('ex-gov-01');
    expect(result({ 'ex-gov-01': { answer: '3', comment: 'Read by the board.' } }).changes).toEqual([
      [
        'ex-gov-01',
        [`Answers!F${row}`, `Answers!G${row}`],
        { answer: { state: 'answered', value: 3 }, comment: 'Read by the board.' },
        3,
      ],
    ]);
  });

  it.each(['3', '3.', 'embedded', '3. Embedded', ' 3 EMBEDDED ', '3) Embedded'])(
    'is the same level, said as “%s”',
    (answer) => {
      const [change] = readBack(typed({ 'ex-gov-01': { answer } }), against()).changes;
      expect(change?.to.answer).toEqual({ state: 'answered', value: 3 });
    },
  );

  it('is an answer taken away where its cell is emptied, and said so', () => {
    const [change] = readBack(typed({ 'ex-gov-01': { answer: '' } }), against()).changes;
    expect([change?.from.answer.state, change?.to.answer.state]).toEqual(['answered', 'blank']);
  });

  it('is ticks, by letters or a line for each in words', () => {
    const value = ['money', 'health'];
    for (const answer of ['a, c', 'c;a', 'A and C', 'a. Money\nc. Health', 'Money; Health', 'a c']) {
      const [change] = readBack(typed({ 'ex-off-01': { answer } }), against()).changes;
      expect(change?.to.answer, answer).toEqual({ state: 'answered', value });
    }
  });

  it('is a number in each of its cells', () => {
    const [change] = readBack(
      typed({
        'ex-off-02': { answer: { kind: 'number', text: '3' } },
        'ex-off-02 bottom number': { answer: '1,008' },
        'ex-off-02 part 1': { answer: '3' },
      }),
      against(),
    ).changes;
    expect(change?.to.answer).toEqual({
      state: 'answered',
      value: { numerator: 3, denominator: 1008 },
      parts: [3, null, null],
    });
  });

  it.each([
    { kind: 'date', text: '2026-05-03' },
    { kind: 'text', text: '3 May 2026' },
    { kind: 'text', text: '3rd May 2026' },
    { kind: 'text', text: '03/05/2026' },
  ] as const)('is the third of May, written as $text', (answer) => {
    const [change] = readBack(typed({ 'ex-pos-02': { answer } }), against()).changes;
    expect(change?.to.answer).toEqual({ state: 'answered', value: '2026-05-03' });
  });

  it('is “not applicable” with its reason, in words or by its letter', () => {
    const [change] = readBack(
      typed({ 'ex-off-01': { answer: 'n/a', reason: 'Other: The county council has it.' } }),
      against(),
    ).changes;
    expect(change?.to.answer).toEqual({ state: 'na', reason: 'other', text: 'The county council has it.' });
  });

  it('is words that begin with a sign of a formula, as words', () => {
    const [change] = readBack(typed({ 'ex-lea-01': { answer: '=cmd|’/c calc’!A1' } }), against()).changes;
    expect(change?.to.answer).toEqual({ state: 'answered', value: '=cmd|’/c calc’!A1' });
  });
});

describe('what a spreadsheet is refused', () => {
  const cell = (column: string, row: string): string => `Answers!${column}${rowOf(row)}`;

  it.each([
    {
      what: 'not a level',
      row: 'ex-gov-01',
      cells: { answer: '9' },
      column: 'F',
      why: '“9” is not a level of this question',
    },
    {
      what: 'a level under another’s name',
      row: 'ex-gov-01',
      cells: { answer: '3. Leading' },
      column: 'F',
      why: 'is not a level',
    },
    {
      what: 'not one of the letters',
      row: 'ex-off-01',
      cells: { answer: 'a, z' },
      column: 'F',
      why: '“z” is not one of the answers',
    },
    {
      what: 'not yes or no',
      row: 'ex-gov-03',
      cells: { answer: 'maybe' },
      column: 'F',
      why: '“maybe” is not an answer',
    },
    {
      what: 'no date',
      row: 'ex-pos-02',
      cells: { answer: 'May' },
      column: 'F',
      why: '“May” is not a date. Write it as 3 May 2026',
    },
    {
      what: 'a formula',
      row: 'ex-gov-01',
      cells: { answer: { kind: 'formula', text: '1+2' } },
      column: 'F',
      why: 'holds a formula',
    },
    {
      what: 'an error of the spreadsheet',
      row: 'ex-num-01',
      cells: { answer: { kind: 'error', text: '' } },
      column: 'F',
      why: 'shows an error',
    },
    {
      what: 'a comment that is too long',
      row: 'ex-gov-01',
      cells: { comment: 'x'.repeat(4001) },
      column: 'G',
      why: '4,001 characters',
    },
    {
      what: 'a reason beside an answer',
      row: 'ex-off-01',
      cells: { answer: 'a', reason: 'No cases' },
      column: 'H',
      why: 'does not say “Not applicable”',
    },
    {
      what: 'a lost version',
      row: 'ex-gov-01',
      cells: { answer: '3', version: 'three' },
      column: 'I',
      why: 'is not one that this answer had',
    },
    {
      what: 'a version that never was',
      row: 'ex-gov-01',
      cells: { answer: '3', version: '12' },
      column: 'I',
      why: 'is not one that this answer had',
    },
    {
      what: 'a comment beside a second number',
      row: 'ex-off-02 bottom number',
      cells: { comment: 'Mine' },
      column: 'G',
      why: 'in the row “ex-off-02”',
    },
    {
      what: 'a row of no question',
      row: 'ex-gov-01',
      cells: { row: 'ex-zzz-99' },
      column: 'A',
      why: '“ex-zzz-99” is not a row of this questionnaire',
    },
  ] as const)('is $what, with its cell and why: issue 3, part 10', ({ row, cells, column, why }) => {
    const { changes, refusals } = result({ [row]: cells });
    expect(changes).toEqual([]);
    expect(refusals).toHaveLength(1);
    expect(refusals[0]).toContain(`${cell(column, row)}: `);
    expect(refusals[0]).toContain(why);
  });

  it('is “not applicable” without a reason, at the cell of the reason', () => {
    const { refusals } = result({ 'ex-off-01': { answer: 'Not applicable' } });
    expect(refusals[0]).toContain(cell('H', 'ex-off-01'));
  });

  it('is a bottom number that is too small, at its own cell or at the top one', () => {
    const { refusals } = result({
      'ex-off-02': { answer: '9' },
      'ex-off-02 bottom number': { answer: '8' },
    });
    expect(refusals).toEqual([
      `${cell('F', 'ex-off-02')}: 9 is larger than the bottom number, 8. Change one of them`,
    ]);
  });

  it('is what somebody else answered since the file was made: both are kept, and the person is told who', () => {
    const since = saved({ answer: { state: 'answered', value: 1 }, comment: '' }, 4);
    const changes = { saved: new Map([['ex-gov-01', since]]), drawn: new Map([['ex-gov-01', DEVELOPING]]) };
    const { changes: found, refusals } = result({ 'ex-gov-01': { answer: '3' } }, changes);
    expect(found).toEqual([]);
    expect(refusals).toEqual([
      `${cell('F', 'ex-gov-01')}: Marcus Bell changed this answer on 20 November 2026, 14:02, after the file was made. Their answer stands. Compare the two, and change it on its page`,
    ]);
  });

  it('is not a row that nobody touched, whatever was answered since', () => {
    const since = saved({ answer: { state: 'answered', value: 1 }, comment: '' }, 4);
    const changes = { saved: new Map([['ex-gov-01', since]]), drawn: new Map([['ex-gov-01', DEVELOPING]]) };
    expect(result({}, changes)).toEqual({ changes: [], refusals: [], unchanged: QUESTIONS });
  });

  it('is not what somebody else answered in the same way', () => {
    const since = saved({ ...DEVELOPING, answer: { state: 'answered', value: 3 } }, 4);
    const changes = { saved: new Map([['ex-gov-01', since]]), drawn: new Map([['ex-gov-01', DEVELOPING]]) };
    expect(result({ 'ex-gov-01': { answer: '3' } }, changes).refusals).toEqual([]);
  });

  it('is a row that stands there twice, at the second', () => {
    const sheet = typed({ 'ex-gov-01': { answer: '3' } });
    const again = sheet.rows
      .filter(({ row }) => row.text === 'ex-gov-01')
      .map((row) => ({ ...row, number: 99 }));
    const twice = { ...sheet, rows: [...sheet.rows, ...again] };
    const { changes, refusals } = readBack(twice, against());
    expect(changes).toHaveLength(1);
    expect(refusals.map(({ cell: at }) => at)).toEqual(['Answers!A99']);
  });

  it('is a question one of whose rows was deleted, where another was filled in', () => {
    const sheet = typed({ 'ex-off-02': { answer: '3' } });
    const without = {
      ...sheet,
      rows: sheet.rows.filter(({ row }) => row.text !== 'ex-off-02 bottom number'),
    };
    const { refusals } = readBack(without, against());
    expect(refusals.map(({ message }) => message)).toEqual([
      'The row “ex-off-02 bottom number” of this question is not in the file. Download the file again, and copy the answer into it',
    ]);
  });

  it('is nothing of a question whose rows were all deleted', () => {
    const sheet = typed({});
    const without = { ...sheet, rows: sheet.rows.filter(({ row }) => !row.text.startsWith('ex-off-02')) };
    expect(readBack(without, against())).toMatchObject({
      changes: [],
      refusals: [],
      unchanged: QUESTIONS - 1,
    });
  });

  it('is a question that the council is not asked, and nothing else of a blank questionnaire', () => {
    const notAsked = definition.themes
      .flatMap(({ questions }) => questions)
      .find(({ appliesTo }) => !appliesTo.includes('district'));
    const id = notAsked?.id ?? '';
    const blank = filledSheet(exampleSheet({}, null));
    const district = against({ authorityType: 'district', saved: new Map() });
    expect(readBack(blank, district).refusals).toEqual([]);
    const filled = filledSheet(exampleSheet({}, null), { [id]: { comment: 'Ours too.' } });
    expect(readBack(filled, district).refusals.map(({ message }) => message)).toEqual([
      'This question is not asked of your council',
    ]);
  });
});

describe('the versions that a file was made from', () => {
  it('are those of its first rows, without the questions that had none', () => {
    expect(versionsIn(typed({}), definition)).toEqual({ 'ex-gov-01': 3 });
  });
});
