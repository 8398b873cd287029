import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import corporateParenting from '@/db/reference/frameworks/corporate-parenting.json';
import services from '@/db/reference/frameworks/services-21-plus.json';
import type { Answer, Answers } from '@/lib/framework/answer';
import { frameworkDefinitionSchema } from '@/lib/framework/definition';
import { AUTHORITY_TYPES } from '@/lib/framework/question';
import { exampleFramework } from '@/lib/framework/testing';
import { allQuestions, shownQuestions } from '@/lib/framework/visibility';
import { assessmentProgress, nextUnanswered } from './progress';
import { minutesFor } from './minutes';

const framework = exampleFramework();

function progress(answers: Answers) {
  return assessmentProgress(framework, { authorityType: 'childrens-services', answers });
}

function theme(answers: Answers, id: string) {
  const found = progress(answers).themes.find((each) => each.themeId === id);
  if (found === undefined) throw new Error(`No theme "${id}"`);
  return found;
}

function next(answers: Answers, after: string | null) {
  return (
    nextUnanswered(framework, { authorityType: 'childrens-services', answers }, after)?.questionId ?? null
  );
}

const adopted: Answers = { 'ex-pos-01': { state: 'answered', value: 'adopted' } };
const dk: Answer = { state: 'dk' };

describe('progress before the first answer', () => {
  it('shows nothing done, and the time for all that is shown', () => {
    const { total } = progress({});
    expect(total).toMatchObject({ shown: 12, completed: 0, blank: 12, answered: 0 });
    expect(total.minutesLeft).toBe(
      minutesFor(shownQuestions(framework, { authorityType: 'childrens-services', answers: {} })),
    );
  });

  it('has no theme started', () => {
    expect(progress({}).themes.map((each) => each.state)).toEqual(Array(6).fill('not-started'));
  });
});

describe('progress of a theme', () => {
  const answers: Answers = {
    'ex-gov-01': { state: 'na', reason: 'other', text: 'We have no partners here.' },
    'ex-gov-02': dk,
    'ex-gov-03': { state: 'answered', value: false },
  };

  it('ticks every question with its own state', () => {
    expect(theme(answers, 'gov').ticks).toEqual([
      { questionId: 'ex-gov-01', tick: 'not-agreed' },
      { questionId: 'ex-gov-02', tick: 'do-not-know' },
      { questionId: 'ex-gov-03', tick: 'answered' },
    ]);
  });

  it('counts not agreed yet apart from not applicable', () => {
    expect(theme(answers, 'gov')).toMatchObject({
      notApplicable: 0,
      naNotCounted: 1,
      completed: 2,
      state: 'started',
      minutesLeft: 0,
    });
    const agreed: Answers = {
      ...answers,
      'ex-gov-01': { state: 'na', reason: 'other', text: 'We have no partners here.', agreed: true },
    };
    expect(theme(agreed, 'gov')).toMatchObject({
      notApplicable: 1,
      naNotCounted: 0,
      completed: 3,
      state: 'done',
    });
    expect(theme(agreed, 'gov').ticks[0]?.tick).toBe('not-applicable');
  });

  it('counts "not adopted" only from a council that has not', () => {
    const said: Answers = { 'ex-gov-01': { state: 'na', reason: 'not-adopted' } };
    const planned: Answers = { 'ex-pos-01': { state: 'answered', value: 'planned' } };
    expect(theme({ ...said, ...planned }, 'gov').notApplicable).toBe(1);
    expect(theme({ ...said, ...adopted }, 'gov').naNotCounted).toBe(1);
  });

  it('is started with one answer and done with all', () => {
    expect(theme({ 'ex-voi-01': dk }, 'voi').state).toBe('started');
    expect(theme({ 'ex-voi-01': dk, 'ex-voi-02': dk }, 'voi').state).toBe('done');
    expect(theme({ 'ex-voi-01': { state: 'blank' } }, 'voi').state).toBe('not-started');
  });

  it('takes zero and no as answers', () => {
    expect(theme({ 'ex-num-01': { state: 'answered', value: 0 } }, 'num').answered).toBe(1);
    expect(theme({ 'ex-gov-03': { state: 'answered', value: false } }, 'gov').answered).toBe(1);
  });

  it('grows when an answer opens a question, and forgets a hidden answer', () => {
    expect(theme({}, 'pos').shown).toBe(1);
    expect(theme(adopted, 'pos')).toMatchObject({ shown: 3, completed: 1, state: 'started' });
    expect(theme({ 'ex-pos-04': { state: 'answered', value: 2 } }, 'pos')).toMatchObject({
      shown: 1,
      completed: 0,
    });
  });

  it('has minutes that add up, over all themes, to those of the whole', () => {
    const definitions = [
      framework,
      ...[corporateParenting, services].map((file) => frameworkDefinitionSchema.parse(file)),
    ];
    for (const definition of definitions) {
      const { total, themes } = assessmentProgress(definition, {
        authorityType: 'childrens-services',
        answers: {},
      });
      expect(themes.reduce((sum, { minutesLeft }) => sum + minutesLeft, 0)).toBe(total.minutesLeft);
    }
  });

  it('has whole minutes, as near as those of all themes together allow', () => {
    expect(theme({}, 'voi').minutesLeft).toBe(3);
    expect(theme({ 'ex-voi-02': dk }, 'voi').minutesLeft).toBe(2);
    expect(theme({ 'ex-voi-01': dk }, 'voi').minutesLeft).toBe(2);
  });
});

describe('a theme that this authority is not asked', () => {
  it('says so', () => {
    const definition = frameworkDefinitionSchema.parse(services);
    const { themes } = assessmentProgress(definition, { authorityType: 'combined-other', answers: {} });
    const asked = themes.filter((each) => each.state !== 'not-asked').map((each) => each.themeId);
    expect(asked).toEqual(['eet', 'led']);
    const why = themes.flatMap(({ notAskedOf }) => notAskedOf ?? []);
    expect(why).toEqual(Array.from({ length: themes.length - asked.length }, () => 'type'));
  });
});

describe('the time on the start page', () => {
  it.each(AUTHORITY_TYPES)('is the time left at the start, rounded up to five, for %s', (authorityType) => {
    for (const file of [corporateParenting, services]) {
      const definition = frameworkDefinitionSchema.parse(file);
      const shown = allQuestions(definition).filter((question) => question.appliesTo.includes(authorityType));
      expect(Math.ceil(minutesFor(shown) / 5) * 5).toBe(definition.minutes[authorityType]);
    }
  });
});

describe('the next unanswered question', () => {
  it('is the first of all at the start', () => {
    expect(next({}, null)).toBe('ex-pos-01');
  });

  it('comes after the one just answered, in the same theme or a later one', () => {
    expect(next(adopted, 'ex-pos-01')).toBe('ex-pos-02');
    expect(next({ 'ex-voi-02': dk }, 'ex-voi-02')).toBe('ex-lea-01');
  });

  it('passes over do not know and not applicable', () => {
    const na: Answer = { state: 'na', reason: 'other', text: 'Nobody meets in public.' };
    expect(next({ 'ex-gov-02': dk, 'ex-gov-03': na }, 'ex-gov-01')).toBe('ex-off-01');
  });

  it('begins again from the top after the last', () => {
    expect(next({ 'ex-lea-01': { state: 'answered', value: 'All of it.' } }, 'ex-lea-01')).toBe('ex-pos-01');
  });

  it('can be the same question, when only that one is open', () => {
    const all = Object.fromEntries(allQuestions(framework).map(({ id }): [string, Answer] => [id, dk]));
    expect(next({ ...all, 'ex-voi-01': { state: 'blank' } }, 'ex-voi-01')).toBe('ex-voi-01');
  });

  it('names its theme', () => {
    const answering = { authorityType: 'district' as const, answers: {} };
    expect(nextUnanswered(framework, answering, 'ex-num-02')).toEqual({
      themeId: 'voi',
      questionId: 'ex-voi-01',
    });
  });

  it('starts from the top after a question that is not shown', () => {
    expect(next({}, 'ex-pos-02')).toBe('ex-pos-01');
  });

  it('is none when everything has an answer', () => {
    const all = Object.fromEntries(allQuestions(framework).map(({ id }): [string, Answer] => [id, dk]));
    expect(next(all, null)).toBeNull();
  });
});

describe('whatever is answered', () => {
  const answer: fc.Arbitrary<Answer> = fc.oneof(
    fc.constantFrom<Answer[]>({ state: 'dk' }, { state: 'blank' }),
    fc.constantFrom('adopted', 'planned').map((value): Answer => ({ state: 'answered', value })),
    fc
      .boolean()
      .map((agreed): Answer => ({ state: 'na', reason: 'other', text: 'Not for us, truly.', agreed })),
  );
  const sets = fc.dictionary(fc.constantFrom(...allQuestions(framework).map(({ id }) => id)), answer);

  it('the themes add up to the total, and every shown question is counted once', () => {
    fc.assert(
      fc.property(sets, (answers) => {
        const { total, themes } = progress(answers);
        const sum = (count: 'shown' | 'completed' | 'blank') =>
          themes.reduce((all, each) => all + each[count], 0);
        expect([sum('shown'), sum('completed'), sum('blank')]).toEqual([
          total.shown,
          total.completed,
          total.blank,
        ]);
        const { answered, notApplicable, naNotCounted, doNotKnow, blank } = total;
        expect(answered + notApplicable + doNotKnow).toBe(total.completed);
        expect(total.completed + naNotCounted + blank).toBe(total.shown);
        expect(themes.flatMap((each) => each.ticks)).toHaveLength(total.shown);
      }),
    );
  });

  it('the next question is open and shown, and there is one while any is blank', () => {
    fc.assert(
      fc.property(
        sets,
        fc.option(fc.constantFrom(...allQuestions(framework).map(({ id }) => id))),
        (answers, after) => {
          const found = next(answers, after);
          const open = progress(answers).themes.flatMap((each) =>
            each.ticks.filter(({ tick }) => tick === 'not-answered').map(({ questionId }) => questionId),
          );
          expect(found === null).toBe(open.length === 0);
          if (found !== null) expect(open).toContain(found);
        },
      ),
    );
  });
});
