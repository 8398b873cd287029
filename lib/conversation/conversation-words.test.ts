import { describe, expect, test } from 'vitest';
import {
  WHO_READS,
  conversationLinkWords,
  conversationsHeading,
  oldestWords,
  openThreadsWords,
  openingWords,
  resolvedWords,
  toldNobodyWords,
  toldWords,
  waitForYouWords,
  waitingWords,
  withdrawnWords,
} from './conversation-words';
import { digestMail } from './digest-mail';
import { OPENING_LENGTH } from './thread';
import { onDay, person, writer } from './thread.testing';

const SINCE = onDay(18);

describe('whom a thread waits for, in words', () => {
  test.each([
    [{ who: [person('marcus')], because: 'named' }, 'Waits for Marcus since 18 November 2026.'],
    [
      { who: [person('ana'), person('marcus')], because: 'named' },
      'Waits for you and Marcus since 18 November 2026.',
    ],
    [
      { who: [person('ana')], because: 'began' },
      'Waits for you since 18 November 2026. You began it, and nobody else is asked by name now.',
    ],
    [
      { who: [person('dee')], because: 'began' },
      'Waits for Dee since 18 November 2026. They began it, and nobody else is asked by name now.',
    ],
    [
      { who: [person('priya')], because: 'nobody-named' },
      'Waits for Priya since 18 November 2026. Nobody is asked by name, so it is for the assessment lead.',
    ],
    [
      { who: [], because: 'nobody-named' },
      'Nobody is asked, and your council has no assessment lead now. Whoever takes part can name somebody, or resolve it.',
    ],
  ] as const)('%j', (waiting, words) => {
    expect(waitingWords({ ...waiting, since: SINCE }, 'ana')).toBe(words);
  });
});

test.each([
  [conversationLinkWords(0), 'Conversation'],
  [conversationLinkWords(2), 'Conversation: 2 open'],
  [conversationsHeading(0), 'No open conversations'],
  [conversationsHeading(1), '1 open conversation'],
  [openThreadsWords(new Map()), 'None is open.'],
  [openThreadsWords(new Map([['a', 1]])), '1 is open, about 1 question.'],
  [
    openThreadsWords(
      new Map([
        ['a', 1],
        ['b', 2],
      ]),
    ),
    '3 are open, about 2 questions.',
  ],
  [
    resolvedWords({ at: SINCE, by: writer('dee', { hasLeft: true }) }),
    'Resolved by Dee (left) on 18 November 2026, 09:30',
  ],
  [toldWords([]), null],
  [toldNobodyWords([]), null],
  [
    toldNobodyWords(['Nobody', 'Dee Morgan']),
    '“@Nobody” and “@Dee Morgan” told nobody: no colleague who takes part here is called that, or more than one could be meant. Reply and tick whom you mean.',
  ],
  [toldWords([writer('dee', { hasLeft: true }), writer('ana')]), 'Tells Dee (left) and Ana'],
  [withdrawnWords(SINCE), 'Withdrawn by its writer on 18 November 2026'],
  [openingWords(''), null],
  [openingWords('Short'), 'Short'],
  [openingWords('x'.repeat(OPENING_LENGTH)), `${'x'.repeat(OPENING_LENGTH)}…`],
  [waitForYouWords(1, 'Homes'), '1 thread about “Homes” waits for you'],
  [waitForYouWords(3, 'Homes'), '3 threads about “Homes” wait for you'],
  [
    waitForYouWords(1, 'Homes', 'Spring 2026'),
    '1 thread about “Homes” in the Spring 2026 round waits for you',
  ],
  [
    oldestWords(SINCE),
    'The oldest since 18 November 2026. Answer, name somebody else, or mark it as resolved.',
  ],
])('says: %s', (said, words) => {
  expect(said).toBe(words);
});

test('one mail says, by council and questionnaire, who wrote about which question, and where to read it', () => {
  const shared = { councilName: 'Elmshire', questionnaire: 'Homes', question: 'How many?' };
  const { subject, body } = digestMail(
    [
      { ...shared, writers: ['Dee', 'Marcus'], namedBy: ['Dee'], link: 'https://t.example/1' },
      { ...shared, writers: ['Dee', 'Ana'], namedBy: ['Dee', 'Ana'], link: 'https://t.example/2' },
      {
        ...shared,
        councilName: 'Hartlow',
        writers: ['Tom', 'Sunita'],
        namedBy: [],
        link: 'https://t.example/3',
      },
    ],
    'https://t.example',
  );
  expect(subject).toBe('3 conversations are waiting for you in the Care Experience Toolkit');
  expect(body.split('\n')).toEqual([
    'Elmshire: Homes',
    '',
    'How many?',
    'Dee names you. Marcus wrote.',
    'https://t.example/1',
    '',
    'How many?',
    'Dee and Ana name you.',
    'https://t.example/2',
    '',
    'Hartlow: Homes',
    '',
    'How many?',
    'Tom and Sunita wrote.',
    'https://t.example/3',
    '',
    'What was written is in the toolkit, not in this email.',
    expect.stringMatching(/at most one email in 4 hours, and none about what you have seen there\.$/),
    'You can switch these emails off, and on again: https://t.example/your-emails',
    'Without them, what people ask you waits on your home page until you look there.',
  ]);
});

test('who reads a conversation names the outsiders who do, and promises nothing about them', () => {
  expect(WHO_READS).not.toContain('nobody outside your council');
  expect(WHO_READS).toMatch(/Reviewers come from outside .* only where a review lets them/);
  expect(WHO_READS).toContain('a council that takes it over');
});
