import { describe, expect, it } from 'vitest';
import type { FrameworkDefinition } from '@/lib/framework/definition';
import type { Question } from '@/lib/framework/question';
import { exampleFramework } from '@/lib/framework/testing';
import { changeRow } from './changes';
import { isComparable } from './comparable';
import type { Sent } from './results-input';
import { printed } from './shown-figure';
import { answered, FULL_ANSWERS, sentWith } from './testing';

const inGovernment = (question: Question): boolean => question.id.startsWith('ex-gov');

function nextVersion(change: (question: Question) => Question): FrameworkDefinition {
  const definition = exampleFramework();
  const themes = definition.themes.map((theme) => ({ ...theme, questions: theme.questions.map(change) }));
  return { ...definition, version: '0.0.2-example', themes };
}

function only(id: string, change: Partial<Pick<Question, 'text' | 'weight' | 'scored'>>) {
  return (question: Question): Question => (question.id === id ? { ...question, ...change } : question);
}

const BEFORE = sentWith(FULL_ANSWERS, { roundName: 'Autumn 2025' });

describe('whether two rounds may be joined', () => {
  it('they may not where one of them leaves out a hidden figure, and may where both do', () => {
    const withheld = (sent: Sent): Sent => ({
      ...sent,
      scores: {
        ...sent.scores,
        questions: {
          ...sent.scores.questions,
          'ex-gov-01': { scored: true, outcome: 'na', score: null, naReason: 'hidden' },
        },
      },
    });
    const after = sentWith(FULL_ANSWERS);
    expect(isComparable(BEFORE, withheld(after), inGovernment)).toBe(false);
    expect(isComparable(withheld(BEFORE), after, inGovernment)).toBe(false);
    expect(isComparable(withheld(BEFORE), withheld(after), inGovernment)).toBe(true);
    expect(isComparable(BEFORE, withheld(after), ({ id }) => id.startsWith('ex-voi'))).toBe(true);
  });

  it.each([
    { it: 'the same version may', after: sentWith(FULL_ANSWERS), may: true },
    {
      it: 'a new version with the same questions may',
      after: sentWith(FULL_ANSWERS, { definition: nextVersion((question) => question) }),
      may: true,
    },
    {
      it: 'better words for a question change nothing',
      after: sentWith(FULL_ANSWERS, {
        definition: nextVersion(only('ex-gov-01', { text: 'In better words?' })),
      }),
      may: true,
    },
    {
      it: 'another weight may not',
      after: sentWith(FULL_ANSWERS, { definition: nextVersion(only('ex-gov-01', { weight: 3 })) }),
      may: false,
    },
    {
      it: 'a question that is no longer scored may not',
      after: sentWith(FULL_ANSWERS, {
        definition: nextVersion(only('ex-gov-03', { scored: false, weight: 0 })),
      }),
      may: false,
    },
    {
      it: 'a change in another theme changes nothing here',
      after: sentWith(FULL_ANSWERS, { definition: nextVersion(only('ex-voi-01', { weight: 1 })) }),
      may: true,
    },
    {
      it: 'another type of authority with the same questions may',
      after: sentWith(FULL_ANSWERS, { authorityType: 'district' }),
      may: true,
    },
    {
      it: 'another route with the same questions in this theme may',
      after: sentWith({ ...FULL_ANSWERS, 'ex-pos-01': answered('planned') }),
      may: true,
    },
  ])('$it', ({ after, may }) => {
    expect(isComparable(BEFORE, after, inGovernment)).toBe(may);
    expect(isComparable(after, BEFORE, inGovernment)).toBe(may);
  });

  it('may not where another route asks other questions', () => {
    const after = sentWith({ ...FULL_ANSWERS, 'ex-pos-01': answered('planned'), 'ex-pos-04': answered(2) });
    expect(isComparable(BEFORE, after, (question) => question.id.startsWith('ex-pos'))).toBe(false);
  });

  it('may not where the points of an option changed', () => {
    const definition = nextVersion((question) =>
      question.kind === 'choice' && question.id === 'ex-off-03'
        ? { ...question, options: question.options.map((option) => ({ ...option, score: 1 })) }
        : question,
    );
    const after = sentWith(FULL_ANSWERS, { definition });
    expect(isComparable(BEFORE, after, (question) => question.id.startsWith('ex-off'))).toBe(false);
  });
});

describe('a change as a row', () => {
  const group = { id: 'gov', label: 'Leadership', inGroup: inGovernment };
  const after = sentWith(FULL_ANSWERS);

  it.each([
    ['300/7', '50', '43', '50', 'up 7', 7],
    ['50', '175/6', '50', '29', 'down 21', -21],
    ['50', '50', '50', '50', 'no change', 0],
    // 35.71 to 46.43: 10.7 apart, but a reader sees 36 and 46.
    ['250/7', '325/7', '36', '46', 'up 10', 10],
  ])('%s to %s prints what a reader can check', (from, to, ...expected) => {
    const row = changeRow({ ...group, before: from, after: to }, BEFORE, after);
    expect([printed(row.before), printed(row.after), row.change, row.points]).toEqual(expected);
  });

  it('is not comparable, in words, when one round has no score', () => {
    const row = changeRow({ ...group, before: null, after: '50' }, BEFORE, after);
    expect([printed(row.before), printed(row.after), row.change, row.points]).toEqual([
      'No score',
      '50',
      'Not comparable',
      null,
    ]);
  });

  it('says that there is no score when neither round has one', () => {
    const row = changeRow({ ...group, before: null, after: null }, BEFORE, after);
    expect([printed(row.before), printed(row.after), row.change]).toEqual([
      'No score',
      'No score',
      'No score',
    ]);
  });

  it('keeps both figures when the questions changed, and does not join them', () => {
    const changed = sentWith(FULL_ANSWERS, { definition: nextVersion(only('ex-gov-01', { weight: 3 })) });
    const row = changeRow({ ...group, before: '25', after: '50' }, BEFORE, changed);
    expect([printed(row.before), printed(row.after), row.change]).toEqual(['25', '50', 'Not comparable']);
  });
});
