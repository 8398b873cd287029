import { describe, expect, test } from 'vitest';
import { agreedMail, askedMail, endedMail, finishedMail, repliedMail } from './review-mail';
import { ownReviewLine } from './own-review-line';
import { staleErrors, staleValues } from './stale-judgement';
import { exampleFramework } from '@/lib/framework/testing';
import {
  NOT_LET_SEE,
  NO_LIBRARY_YET,
  hoursInWords,
  neededWords,
  reviewSentence,
  reviewerNamed,
  standingOfReview,
  timeWords,
  whyKeptBlind,
  whyKeptFromOwn,
  whyNotJudging,
} from './review-words';
import { levelFinding, reviewOf } from './testing';

const ASKED = { terms: null, finished: null };
const TODAY = '2026-07-10';

const NAMED = {
  at: new Date('2026-06-22T10:00:00Z'),
  way: 'statement',
  isBlind: true,
  namedAs: 'name',
} as const;

describe('a review in words', () => {
  test.each([
    [ASKED, 'Priya Nair asked on 20 June 2026. Waiting for Jo Field to agree to the time.'],
    [{ ...ASKED, hasLeft: true }, 'Jo Field has left and did not answer.'],
    [
      { finished: null },
      'Jo Field agreed on 22 June 2026. What they write is theirs until they hand it over.',
    ],
    [
      { finished: null, hasLeft: true },
      'Jo Field agreed on 22 June 2026 and has left since. Nothing was handed over.',
    ],
    [{}, 'Jo Field handed it over on 1 July 2026.'],
    [
      { ...ASKED, ended: { at: new Date('2026-06-23T10:00:00Z'), by: 'Jo Field', note: 'Too little time' } },
      'Jo Field ended it on 23 June 2026: “Too little time”',
    ],
  ])('where it stands: %#', (change, words) => {
    expect(standingOfReview(reviewOf(change), TODAY)).toBe(words);
  });

  test.each([
    [{ finished: null }, '2026-07-10', 'It is needed by 10 July 2026.'],
    [
      { finished: null },
      '2026-07-09',
      'It was needed by 9 July 2026. That day has passed, and it can still be handed over.',
    ],
    [ASKED, '2026-08-01', 'It is needed by 1 August 2026.'],
    [{ finished: null }, null, null],
    [{}, '2026-07-09', null],
  ])('until when it is needed: %#', (change, neededBy, words) => {
    const review = reviewOf({ ...change, neededBy });
    expect(neededWords(review, TODAY)).toBe(words);
    if (words !== null) expect(standingOfReview(review, TODAY).endsWith(` ${words}`)).toBe(true);
    expect(standingOfReview({ ...review, hasLeft: true }, TODAY)).not.toContain('needed');
  });

  test('how it was made, with whom as they chose and without what is paid', () => {
    expect(reviewSentence(reviewOf({ terms: NAMED }))).toBe(
      'Jo Field, care-experienced adviser handed over one plain statement for each theme on 1 July 2026, judged without sight of the council’s answers. Paid time was agreed first.',
    );
    expect(reviewSentence(reviewOf({ terms: NAMED, couldReadBefore: true }))).toContain(
      'judged without sight of the council’s answers, which the reviewer could read before.',
    );
    expect(reviewSentence(reviewOf({ couldReadBefore: true }))).toContain(
      'judged with the council’s answers in sight.',
    );
    const unpaid = reviewOf({ kind: 'peer-council', time: { kind: 'unpaid', reason: 'In turn.' } });
    expect(reviewSentence(unpaid)).toContain('It was not paid: In turn.');
    expect(reviewerNamed(unpaid)).toBe('a reviewer from a peer council');
  });

  test.each([
    [60, '1 hour'],
    [90, '1.5 hours'],
    [20, '0.33 hours'],
    [0, '0 hours'],
  ])('%i minutes', (minutes, words) => {
    expect(hoursInWords(minutes)).toBe(words);
  });

  test('what is paid is for whom it concerns', () => {
    const { time } = reviewOf();
    expect(timeWords(time, { seesPay: true })).toBe('6 hours, paid: £25 an hour');
    expect(timeWords(time, { seesPay: false })).toBe('6 hours, paid');
  });

  test('every stop says why, who can change it and what happens next (demand 19)', () => {
    const stops = [
      whyKeptBlind(reviewOf(ASKED)),
      whyKeptBlind(reviewOf({ terms: NAMED, finished: null })),
      whyNotJudging(undefined),
      NOT_LET_SEE,
      NO_LIBRARY_YET,
      whyNotJudging(reviewOf(ASKED)),
      whyKeptFromOwn('Autumn 2026'),
    ];
    for (const { why, who, next } of stops)
      for (const words of [why, who, next]) expect(words).toMatch(/^[A-Z].*\.$/);
    expect(new Set(stops.map(({ why }) => why)).size).toBe(stops.length);
  });

  test('at its reviewer’s home it says what to do', () => {
    const about = { title: 'Services', roundName: 'Spring 2026', today: TODAY, open: 0, keptBy: null };
    const line = (change: Parameters<typeof reviewOf>[0], after = {}) =>
      ownReviewLine(reviewOf(change), { ...about, ...after });
    expect(line(ASKED)).toMatchObject({ isOpen: true, title: 'Services, Spring 2026 round' });
    expect(line({ finished: null }).words).toMatch(/^Under way/);
    expect(line({ ...ASKED, neededBy: '2026-07-31' }).words).toContain('It is needed by 31 July 2026.');
    expect(line({ finished: null, neededBy: '2026-07-01' }).words).toContain('That day has passed');
    expect(line({})).toMatchObject({ isOpen: false });
    expect(line({}).words).toBe('Handed over on 1 July 2026. No difference is open.');
    expect(line({}, { open: 2 }).words).toContain('2 differences are not settled. Only you can settle them.');
    expect(line({}, { keptBy: 'Autumn 2026' }).words).toContain(
      'out of your sight until your review in the Autumn 2026 round is over.',
    );
  });
});

describe('mails about a review', () => {
  const about = { councilName: 'Northdale', title: 'Services', link: 'https://toolkit.example/review' };
  const said = 'Line one\nhttps://elsewhere.example';
  const { time } = reviewOf();
  const mails = [
    askedMail({ ...about, askedBy: 'Priya Nair', time, neededBy: '2026-07-31', note: said }),
    agreedMail({ ...about, reviewer: 'Jo Field' }),
    endedMail({ ...about, by: 'Jo Field', reason: said }),
    finishedMail({ ...about, reviewer: 'Jo Field', differences: 0 }),
    finishedMail({ ...about, reviewer: 'Jo Field', differences: 2 }),
    repliedMail({ ...about, by: 'Priya Nair', about: said }),
  ];

  test('hold no secret in their subject, the link in their text, and nobody’s words as lines of their own', () => {
    for (const { subject, body } of mails) {
      expect(subject).not.toContain('Jo Field');
      expect(body.split('\n')).toContain('https://toolkit.example/review');
      expect(body.split('\n')).not.toContain('https://elsewhere.example');
    }
  });

  test('say by when it is needed, before the words of whoever asks', () => {
    expect(mails[0]?.body).toContain('It is needed by 31 July 2026.\nPriya Nair writes');
    const open = askedMail({ ...about, askedBy: 'Priya Nair', time, neededBy: null, note: '' });
    expect(open.body).not.toContain('needed');
  });

  test('count the differences and say who can settle them', () => {
    expect(mails[4]?.body).toContain('It holds 2 differences');
    expect(mails[4]?.body).toContain('Only Jo Field can mark one as settled');
  });
});

test('a judgement saved in another window says what stands and how to go on (demand 2)', () => {
  const stale = [levelFinding('ex-gov-01', 3, { claimed: null, words: 'First', version: 4 })];
  const [error] = staleErrors(stale, { definition: exampleFramework() });
  expect(error?.field).toBe('ex-gov-01.judgement');
  expect(error?.message).toContain('Embedded, “First”. What you chose here is not saved.');
  expect(staleValues(stale)).toEqual({ 'ex-gov-01.version': '4' });
});
