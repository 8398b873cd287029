import { describe, expect, it } from 'vitest';
import { parseBoolean, parseChoice, parseMulti, standsAlone } from './answer-option';
import type { FieldContext } from './field-text';
import { exampleQuestion } from './testing';

const TODAY: FieldContext = { today: '2026-11-21' };
const position = exampleQuestion('choice', 'ex-gov-02');
const offer = exampleQuestion('multi', 'ex-off-01');
const hardest = exampleQuestion('multi', 'ex-voi-02');

describe('a choice', () => {
  it('takes an option of the list', () => {
    expect(parseChoice(position, { value: ['none'] }, TODAY)).toEqual({
      ok: true,
      value: { state: 'answered', value: 'none' },
    });
  });

  it('refuses any other text', () => {
    expect(parseChoice(position, { value: ['maybe'] }, TODAY)).toEqual({
      ok: false,
      errors: [{ field: 'value', message: 'Select one of the options listed' }],
    });
  });

  it('keeps the reference where the option needs one', () => {
    const fields = { value: ['yes'], reference: [' Council, 12 March 2026, minute 48 '] };
    expect(parseChoice(position, fields, TODAY)).toEqual({
      ok: true,
      value: { state: 'answered', value: 'yes', reference: 'Council, 12 March 2026, minute 48' },
    });
  });

  it('can be saved before the reference is known', () => {
    expect(parseChoice(position, { value: ['yes'], reference: [''] }, TODAY).ok).toBe(true);
  });

  it('drops a reference left over from another option', () => {
    expect(parseChoice(position, { value: ['none'], reference: ['x'] }, TODAY)).toEqual({
      ok: true,
      value: { state: 'answered', value: 'none' },
    });
  });

  it.each([
    ['ab', 'The reference is 2 characters long. Make it 3 to 200 characters'],
    ['x'.repeat(201), 'The reference is 201 characters long. Make it 3 to 200 characters'],
  ])('asks again for the reference "%s"', (reference, message) => {
    expect(parseChoice(position, { value: ['yes'], reference: [reference] }, TODAY)).toEqual({
      ok: false,
      errors: [{ field: 'reference', message }],
    });
  });

  it('refuses the authority type that the assessment is not for', () => {
    const [first, ...rest] = position.options;
    if (first === undefined) throw new Error('The example lost its options');
    const question = { ...position, options: [{ ...first, authorityType: 'district' as const }, ...rest] };
    const fields = { value: [first.value] };
    expect(parseChoice(question, fields, { ...TODAY, authorityType: 'district' }).ok).toBe(true);
    expect(parseChoice(question, fields, TODAY).ok).toBe(true);
    const refused = parseChoice(question, fields, { ...TODAY, authorityType: 'childrens-services' });
    expect(refused.ok ? [] : refused.errors.map(({ field }) => field)).toEqual(['value']);
    expect(refused.ok ? '' : refused.errors[0]?.message).toMatch(
      /^This assessment was not started for “Yes”\. Choose “.+”, or tell a lab administrator/,
    );
  });
});

describe('ticks', () => {
  it('are kept in the order of the question, once each', () => {
    expect(parseMulti(offer, { value: ['work', 'money', 'work'] })).toEqual({
      ok: true,
      value: { state: 'answered', value: ['money', 'work'] },
    });
  });

  it('refuse an option that is not listed, and the whole answer with it', () => {
    expect(parseMulti(offer, { value: ['money', 'gardens'] })).toEqual({
      ok: false,
      errors: [{ field: 'value', message: 'Select only options that are listed' }],
    });
  });

  it.each([
    [
      offer,
      ['none', 'money'],
      '“None yet” cannot be ticked with another option. Untick it, or untick the others',
    ],
    [
      hardest,
      ['money', 'none'],
      '“Nothing so far” cannot be ticked with another option. Untick it, or untick the others',
    ],
  ])('say which option stands alone', (question, value, message) => {
    expect(parseMulti(question, { value })).toEqual({ ok: false, errors: [{ field: 'value', message }] });
  });

  it('let an option stand alone', () => {
    expect(parseMulti(offer, { value: ['none'] }).ok).toBe(true);
  });

  it('know which options stand alone', () => {
    expect(standsAlone(offer, 'none')).toBe(true);
    expect(standsAlone(hardest, 'none')).toBe(true);
    expect(standsAlone(offer, 'other')).toBe(false);
    const unsure = { ...offer, scoring: { method: 'share' as const, exclusive: ['none', 'other'], max: 4 } };
    expect(standsAlone(unsure, 'other')).toBe(true);
  });
});

describe('yes or no', () => {
  it.each([
    ['true', true],
    ['false', false],
  ])('takes "%s"', (typed, value) => {
    expect(parseBoolean({ value: [typed] })).toEqual({ ok: true, value: { state: 'answered', value } });
  });

  it('refuses any other text', () => {
    expect(parseBoolean({ value: ['1'] })).toEqual({
      ok: false,
      errors: [{ field: 'value', message: 'Select yes or no' }],
    });
  });
});
