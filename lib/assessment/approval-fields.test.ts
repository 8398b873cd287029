import { describe, expect, test } from 'vitest';
import { REASON_MAX_LENGTH, readDecision, reasonField, reasonSchema, wordsSchema } from './approval-fields';

const THEMES = [
  { themeId: 'gov', questionIds: ['a', 'b'] },
  { themeId: 'off', questionIds: ['c'] },
];

function read(fields: Readonly<Record<string, string>>) {
  const result = readDecision(fields, THEMES);
  return result.ok ? { decision: result.decision, reasons: [...result.reasons] } : result.errors;
}

describe('what an approver decided', () => {
  test('approves where no reason is written', () => {
    expect(read({ decision: 'approve', [reasonField('question', 'a')]: '  ' })).toEqual({
      decision: 'approve',
      reasons: [],
    });
  });

  test('sends one question back with its reason', () => {
    expect(read({ decision: 'send-back', [reasonField('question', 'c')]: ' Say when ' })).toEqual({
      decision: 'send-back',
      reasons: [['c', 'Say when']],
    });
  });

  test('sends a theme back with one reason, and a question of it with its own', () => {
    const fields = {
      [reasonField('theme', 'gov')]: 'All of it',
      [reasonField('question', 'b')]: 'This more',
    };
    expect(read({ decision: 'send-back', ...fields })).toEqual({
      decision: 'send-back',
      reasons: [
        ['a', 'All of it'],
        ['b', 'This more'],
      ],
    });
  });

  test.each([
    ['nothing was chosen', {}, /^Select whether/],
    ['something else was posted', { decision: 'delete' }, /^Select whether/],
    ['it sends back without a reason', { decision: 'send-back' }, /^Write the reason/],
    [
      'it approves with a reason written',
      { decision: 'approve', [reasonField('theme', 'off')]: 'No' },
      /^You wrote a reason to send something back/,
    ],
    [
      'the reason is for a question that is not asked',
      { decision: 'send-back', [reasonField('question', 'z')]: 'No' },
      /^Write the reason/,
    ],
  ])('guesses nothing when %s', (_when, fields, message) => {
    const result = readDecision(fields, THEMES);
    const [fault] = result.ok ? [] : result.errors;
    expect(fault?.field).toBe('decision');
    expect(fault?.message).toMatch(message);
  });

  test('names the box of a reason that is too long', () => {
    const field = reasonField('question', 'a');
    expect(read({ decision: 'send-back', [field]: 'x'.repeat(REASON_MAX_LENGTH + 1) })).toEqual([
      { field, message: 'The reason must be 1000 characters or fewer' },
    ]);
    expect(read({ decision: 'send-back', [field]: 'x'.repeat(REASON_MAX_LENGTH) })).toHaveProperty(
      'decision',
    );
  });
});

test('a reason that has to be given is neither empty nor longer than its column', () => {
  const schema = reasonSchema('Write why');
  expect(schema.safeParse('  ').error?.issues[0]?.message).toBe('Write why');
  expect(schema.safeParse('x'.repeat(REASON_MAX_LENGTH + 1)).success).toBe(false);
  expect(schema.parse(' Because ')).toBe('Because');
});

test('words that may be left out are empty then', () => {
  expect(wordsSchema('The note').parse(undefined)).toBe('');
  expect(wordsSchema('The note').safeParse('x'.repeat(REASON_MAX_LENGTH + 1)).success).toBe(false);
});
