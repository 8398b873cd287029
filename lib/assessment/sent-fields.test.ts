import { describe, expect, test } from 'vitest';
import { allQuestions } from '@/lib/framework/visibility';
import { exampleFramework } from '@/lib/framework/testing';
import type { Question } from '@/lib/framework/question';
import { isWhole } from './sent-fields';

const QUESTIONS = allQuestions(exampleFramework());

function firstOf(kind: Question['kind'], isWanted: (question: Question) => boolean = () => true): Question {
  const question = QUESTIONS.find((each) => each.kind === kind && isWanted(each));
  if (question === undefined) throw new Error(`The example has no question of the kind ${kind}`);
  return question;
}

function isCount(question: Question): boolean {
  return question.kind === 'number' && question.measure.type === 'count';
}

/** Fields of these names, all of them empty. */
function empty(...names: readonly string[]) {
  return Object.fromEntries(names.map((name) => [name, ['']]));
}

const CASES: readonly (readonly [string, Question, readonly string[]])[] = [
  ['a level', firstOf('maturity'), ['comment']],
  ['a choice', firstOf('choice'), ['comment']],
  ['several choices', firstOf('multi'), ['comment']],
  ['yes or no', firstOf('boolean'), ['comment']],
  ['a text', firstOf('text'), ['comment', 'value']],
  ['a date', firstOf('date'), ['comment', 'day', 'month', 'year']],
  ['a count', firstOf('number', isCount), ['comment', 'value']],
  ['two numbers', firstOf('number', (each) => !isCount(each)), ['comment', 'numerator', 'denominator']],
];

describe('the fields of a question that a form always sends', () => {
  test.each(CASES)('are there for %s when its boxes are, though empty', (_what, question, names) => {
    expect(isWhole(question, empty(...names))).toBe(true);
    expect(isWhole(question, { ...empty(...names), state: ['dk'] })).toBe(true);
  });

  test.each(CASES)('are not there for %s when one of them was lost', (_what, question, names) => {
    for (const lost of names) {
      const rest = names.filter((name) => name !== lost);
      expect(isWhole(question, empty(...rest, 'version', 'state'))).toBe(false);
    }
  });
});
