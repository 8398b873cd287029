import { describe, expect, it } from 'vitest';
import { bookOf, doneWords } from './code-book';
import { codesInUse, countCodes, readingKey, standsFor } from './code';
import { codeTick, readingSchema, renameSchema } from './code-form';
import { findMoves } from './moves';
import { movesView } from './moves-view';
import { hasNoWords, readingsOf } from './readings';
import type { CouncilWords } from './readings';
import { askedQuestion, AUTUMN, codeNamed, coded, EXAMPLE, namedCopy, SPRING } from './testing';

const moves = findMoves(
  [
    namedCopy('Ashmoor', SPRING, { 'ex-gov-01': 0, 'ex-off-01': 0 }),
    namedCopy('Ashmoor', AUTUMN, { 'ex-gov-01': 75, 'ex-off-01': 75 }),
    namedCopy('Elmshire', SPRING, { 'ex-gov-01': 25 }),
    namedCopy('Elmshire', AUTUMN, { 'ex-gov-01': 75 }),
  ],
  { today: '2026-11-21', newId: (id) => id },
);
const A = 'Ashmoor Autumn 2026';
const E = 'Elmshire Autumn 2026';
const codes = [
  codeNamed('People decide'),
  codeNamed('Forum', { mergedInto: 'People decide' }),
  codeNamed('Older forum', { mergedInto: 'Forum' }),
  codeNamed('Money', { retiredAt: new Date('2026-11-03') }),
];
const codings = [
  coded(A, 'ex-gov-01', 'Older forum'),
  coded(A, 'ex-gov-01', 'People decide'),
  coded(A, 'ex-off-01', 'Forum'),
  coded(E, 'ex-gov-01', 'Money'),
  coded('withdrawn', 'ex-gov-01', 'Money'),
];
const words: readonly CouncilWords[] = [
  { submissionId: A, questionId: 'ex-gov-01', comment: 'We asked.', said: '', evidence: ['Minutes'] },
  { submissionId: A, questionId: 'ex-lea-01', comment: '', said: 'A board', evidence: [] },
  { submissionId: A, questionId: 'ex-off-01', comment: 'Another question', said: '', evidence: [] },
];
const toldQuestions = [askedQuestion('ex-lea-01')];
const input = { definition: EXAMPLE, toldQuestions, moves, codings, codes };

describe('the readings of a question', () => {
  const read = (id: string) => readingsOf({ ...input, question: askedQuestion(id), words });

  it('are of each council that moved on it: what it wrote there, what it tells elsewhere, and the codes under their present names', () => {
    const [first, second] = read('ex-gov-01');
    expect(first).toMatchObject({
      step: { from: 'Not started', to: 'Embedded' },
      comment: 'We asked.',
      evidence: ['Minutes'],
      told: [{ said: 'A board' }],
      codes: [{ code: { name: 'People decide' }, codedBy: 'Imogen' }],
    });
    expect(second?.move.authorityName).toBe('Elmshire');
    expect(second && hasNoWords(second)).toBe(true);
    expect(first && hasNoWords(first)).toBe(false);
  });

  it('say points where an answer has no level', () => {
    expect(read('ex-off-01')[0]?.step).toEqual({ from: '0 of 100 points', to: '75 of 100 points' });
  });

  it('are under an open question of each council that moved on any, once, without a step', () => {
    const open = read('ex-lea-01');
    expect(open.map(({ move }) => move.authorityName)).toEqual(['Ashmoor', 'Elmshire']);
    expect(open[0]).toMatchObject({ step: null, told: [{ said: 'A board' }], comment: '' });
    expect(open[0]?.move.questionId).toBe('ex-lea-01');
  });
});

describe('codes', () => {
  it('count each reading once, whatever was merged, and nothing that cannot be read', () => {
    const councilOf = new Map(moves.map((move) => [readingKey(move), move.authorityCode]));
    const counts = countCodes(codes, codings, councilOf);
    expect(counts.map(({ code, readings, councils }) => [code.name, readings, councils])).toEqual([
      ['Money', 1, 1],
      ['People decide', 2, 1],
    ]);
  });

  it('stand for the code that took them in, over however many steps', () => {
    const byId = new Map(codes.map((code) => [code.id, code]));
    expect(standsFor(byId, 'Older forum')?.name).toBe('People decide');
    expect(standsFor(byId, 'nothing')).toBeUndefined();
    expect(codesInUse(codes).map(({ name }) => name)).toEqual(['People decide']);
  });

  it('are listed with what they took in', () => {
    const rows = bookOf({ codes, codings, frameworks: [input] });
    expect(rows.map(({ code, tookIn }) => [code.name, tookIn])).toEqual([
      ['Money', []],
      ['People decide', ['Forum', 'Older forum']],
    ]);
    expect(doneWords('merged')).toBe('The codes are merged.');
  });
});

describe('what the lab can read of a framework', () => {
  it('is told by question, with what is coded', () => {
    const view = movesView(input);
    expect(view.finding).toBe('Two councils have moved up two levels or more since the round before');
    expect(view.moved.map(({ question, councils, coded: n }) => [question.id, councils, n])).toEqual([
      ['ex-gov-01', 2, 2],
      ['ex-off-01', 1, 1],
    ]);
    expect(view.told.map(({ question, councils, coded: n }) => [question.id, councils, n])).toEqual([
      ['ex-lea-01', 2, 0],
    ]);
    expect(view.notMoved).toBe(6);
    expect(view.codes.map(({ code }) => code.name)).toEqual(['Money', 'People decide']);
  });

  it('is nothing where nobody moved', () => {
    const view = movesView({ ...input, moves: [] });
    expect(view.finding).toBe('No council has moved up two levels or more yet');
    expect([...view.moved, ...view.told, ...view.codes]).toEqual([]);
  });
});

describe('the forms', () => {
  const id = '6f0c1c62-5f0b-4c0c-9a0e-2b7d0a4e1a01';

  it('read which codes are ticked, and pass over what is no code', () => {
    const fields = {
      question: 'ex-gov-01',
      of: id,
      version: '3',
      [codeTick(id)]: 'yes',
      'code-x': 'yes',
      other: '1',
    };
    expect(readingSchema.parse(fields)).toEqual({
      questionId: 'ex-gov-01',
      submissionId: id,
      version: 3,
      codeIds: [id],
    });
    expect(readingSchema.safeParse({ ...fields, of: 'x' }).success).toBe(false);
  });

  it('take a name on one line, and say what is wrong with another', () => {
    const rename = (name: string) => renameSchema.safeParse({ code: id, version: '1', name });
    expect(rename('  Paid \n advisers ').data?.name).toBe('Paid advisers');
    expect(rename(' ').error?.issues[0]?.message).toBe('Enter a name');
    expect(rename('x'.repeat(81)).error?.issues[0]?.message).toBe('The name must be 80 characters or fewer');
  });
});
