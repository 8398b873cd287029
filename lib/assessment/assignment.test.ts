import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Answers } from '@/lib/framework/answer';
import { exampleFramework } from '@/lib/framework/testing';
import { delegationOf, givenQuestions, lapseOf, ownWork, themeDelegation } from './assignment';
import type { Assignment } from './assignment';
import { assessmentProgress, nextForReader } from './progress';

const TODAY = '2026-11-22';
const framework = exampleFramework();
const answers: Answers = { 'ex-gov-01': { state: 'dk' }, 'ex-gov-02': { state: 'blank' } };
const answering = { authorityType: 'childrens-services', answers } as const;
const progress = assessmentProgress(framework, answering);
const shown = progress.themes.flatMap(({ ticks }) => ticks.map(({ questionId }) => questionId));
const leadership = progress.themes.find(({ themeId }) => themeId === 'gov') ?? progress.themes[0];

function given(questionId: string, change: Partial<Assignment> = {}): Assignment {
  const person = { memberId: 'marcus', displayName: 'Marcus Bell', role: 'contributor' } as const;
  return { questionId, ...person, hasLeft: false, dueOn: null, ...change };
}

function shared(assignments: readonly Assignment[], viewerId = 'priya') {
  const delegation = delegationOf(assignments, { progress, viewerId });
  const questions = givenQuestions(progress.themes, delegation, TODAY);
  if (leadership === undefined) throw new Error('The example has a theme');
  return { delegation, questions, theme: themeDelegation(leadership, delegation, TODAY) };
}

describe('a question that was given', () => {
  it('holds while its person has a place and may answer', () => {
    expect(lapseOf(given('q'))).toBeNull();
    expect(lapseOf(given('q', { role: 'lead' }))).toBeNull();
    expect(lapseOf(given('q', { role: 'viewer' }))).toBe('reads');
    expect(lapseOf(given('q', { role: 'approver' }))).toBe('reads');
    expect(lapseOf(given('q', { role: 'viewer', hasLeft: true }))).toBe('left');
  });

  it('is with nobody once its person has left, and the lead can tell whose it was', () => {
    const left = { memberId: 'dee', displayName: 'Dee Adeyemi', hasLeft: true };
    const { delegation } = shared([given('ex-gov-01', left), given('ex-gov-02', left), given('ex-gov-03')]);
    expect([...delegation.held.keys()]).toEqual(['ex-gov-03']);
    expect(delegation.lapsed).toEqual([
      { memberId: 'dee', displayName: 'Dee Adeyemi', why: 'left', questionIds: ['ex-gov-01', 'ex-gov-02'] },
    ]);
    expect(delegation.isUsed).toBe(true);
  });

  it('counts only while it is asked of the council', () => {
    const { delegation } = shared([given('never-asked'), given('never-asked-2', { hasLeft: true })]);
    expect(delegation).toMatchObject({ lapsed: [], isUsed: false });
    expect(delegation.held.size).toBe(0);
  });
});

describe('how a theme is shared out', () => {
  it('names each person once, in the order of the questions, and counts what is with nobody', () => {
    const priya = { memberId: 'priya', displayName: 'Priya Nair' };
    const { theme } = shared([given('ex-gov-02'), given('ex-gov-01', priya)]);
    expect(theme.people.map(({ displayName, isYours }) => [displayName, isYours])).toEqual([
      ['Priya Nair', true],
      ['Marcus Bell', false],
    ]);
    expect(theme.nobody).toBe((leadership?.shown ?? 0) - 2);
  });

  it('is overdue from the day after, and only where nothing is answered: “do not know” is an answer', () => {
    const overdue = (dueOn: string, questionId = 'ex-gov-02') =>
      shared([given(questionId, { dueOn })]).theme.overdue;
    expect(overdue('2026-11-21')).toBe(1);
    expect(overdue(TODAY)).toBe(0);
    expect(overdue('2026-11-21', 'ex-gov-01')).toBe(0);
    expect(shared([given('ex-gov-02', { dueOn: '2026-11-21', hasLeft: true })]).theme.overdue).toBe(0);
  });
});

describe('somebody’s own work', () => {
  it('is what is with them: how much, how much of it is open, and by when', () => {
    const mine = [
      given('ex-gov-01', { dueOn: '2026-11-01' }),
      given('ex-gov-02', { dueOn: '2026-12-04' }),
      given('ex-gov-03', { dueOn: '2026-11-30' }),
    ];
    expect(ownWork(shared(mine, 'marcus').questions)).toEqual({
      given: 3,
      open: 2,
      notAgreed: 0,
      overdue: 0,
      firstDue: '2026-11-30',
      isOneDay: false,
    });
    expect(ownWork(shared(mine).questions)).toMatchObject({ given: 0, open: 0, firstDue: null });
    const late = [given('ex-gov-02', { dueOn: '2026-11-21' })];
    expect(ownWork(shared(late, 'marcus').questions)).toMatchObject({ overdue: 1, isOneDay: true });
  });

  it('comes first when they go on to the next question, and then whatever else is open', () => {
    expect(nextForReader(framework, answering, new Set(['ex-gov-03']))?.questionId).toBe('ex-gov-03');
    expect(nextForReader(framework, answering, new Set(['ex-gov-01']))?.questionId).toBe('ex-pos-01');
    expect(nextForReader(framework, answering, new Set())?.questionId).toBe('ex-pos-01');
  });
});

describe('sharing out, whatever was given to whom', () => {
  const people = ['marcus', 'dee', 'priya'];
  const assignments = fc.uniqueArray(fc.constantFrom(...shown), { maxLength: shown.length }).chain((ids) =>
    fc.tuple(
      ...ids.map((id) =>
        fc
          .record({
            memberId: fc.constantFrom(...people),
            hasLeft: fc.boolean(),
            dueOn: fc.constantFrom(null, '2026-11-01', '2026-12-04'),
          })
          .map((change) => given(id, { ...change, displayName: change.memberId })),
      ),
    ),
  );

  it('puts each shown question with one person or with nobody, and counts none twice', () => {
    fc.assert(
      fc.property(assignments, (all) => {
        const { delegation, questions } = shared(all);
        const lapsed = delegation.lapsed.flatMap(({ questionIds }) => questionIds);
        expect(delegation.held.size + lapsed.length).toBe(all.length);
        expect(questions.map(({ questionId }) => questionId)).toEqual(shown);
        const byTheme = progress.themes.map((theme) => themeDelegation(theme, delegation, TODAY));
        const nobody = byTheme.reduce((sum, theme) => sum + theme.nobody, 0);
        expect(nobody).toBe(shown.length - delegation.held.size);
        const works = people.map((viewerId) => ownWork(shared(all, viewerId).questions));
        expect(works.reduce((sum, work) => sum + work.given, 0)).toBe(delegation.held.size);
        const own = assessmentProgress(framework, answering, { only: delegation.mine });
        expect(own.total.shown).toBe(delegation.mine.size);
        expect(own.total.minutesLeft).toBeLessThanOrEqual(progress.total.minutesLeft);
      }),
    );
  });
});
