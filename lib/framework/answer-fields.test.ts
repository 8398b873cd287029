import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Answer } from './answer';
import { answerToFields, COMMENT_MAX_LENGTH, parseAnswerFields, sameAnswer } from './answer-fields';
import type { AnswerFields } from './answer-fields';
import { anyAnswer, words } from './answers.testing';
import type { Question } from './question';
import { exampleFramework, exampleQuestion } from './testing';
import { allQuestions } from './visibility';

const TODAY = '2026-11-21';

function parse(question: Question, fields: AnswerFields) {
  return parseAnswerFields(question, fields, { today: TODAY });
}

function answerOf(question: Question, fields: AnswerFields): Answer {
  const result = parse(question, fields);
  if (!result.ok) throw new Error(result.errors.map((error) => error.message).join('; '));
  return result.answer;
}

function errorsOf(question: Question, fields: AnswerFields) {
  const result = parse(question, fields);
  return result.ok ? [] : result.errors;
}

const maturity = exampleQuestion('maturity', 'ex-gov-01');
const choice = exampleQuestion('choice', 'ex-off-03');
const boolean = exampleQuestion('boolean', 'ex-gov-03');
const count = exampleQuestion('number', 'ex-num-01');
const text = exampleQuestion('text', 'ex-lea-01');
const questions = allQuestions(exampleFramework());

describe('nothing typed', () => {
  it.each(questions.map((question) => [question.id, question] as const))('leaves %s blank', (_, question) => {
    expect(parse(question, {})).toEqual({ ok: true, answer: { state: 'blank' }, comment: '' });
    expect(answerOf(question, { state: ['answered'], value: [''], 'part-0': [' '] })).toEqual({
      state: 'blank',
    });
  });

  it('still keeps the comment', () => {
    expect(parse(maturity, { state: [''], comment: ['  Asked housing.  '] })).toEqual({
      ok: true,
      answer: { state: 'blank' },
      comment: 'Asked housing.',
    });
  });
});

describe('a maturity question', () => {
  it.each(['0', '1', '2', '3', '4'])('takes level %s from the one radio group', (state) => {
    expect(answerOf(maturity, { state: [state] })).toEqual({ state: 'answered', value: Number(state) });
  });

  it.each(['5', '-1', '1.0', 'Embedded'])('refuses the level "%s"', (state) => {
    expect(errorsOf(maturity, { state: [state] })).toEqual([
      { field: 'state', message: 'Select one of the levels listed' },
    ]);
  });
});

describe('do not know', () => {
  it('is taken where it is offered', () => {
    expect(answerOf(maturity, { state: ['dk'] })).toEqual({ state: 'dk' });
    expect(answerOf(count, { state: ['dk'] })).toEqual({ state: 'dk' });
  });

  it('is refused where it is not', () => {
    expect(errorsOf(text, { state: ['dk'] })).toEqual([
      { field: 'state', message: 'Do not know is not an answer to this question. Choose another answer' },
    ]);
  });

  it('wins over a value left in its box', () => {
    expect(answerOf(count, { state: ['dk'], value: ['12'] })).toEqual({ state: 'dk' });
    expect(answerOf(choice, { state: ['dk'], value: ['to-21'] })).toEqual({ state: 'dk' });
  });
});

describe('not applicable', () => {
  it('needs a listed reason where there are several', () => {
    const error = { field: 'na-reason', message: 'Select why this does not apply' };
    expect(errorsOf(maturity, { state: ['na'] })).toEqual([error]);
    expect(errorsOf(maturity, { state: ['na'], 'na-reason': ['no-cases'] })).toEqual([error]);
  });

  it('takes a listed reason as it is, without words left from another reason', () => {
    const fields = { state: ['na'], 'na-reason': ['not-adopted'], 'na-text': ['Left over from before'] };
    expect(answerOf(maturity, fields)).toEqual({ state: 'na', reason: 'not-adopted' });
  });

  it('needs no choice where one reason is listed', () => {
    expect(answerOf(boolean, { state: ['na'], 'na-text': [' We hold no public meetings. '] })).toEqual({
      state: 'na',
      reason: 'other',
      text: 'We hold no public meetings.',
    });
  });

  it.each([
    ['', 'Say why this does not apply, in 10 to 500 characters'],
    ['x', 'The reason is 1 character long. Make it 10 to 500 characters'],
    ['Not us.  ', 'The reason is 7 characters long. Make it 10 to 500 characters'],
    ['x'.repeat(501), 'The reason is 501 characters long. Make it 10 to 500 characters'],
  ])('asks again for the reason "%s"', (words, message) => {
    const fields = { state: ['na'], 'na-reason': ['other'], 'na-text': [words] };
    expect(errorsOf(maturity, fields)).toEqual([{ field: 'na-text', message }]);
  });

  it('is refused where every council can answer', () => {
    expect(errorsOf(choice, { state: ['na'] })).toEqual([
      { field: 'state', message: 'This question applies to every council asked. Choose another answer' },
    ]);
  });

  it('is never agreed by a form', () => {
    const fields = {
      state: ['na'],
      'na-text': ['We hold no public meetings.'],
      agreed: ['true'],
      'na-agreed': ['true'],
    };
    expect(answerOf(boolean, fields)).not.toHaveProperty('agreed');
  });
});

describe('a text', () => {
  it('counts a typed text as answered, without spaces at its ends', () => {
    expect(answerOf(text, { value: ['  Foster carers came.\n'] })).toEqual({
      state: 'answered',
      value: 'Foster carers came.',
    });
  });

  it('counts a new line once, as the counter on the page does', () => {
    const lines = `${'a'.repeat(99)}\r\n${'b'.repeat(100)}`;
    expect(answerOf(text, { value: [lines] })).toEqual({ state: 'answered', value: lines.replace('\r', '') });
  });

  it('says how long it is when it is too long', () => {
    expect(errorsOf(text, { value: ['x'.repeat(201)] })).toEqual([
      { field: 'value', message: 'Your answer is 201 characters long. Shorten it to 200 or fewer' },
    ]);
  });

  it('loses only what no database can hold', () => {
    expect(answerOf(text, { value: ['a\u0000b\uD800c 😀'] })).toEqual({
      state: 'answered',
      value: 'ab\uFFFDc 😀',
    });
  });
});

describe('a comment', () => {
  it('may be 4,000 characters and no longer', () => {
    expect(parse(maturity, { comment: ['x'.repeat(COMMENT_MAX_LENGTH)] }).ok).toBe(true);
    expect(errorsOf(maturity, { comment: ['x'.repeat(4001)] })).toEqual([
      { field: 'comment', message: 'Your comment is 4,001 characters long. Shorten it to 4,000 or fewer' },
    ]);
  });

  it('is put right together with the answer', () => {
    const fields = { state: ['7'], comment: ['x'.repeat(4001)] };
    expect(errorsOf(maturity, fields).map((error) => error.field)).toEqual(['state', 'comment']);
  });
});

describe('a state that the page does not offer', () => {
  it('is refused', () => {
    expect(errorsOf(count, { state: ['3'], value: ['12'] })).toEqual([
      { field: 'state', message: 'Select one of the answers listed' },
    ]);
  });
});

describe('a saved answer put back into its form', () => {
  it.each(questions.map((question) => [question.id, question] as const))(
    'comes out of %s unchanged',
    (_, question) => {
      fc.assert(
        fc.property(anyAnswer(question), words, (answer, comment) => {
          const result = parse(question, answerToFields(question, answer, comment));
          expect(result).toEqual({ ok: true, answer, comment: comment.trim() });
          if (result.ok) expect(sameAnswer(answer, result.answer)).toBe(true);
        }),
      );
    },
  );

  it('leaves the boxes empty for a value that is not of this kind', () => {
    const stray: Answer = { state: 'answered', value: 'Embedded' };
    expect(answerToFields(maturity, stray, '')).toEqual({ state: [''], comment: [''] });
    expect(answerToFields(count, stray, '')).toEqual({ state: ['answered'], comment: [''] });
  });

  it('has no field for the approver’s agreement', () => {
    const agreed: Answer = { state: 'na', reason: 'other', text: 'We hold no meetings.', agreed: true };
    expect(answerToFields(boolean, agreed, '')).toEqual({
      state: ['na'],
      'na-reason': ['other'],
      'na-text': ['We hold no meetings.'],
      comment: [''],
    });
  });
});

describe('the same answer', () => {
  const na: Answer = { state: 'na', reason: 'other', text: 'We hold no meetings.' };

  it.each<[string, Answer, Answer]>([
    [
      'ticks in another order',
      { state: 'answered', value: ['a', 'b'] },
      { state: 'answered', value: ['b', 'a'] },
    ],
    ['with and without the approver’s agreement', na, { ...na, agreed: true }],
    [
      'no parts and parts not known',
      { state: 'answered', value: 3 },
      { state: 'answered', value: 3, parts: [null, null] },
    ],
    [
      'no reference and an empty one',
      { state: 'answered', value: 'yes' },
      { state: 'answered', value: 'yes', reference: ' ' },
    ],
  ])('reads through %s', (_, a, b) => {
    expect(sameAnswer(a, b)).toBe(true);
  });

  it.each<[string, Answer, Answer]>([
    ['zero and blank', { state: 'answered', value: 0 }, { state: 'blank' }],
    ['blank and do not know', { state: 'blank' }, { state: 'dk' }],
    ['no and zero', { state: 'answered', value: false }, { state: 'answered', value: 0 }],
    ['a word and a list of it', { state: 'answered', value: 'a' }, { state: 'answered', value: ['a'] }],
    ['two reasons', na, { state: 'na', reason: 'no-cases' }],
    ['two reasons in words', na, { ...na, text: 'We hold two meetings.' }],
    [
      'known and unknown parts',
      { state: 'answered', value: 3, parts: [1, 2] },
      { state: 'answered', value: 3, parts: [1, null] },
    ],
    [
      'two references',
      { state: 'answered', value: 'yes', reference: 'Minute 1' },
      { state: 'answered', value: 'yes' },
    ],
    [
      'top and bottom changed over',
      { state: 'answered', value: { numerator: 1, denominator: 2 } },
      { state: 'answered', value: { numerator: 2, denominator: 1 } },
    ],
  ])('tells %s apart', (_, a, b) => {
    expect(sameAnswer(a, b)).toBe(false);
  });
});
