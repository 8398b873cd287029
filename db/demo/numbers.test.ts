import { describe, expect, it } from 'vitest';
import type { AnswerValue } from '@/lib/framework/answer';
import type { FrameworkId } from '@/lib/framework/definition';
import type { QuestionOf } from '@/lib/framework/question';
import { isQuotient } from '@/lib/scoring/quotient';
import { authorityTypeOf, demonstrationCouncils } from './councils';
import type { DemonstrationCouncil } from './councils';
import { levelAt } from './levels';
import { numberAnswer } from './numbers';
import type { RoundPlace } from './rounds';
import { councilNamed, questionWithId, readFrameworks } from './testing';

const asked = readFrameworks().flatMap(({ frameworkId, definition }) =>
  definition.themes.flatMap(({ id: themeId, questions }) =>
    questions.flatMap((question) => (question.kind === 'number' ? [{ frameworkId, themeId, question }] : [])),
  ),
);

const all = demonstrationCouncils.flatMap((council) =>
  ([0, 1, 2] as const).flatMap((round) =>
    asked
      .filter(({ question }) => question.appliesTo.includes(authorityTypeOf(council)))
      .map(({ question, ...place }) => ({
        question,
        council,
        answer: numberAnswer({ ...place, council, round }, question),
      })),
  ),
);

function numberQuestion(id: string): QuestionOf<'number'> {
  const question = questionWithId(id);
  if (question.kind !== 'number') throw new Error(`${id} does not ask for a number`);
  return question;
}

function answerOf(council: DemonstrationCouncil, id: string, round: RoundPlace = 1) {
  const frameworkId: FrameworkId = id.startsWith('s21')
    ? 'services-21-plus'
    : id.startsWith('cp')
      ? 'corporate-parenting'
      : 'protected-characteristic';
  return numberAnswer({ council, frameworkId, themeId: 'any', round }, numberQuestion(id));
}

function topAndBottom(value: AnswerValue): readonly [number, number] {
  return isQuotient(value) ? [value.numerator, value.denominator] : [0, 0];
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, each) => total + each, 0);
}

describe('numbers that a council gives', () => {
  it('are counts or quotients, as the question asks', () => {
    for (const { question, answer } of all) {
      expect(isQuotient(answer.value)).toBe(question.measure.type !== 'count');
    }
  });

  it('stay within the limits of their question', () => {
    for (const { question, answer } of all) {
      const { measure } = question;
      if (measure.type === 'count') {
        expect(answer.value).toBeGreaterThanOrEqual(measure.min);
        expect(answer.value).toBeLessThanOrEqual(measure.max);
        continue;
      }
      const [top, bottom] = topAndBottom(answer.value);
      if (measure.type === 'rate') expect(top).toBeLessThanOrEqual(bottom);
      else expect(top / bottom).toBeLessThanOrEqual(measure.max);
    }
  });

  it('have parts that add up to the total or the bottom number, unless a part is not known', () => {
    const withParts = all.flatMap(({ answer }) => (answer.parts === undefined ? [] : [answer]));
    for (const { value, parts = [] } of withParts) {
      const known = parts.filter((part) => part !== null);
      const whole = typeof value === 'number' ? value : topAndBottom(value)[1];
      expect(known.every((part) => part >= 0 && Number.isInteger(part))).toBe(true);
      if (known.length === parts.length) expect(sum(known)).toBe(whole);
      else expect(sum(known)).toBeLessThanOrEqual(whole);
    }
    expect(withParts.some(({ parts = [] }) => parts.includes(null))).toBe(true);
    expect(all.some(({ question, answer }) => question.measure.parts && answer.parts === undefined)).toBe(
      true,
    );
  });

  it('begin their parts with the top number where the first part is the top', () => {
    const { value, parts = [] } = answerOf(councilNamed('Tarnside'), 's21-eet-02');
    expect(parts[0]).toBe(topAndBottom(value)[0]);
  });

  it('agree with each other about the same people', () => {
    for (const name of ['Tarnside', 'Oakenshire', 'Merefield']) {
      const council = councilNamed(name);
      const supported = topAndBottom(answerOf(council, 's21-coh-02').value)[0];
      expect(topAndBottom(answerOf(council, 's21-hom-02').value)[1]).toBe(supported);
      const inTouch = topAndBottom(answerOf(council, 's21-coh-03').value)[1];
      expect(topAndBottom(answerOf(council, 's21-eet-01').value)[1]).toBe(inTouch);
    }
  });

  it('sample no more assessments than there are, and find no more relevant than sampled', () => {
    for (const council of demonstrationCouncils) {
      const sampled = topAndBottom(answerOf(council, 'pc-eia-03').value)[1];
      expect(sampled).toBeLessThanOrEqual(Number(answerOf(council, 'pc-eia-02').value));
      expect(topAndBottom(answerOf(council, 'pc-eia-04').value)[1]).toBeLessThanOrEqual(sampled);
    }
  });

  it('pay nobody for no hours and somebody for some', () => {
    for (const council of demonstrationCouncils) {
      const people = Number(answerOf(council, 's21-voi-05').value);
      const hours = Number(answerOf(council, 's21-voi-06').value);
      expect(hours > 0).toBe(people > 0);
    }
  });

  it('follow the level of the council where they are scored', () => {
    const question = numberQuestion('s21-pla-02');
    for (const name of ['Oakenshire', 'Downsmere', 'Millstow', 'Ironleigh']) {
      const place = {
        council: councilNamed(name),
        frameworkId: 'services-21-plus',
        themeId: 'pla',
        round: 1,
      } as const;
      const [top, bottom] = topAndBottom(numberAnswer(place, question).value);
      const percentage = Math.round((100 * top) / bottom);
      const band = question.scoring?.bands.find(({ min, max }) => min <= percentage && percentage <= max);
      expect(band?.level).toBe(levelAt(place, question));
    }
  });

  it('are larger for larger councils and grow a little', () => {
    const people = (name: string, round: RoundPlace) =>
      topAndBottom(answerOf(councilNamed(name), 's21-coh-03', round).value)[1];
    expect(people('Downsmere', 1)).toBeGreaterThan(people('Merefield', 1));
    expect(people('Downsmere', 2)).toBeGreaterThan(people('Downsmere', 0));
  });

  it('are small enough, here and there, that they must be hidden outside the council', () => {
    const isSmall = (count: number) => count >= 1 && count <= 5;
    const small = all.filter(({ question, answer }) => {
      if (question.measure.aboutPeople !== true) return false;
      const [top, bottom] = topAndBottom(answer.value);
      return typeof answer.value === 'number' ? isSmall(answer.value) : isSmall(top) || isSmall(bottom - top);
    });
    expect(small.length).toBeGreaterThan(100);
  });

  it('can be given for a question that is new', () => {
    const place = {
      council: councilNamed('Tarnside'),
      frameworkId: 'services-21-plus',
      themeId: 'coh',
      round: 1,
    } as const;
    const rate = { ...numberQuestion('s21-eet-02'), id: 's21-new-01' };
    const [top, bottom] = topAndBottom(numberAnswer(place, rate).value);
    expect(top).toBeLessThanOrEqual(bottom);
    expect(
      numberAnswer(place, { ...numberQuestion('s21-coh-01'), id: 's21-new-02' }).value,
    ).toBeGreaterThanOrEqual(0);
    const [, advisers] = topAndBottom(
      numberAnswer(place, { ...numberQuestion('s21-rel-04'), id: 's21-new-03' }).value,
    );
    expect(advisers).toBeGreaterThan(0);
  });
});
