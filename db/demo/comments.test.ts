import { describe, expect, it } from 'vitest';
import type { Answer } from '@/lib/framework/answer';
import { COMMENT_MAX_LENGTH } from '@/lib/framework/answer-fields';
import { allQuestions } from '@/lib/framework/visibility';
import { hasAdopted } from './choices';
import { commentator, openText } from './comments';
import file from './comments.json';
import { demonstrationCouncils } from './councils';
import type { Place } from './levels';
import { demonstrationPeople } from './people';
import { councilNamed, questionWithId, readFrameworks } from './testing';

const HOMES = {
  council: councilNamed('Tarnside'),
  frameworkId: 'services-21-plus',
  themeId: 'hom',
  round: 1,
} as const satisfies Place;

const sentences = [
  ...Object.values(file.byTheme).flatMap((themes) =>
    Object.values(themes).flatMap((bands) => Object.values(bands).flat()),
  ),
  ...file.dk,
  ...file.number,
  ...Object.values(file.texts).flat(),
];

function level(value: number): Answer {
  return { state: 'answered', value };
}

describe('comments of officers', () => {
  it('exist for every theme of every framework, at every level', () => {
    const byTheme: Record<string, Record<string, Record<string, readonly string[]>>> = file.byTheme;
    for (const { frameworkId, definition } of readFrameworks()) {
      for (const { id } of definition.themes) {
        expect(Object.keys(byTheme[frameworkId]?.[id] ?? {})).toEqual(['low', 'mid', 'high']);
      }
    }
  });

  it('are plain sentences, short enough, with no exclamation marks, and none is written twice', () => {
    expect(new Set(sentences).size).toBe(sentences.length);
    for (const sentence of sentences) {
      expect(sentence.length).toBeLessThan(Math.min(300, COMMENT_MAX_LENGTH));
      expect(sentence).not.toMatch(/!|simply|please/i);
    }
  });

  it('name nobody', () => {
    const names = demonstrationPeople
      .filter(({ role }) => role !== 'reviewer')
      .flatMap(({ name }) => name.split(/[ -]/))
      .filter((part) => part.length > 3);
    const words = new Set(sentences.join(' ').split(/[^A-Za-z’']+/));
    expect(names.filter((name) => words.has(name))).toEqual([]);
  });

  it('are given to some answers and never twice in one assessment', () => {
    const commentOn = commentator();
    const questions = readFrameworks().flatMap(({ definition }) => allQuestions(definition));
    const given = questions
      .filter(({ kind }) => kind === 'maturity')
      .flatMap((question) => commentOn(HOMES, question, level(1)) || []);
    expect(given.length).toBeGreaterThan(0);
    expect(new Set(given).size).toBe(given.length);
  });

  it('fit the level: what is written beside a low one is not written beside a high one', () => {
    const { low, high } = file.byTheme['services-21-plus'].hom;
    const beside = (value: number) => {
      const commentOn = commentator();
      return ['s21-hom-03', 's21-hom-04', 's21-hom-06', 's21-eet-03', 's21-rel-01', 's21-pla-01']
        .map((id) => commentOn(HOMES, questionWithId(id), level(value)))
        .filter((comment) => comment !== '');
    };
    expect(beside(0).length).toBeGreaterThan(0);
    for (const comment of beside(0)) expect(low).toContain(comment);
    for (const comment of beside(4)) expect(high).toContain(comment);
  });

  it('are not given where there is nothing to say', () => {
    const commentOn = commentator();
    const reason: Answer = { state: 'na', reason: 'other', text: 'We closed the service in April' };
    for (const answer of [reason, { state: 'blank' } as const]) {
      expect(commentOn(HOMES, questionWithId('s21-hom-03'), answer)).toBe('');
    }
  });
});

describe('answers to open questions', () => {
  const openQuestions = readFrameworks()
    .flatMap(({ definition }) => allQuestions(definition))
    .flatMap((question) => (question.kind === 'text' ? [question] : []));

  it('exist for every open question and are short enough', () => {
    expect(openQuestions.length).toBeGreaterThan(3);
    for (const { id, maxLength } of openQuestions) {
      const text = openText(HOMES, id) ?? '';
      expect(text.length).toBeGreaterThan(0);
      expect(text.length).toBeLessThanOrEqual(maxLength);
    }
  });

  it('say that the council has not adopted where it has not, and only there', () => {
    for (const council of demonstrationCouncils) {
      const text = openText({ ...HOMES, council, frameworkId: 'protected-characteristic' }, 'pc-imp-02');
      expect(text?.startsWith('We have not adopted')).toBe(!hasAdopted(council, HOMES.round));
    }
  });

  it('are missing for a question that nobody has written for', () => {
    expect(openText(HOMES, 's21-new-01')).toBeUndefined();
  });
});
