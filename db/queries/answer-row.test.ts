import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Answer } from '@/lib/framework/answer';
import { answerColumns, answerFromRow } from './answer-row';

const text = fc.string({ minLength: 1, maxLength: 40 });
const value: fc.Arbitrary<number | boolean | string | string[]> = fc.oneof(
  fc.integer({ min: 0, max: 4 }),
  fc.boolean(),
  text,
  fc.array(text, { minLength: 1, maxLength: 4 }),
);

const prefill = fc.record({
  value: fc.oneof(text, fc.record({ numerator: fc.nat(), denominator: fc.nat() })),
  release: text,
});

const answered: fc.Arbitrary<Answer> = fc.record(
  { state: fc.constant('answered' as const), value, reference: text, prefill, changeReason: text },
  { requiredKeys: ['state', 'value'] },
);
const notApplicable: fc.Arbitrary<Answer> = fc.record(
  { state: fc.constant('na' as const), reason: text, text },
  { requiredKeys: ['state', 'reason'] },
);
const nothing: fc.Arbitrary<Answer> = fc.constantFrom({ state: 'dk' } as const, { state: 'blank' } as const);

describe('an answer in the columns of its row', () => {
  it('comes back as it was, whatever it says', () => {
    fc.assert(
      fc.property(fc.oneof(answered, notApplicable, nothing), (answer) => {
        expect(answerFromRow(answerColumns(answer))).toEqual(answer);
      }),
    );
  });

  it('keeps zero and “no”: neither of them is blank', () => {
    for (const said of [0, false]) {
      const row = answerColumns({ state: 'answered', value: said });
      expect(answerFromRow(row)).toEqual({ state: 'answered', value: said });
    }
  });

  it('leaves nothing of what stood there before: a level that becomes “do not know” has no level', () => {
    const before = answerColumns({ state: 'answered', value: 3, reference: 'Minute 12' });
    const after = { ...before, ...answerColumns({ state: 'dk' }) };
    expect(after).toEqual({
      state: 'dk',
      value: null,
      parts: null,
      reference: null,
      prefill: null,
      changeReason: null,
      naReason: null,
      naText: null,
      naAgreed: false,
    });
  });

  it('never agrees for an approver: that stands in the row alone', () => {
    const claimed: Answer = { state: 'na', reason: 'other', text: 'The county has it', agreed: true };
    const row = answerColumns(claimed);
    expect(row.naAgreed).toBe(false);
    expect(answerFromRow(row)).toEqual({ state: 'na', reason: 'other', text: 'The county has it' });
    expect(answerFromRow({ ...row, naAgreed: true })).toEqual(claimed);
  });

  it('is refused where a row says that it is answered and holds nothing', () => {
    const row = { ...answerColumns({ state: 'dk' }), state: 'answered' } as const;
    expect(() => answerFromRow(row)).toThrow();
  });
});
