import { describe, expect, it } from 'vitest';
import type { May } from './overview';
import { nextStep, readerWords, resultsDayWords } from './next-step';
import { exampleAssessment, exampleWork } from './testing';

const LEAD: May = { start: true, answer: true, agree: false, send: true };
const CONTRIBUTOR: May = { start: false, answer: true, agree: false, send: false };
const APPROVER: May = { start: false, answer: false, agree: true, send: false };
const READER: May = { start: false, answer: false, agree: false, send: false };

const waiting = exampleAssessment();
const nothingWaits = exampleAssessment({ open: exampleWork({ waitingForApprover: 0 }) });
const complete = exampleAssessment({ open: exampleWork({ next: null, waitingForApprover: 0 }) });
const sent = exampleAssessment({ state: 'submitted', open: null });

describe('the next step of an assessment', () => {
  it.each([
    ['a lead', LEAD, ['Start', 'Go on answering', 'Go on answering', 'Check and send']],
    [
      'a contributor',
      CONTRIBUTOR,
      ['An assessment lead starts it', 'Go on answering', 'Go on answering', 'An assessment lead sends it'],
    ],
    [
      'an approver',
      APPROVER,
      [
        'An assessment lead starts it',
        'Agree, or not, to 1 “not applicable”',
        'An assessment lead or a contributor answers',
        'An assessment lead sends it',
      ],
    ],
    [
      'a viewer or a reviewer',
      READER,
      [
        'An assessment lead starts it',
        'An assessment lead or a contributor answers',
        'An assessment lead or a contributor answers',
        'An assessment lead sends it',
      ],
    ],
  ])('is for %s what they do, or who else does it', (_role, may, steps) => {
    expect([undefined, waiting, nothingWaits, complete].map((each) => nextStep(each, may))).toEqual(steps);
    expect(nextStep(sent, may)).toBe('See the result');
  });
});

describe('somebody who only reads', () => {
  it('is told what comes and whom to ask', () => {
    expect(readerWords(READER, 'Priya Nair')).toMatch(/^You can read every answer.*tell Priya Nair\.$/);
  });

  it.each([LEAD, CONTRIBUTOR, APPROVER])('is nobody with something to do: %o', (may) => {
    expect(readerWords(may, 'Priya Nair')).toBeNull();
  });
});

it('the day of the results comes with what they hold and what they never hold', () => {
  const words = resultsDayWords('30 January 2027');
  expect(words).toContain('30 January 2027');
  expect(words).toMatch(/chose to share.*who answered are never part/);
});
