import fc from 'fast-check';
import type { Answer } from './answer';
import type { Question } from './question';

/** For tests: words that have no space at their ends, long enough for a reason. */
export const words = fc.string({ minLength: 10, maxLength: 60 }).map((each) => `${each.trim()} and ten more`);
const day = fc
  .date({ min: new Date('2018-01-01T00:00:00Z'), max: new Date('2026-11-21T00:00:00Z'), noInvalidDate: true })
  .map((date) => date.toISOString().slice(0, 10));

function partsOf(total: number): fc.Arbitrary<(number | null)[]> {
  const first = fc.nat(total);
  const complete = first.chain((a) => fc.nat(total - a).map((b): (number | null)[] => [a, b, total - a - b]));
  return fc.oneof(
    complete,
    first.map((a): (number | null)[] => [a, null, null]),
  );
}

function answeredTo(question: Question): fc.Arbitrary<Answer> {
  switch (question.kind) {
    case 'maturity':
      return fc.integer({ min: 0, max: 4 }).map((value) => ({ state: 'answered', value }));
    case 'choice':
      return fc.constantFrom(...question.options).chain((option): fc.Arbitrary<Answer> => {
        const plain = { state: 'answered' as const, value: option.value };
        const needs = question.needsReference?.options.includes(option.value) === true;
        return needs
          ? words.map((reference) => ({ ...plain, reference: reference.trim() }))
          : fc.constant(plain);
      });
    case 'multi': {
      const together = question.options.map(({ value }) => value).filter((value) => value !== 'none');
      return fc
        .oneof(fc.constant<string[]>(['none']), fc.subarray(together, { minLength: 1 }))
        .map((value): Answer => ({ state: 'answered', value }));
    }
    case 'boolean':
      return fc.boolean().map((value) => ({ state: 'answered', value }));
    case 'number':
      return numberTo(question);
    case 'date':
      return day.map((value) => ({ state: 'answered', value }));
    case 'text':
      return words.map((value) => ({ state: 'answered', value: value.trim() }));
  }
}

function numberTo({ measure }: Extract<Question, { kind: 'number' }>): fc.Arbitrary<Answer> {
  const parts = (whole: number) =>
    measure.parts ? fc.option(partsOf(whole), { nil: undefined }) : fc.constant(undefined);
  const withParts = (value: number | { numerator: number; denominator: number }, whole: number) =>
    parts(whole).map((each): Answer => ({ state: 'answered', value, ...(each ? { parts: each } : {}) }));
  if (measure.type === 'count') return fc.nat(20_000).chain((total) => withParts(total, total));
  if (measure.type === 'ratio') {
    return fc.tuple(fc.nat(100), fc.integer({ min: 10, max: 5000 })).map(([numerator, tenths]) => ({
      state: 'answered',
      value: { numerator, denominator: tenths / 10 },
    }));
  }
  return fc
    .nat(100_000)
    .chain((denominator) =>
      fc.nat(denominator).chain((numerator) => withParts({ numerator, denominator }, denominator)),
    );
}

/** An answer to a question that a published figure answers may say why it is another. */
function explained(question: Question, answer: fc.Arbitrary<Answer>): fc.Arbitrary<Answer> {
  if (question.prefill === undefined) return answer;
  return fc
    .tuple(answer, fc.option(words, { nil: undefined }))
    .map(([own, reason]) =>
      own.state === 'answered' && reason !== undefined ? { ...own, changeReason: reason.trim() } : own,
    );
}

/** For tests: any answer that a form of this question can give, of every state. */
export function anyAnswer(question: Question): fc.Arbitrary<Answer> {
  const reasons = question.naReasons.map(({ value }) =>
    value === 'other'
      ? words.map((each): Answer => ({ state: 'na', reason: value, text: each.trim() }))
      : fc.constant<Answer>({ state: 'na', reason: value }),
  );
  const unknown = question.allowDoNotKnow ? [fc.constant<Answer>({ state: 'dk' })] : [];
  return fc.oneof(
    explained(question, answeredTo(question)),
    fc.constant<Answer>({ state: 'blank' }),
    ...reasons,
    ...unknown,
  );
}
