import { describe, expect, it } from 'vitest';
import type { FrameworkDefinition } from '@/lib/framework/definition';
import type { Question } from '@/lib/framework/question';
import { definitionUnderNewIds } from '@/lib/framework/question-renames';
import { exampleFramework } from '@/lib/framework/testing';
import { allQuestions } from '@/lib/framework/visibility';
import { councilEntry } from './testing';
import { basisOf, entryUnderNewIds } from './trend-basis';

const NOW = exampleFramework();

/** The example framework as it was with one question different. */
function before(id: string, change: (question: Question) => Question): FrameworkDefinition {
  return {
    ...NOW,
    themes: NOW.themes.map((theme) => ({
      ...theme,
      questions: theme.questions.map((question) => (question.id === id ? change(question) : question)),
    })),
  };
}

function changed(earlier: FrameworkDefinition): readonly string[] {
  const keys = ['overall:overall', 'theme:gov', 'theme:voi', 'question:ex-gov-01', 'question:ex-gov-03'];
  return keys.filter((key) => basisOf(earlier, key) !== basisOf(NOW, key));
}

describe('what a figure rests on', () => {
  it('stays when only words change', () => {
    expect(changed(before('ex-gov-01', (question) => ({ ...question, text: 'Other words' })))).toEqual([]);
  });

  it('changes with a weight, for every figure that the question is behind and no other', () => {
    const heavier = before('ex-gov-01', (question) => ({
      ...question,
      weight: question.weight === 3 ? 1 : 3,
    }));
    expect(changed(heavier)).toEqual(['overall:overall', 'theme:gov', 'question:ex-gov-01']);
  });

  it('changes with a question that is scored no more', () => {
    const unscored = before('ex-gov-01', (question) => ({ ...question, scored: false }));
    expect(changed(unscored)).toEqual(['overall:overall', 'theme:gov', 'question:ex-gov-01']);
  });

  it('is the same for lens and principle as for the questions that carry them', () => {
    const [first] = allQuestions(NOW).filter(({ id }) => id === 'ex-gov-01');
    const heavier = before('ex-gov-01', (question) => ({
      ...question,
      weight: question.weight === 3 ? 1 : 3,
    }));
    for (const key of [`lens:${first?.lens}`, `principle:${first?.principles[0]}`]) {
      expect([key, basisOf(heavier, key) === basisOf(NOW, key)]).toEqual([key, false]);
    }
  });

  it('is what a council was asked, and not what it was not', () => {
    const asked = { 'question:ex-gov-01': 50 };
    const more = { ...asked, 'question:ex-gov-03': 0 };
    expect(basisOf(NOW, 'theme:gov', asked)).not.toBe(basisOf(NOW, 'theme:gov', more));
    expect(basisOf(NOW, 'theme:gov', { ...asked, 'question:ex-gov-03': null })).toBe(
      basisOf(NOW, 'theme:gov', more),
    );
  });

  it('leaves out a number that a round does not count: it may be hidden', () => {
    const number = allQuestions(NOW).find(({ kind, scored }) => kind === 'number' && scored);
    if (number === undefined) throw new Error('The example has no scored number');
    const key = `question:${number.id}`;
    expect(basisOf(NOW, 'overall:overall', { [key]: 50 })).not.toBe(
      basisOf(NOW, 'overall:overall', { [key]: null }),
    );
  });
});

describe('a question that took the place of another', () => {
  const renames = { 'ex-gov-01': 'ex-gov-00' };
  const old = before('ex-gov-01', (question) => ({ ...question, id: 'ex-gov-00' }));

  it('goes on under its id of now', () => {
    expect(changed(old)).not.toEqual([]);
    expect(changed(definitionUnderNewIds(old, renames))).toEqual([]);
  });

  it('takes its figures along, and leaves all others as they are', () => {
    const entry = councilEntry('elmshire', {
      figures: { 'question:ex-gov-00': 75, 'rate:ex-gov-00': 41, 'theme:gov': 60 },
      unknown: ['question:ex-gov-00'],
    });
    expect(entryUnderNewIds(entry, renames)).toMatchObject({
      figures: { 'question:ex-gov-01': 75, 'rate:ex-gov-01': 41, 'theme:gov': 60 },
      unknown: ['question:ex-gov-01'],
    });
  });
});
