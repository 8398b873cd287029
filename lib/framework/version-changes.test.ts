import { describe, expect, it } from 'vitest';
import type { FrameworkDefinition } from './definition';
import type { Question } from './question';
import { exampleFramework } from './testing';
import { hasChanges, versionChanges } from './version-changes';

const BEFORE = exampleFramework();

function withQuestions(change: (question: Question) => readonly Question[]): FrameworkDefinition {
  return {
    ...BEFORE,
    themes: BEFORE.themes.map((theme) => ({ ...theme, questions: theme.questions.flatMap(change) })),
  };
}

function only(id: string, change: Partial<Question>): FrameworkDefinition {
  return withQuestions((question) => [
    question.id === id ? Object.assign(structuredClone(question), change) : question,
  ]);
}

function idsOf(now: FrameworkDefinition, before = BEFORE) {
  const changes = versionChanges(before, now, 'childrens-services');
  const ids = (questions: readonly Question[]) => questions.map(({ id }) => id);
  return {
    added: ids(changes.added),
    reworded: ids(changes.reworded),
    changed: ids(changes.changed),
    dropped: ids(changes.dropped),
  };
}

const NONE = { added: [], reworded: [], changed: [], dropped: [] };

describe('what a version asks otherwise than the one before (demand 6)', () => {
  it('is nothing where it asks the same', () => {
    expect(idsOf(BEFORE)).toEqual(NONE);
    expect(hasChanges(versionChanges(BEFORE, BEFORE, 'district'))).toBe(false);
  });

  it('is told apart: new, in other words, with other answers, no longer asked', () => {
    const without = withQuestions((question) => (question.id === 'ex-gov-01' ? [] : [question]));
    expect(idsOf(without)).toEqual({ ...NONE, dropped: ['ex-gov-01'] });
    expect(idsOf(BEFORE, without)).toEqual({ ...NONE, added: ['ex-gov-01'] });
    expect(idsOf(only('ex-gov-01', { text: 'In better words' }))).toEqual({
      ...NONE,
      reworded: ['ex-gov-01'],
    });
    expect(idsOf(only('ex-gov-01', { weight: 3 }))).toEqual({ ...NONE, changed: ['ex-gov-01'] });
    expect(hasChanges(versionChanges(BEFORE, without, 'childrens-services'))).toBe(true);
  });

  it('counts a question with other words and other answers once', () => {
    expect(idsOf(only('ex-gov-01', { text: 'In better words', scored: false }))).toEqual({
      ...NONE,
      changed: ['ex-gov-01'],
    });
  });

  it('is what this type of authority is asked: a question that others are asked is not new', () => {
    const notOurs = only('ex-gov-01', { appliesTo: ['district'] });
    expect(idsOf(notOurs)).toEqual({ ...NONE, dropped: ['ex-gov-01'] });
  });
});
