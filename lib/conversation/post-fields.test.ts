import { expect, test } from 'vitest';
import {
  POST_MAX_LENGTH,
  beginSchema,
  postBodySchema,
  postSchema,
  replySchema,
  tickedPeople,
} from './post-fields';

const ID = '8b5c1f0e-3f0a-4a53-9d7b-0a2f6f1f3c11';

test.each([
  ['as typed', 'Which return?', 'Which return?'],
  ['without space round it', '  \n Which return? \n\n', 'Which return?'],
  ['with line ends of one kind', 'One\r\nTwo\rThree', 'One\nTwo\nThree'],
  ['as long as may be', 'x'.repeat(POST_MAX_LENGTH), 'x'.repeat(POST_MAX_LENGTH)],
])('what is said is kept %s', (_how, typed, kept) => {
  expect(postBodySchema.parse(typed)).toBe(kept);
});

test.each([
  ['nothing', '', 'Write what you want to say'],
  ['nothing but space', ' \r\n\t ', 'Write what you want to say'],
  [
    'one character too many',
    'x'.repeat(POST_MAX_LENGTH + 1),
    'What you wrote is 2,001 characters long. Shorten it to 2,000 or fewer',
  ],
])('%s is not said, and the reason is', (_what, typed, message) => {
  expect(postBodySchema.safeParse(typed).error?.issues[0]?.message).toBe(message);
});

test('a form says which post it is about by its thread and number', () => {
  expect(postSchema.parse({ subject: `${ID}/12` })).toEqual({ subject: { thread: ID, number: 12 } });
  for (const subject of ['', ID, `${ID}/`, `${ID}/x`, `${ID}/-1`, `${ID}/1/2`, 'x/1', '/1'])
    expect(postSchema.safeParse({ subject }).success, subject).toBe(false);
});

test('how many there were when a form was drawn is a whole number, never a guess', () => {
  const begun = { assessmentId: ID, question: 's21-hom-01', body: '' };
  expect(beginSchema.parse({ ...begun, after: '0' }).after).toBe(0);
  expect(replySchema.parse({ thread: ID, after: '12', body: '' }).after).toBe(12);
  for (const after of ['', '-1', '1.5', 'many', '9999999'])
    expect(beginSchema.safeParse({ ...begun, after }).success, after).toBe(false);
});

test('ticks that name nobody are left out, and each person is told once', () => {
  expect(tickedPeople([ID, 'x', '', ID, 7])).toEqual([ID]);
});
