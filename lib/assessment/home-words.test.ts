import { describe, expect, it } from 'vitest';
import { doesNotApply, firstDayWords, homeHeading, lacksApprover, waitingForOthers } from './home-words';
import type { May } from './overview';
import { exampleAssessment, exampleOverview, exampleWork } from './testing';

const LEAD: May = { start: true, answer: true, agree: false, send: true };
const CONTRIBUTOR: May = { start: false, answer: true, agree: false, send: false };
const APPROVER: May = { start: false, answer: false, agree: true, send: false };
const VIEWER: May = { start: false, answer: false, agree: false, send: false };

const overview = exampleOverview();
const complete = exampleOverview({
  assessments: [exampleAssessment({ open: exampleWork({ next: null, waitingForApprover: 0 }) })],
});

describe('what waits for somebody else', () => {
  it('is what the person’s own role cannot do', () => {
    expect(waitingForOthers(overview, LEAD)).toEqual([
      'An approver to agree that 1 question of “Services for adults” does not apply.',
    ]);
    expect(waitingForOthers(overview, APPROVER)).toEqual([
      'An assessment lead or a contributor to answer 10 questions of “Services for adults”.',
    ]);
    expect(waitingForOthers(complete, CONTRIBUTOR)).toEqual([
      'An assessment lead to send “Services for adults”.',
    ]);
  });

  it('is nothing where nothing is open', () => {
    expect(waitingForOthers(exampleOverview({ assessments: [] }), VIEWER)).toEqual([]);
  });
});

describe('a council without an approver', () => {
  const without = exampleOverview({ hasApprover: false });

  it('does not wait for one: nobody would come', () => {
    expect(waitingForOthers(without, LEAD)).toEqual([]);
  });

  it('lacks one when something waits, and only then', () => {
    expect(lacksApprover(without)).toBe(true);
    expect(lacksApprover(overview)).toBe(false);
    expect(lacksApprover(exampleOverview({ ...complete, hasApprover: false }))).toBe(false);
  });
});

describe('the heading of the home page', () => {
  it.each([
    [0, 'Nothing needs you now'],
    [1, 'One thing needs you'],
    [6, 'Six things need you'],
    [12, '12 things need you'],
  ])('for %i tasks is "%s"', (count, words) => {
    expect(homeHeading(Array.from({ length: count }, () => ({ isOffer: false })))).toBe(words);
  });

  it('does not count what the council may start or leave', () => {
    expect(homeHeading([{ isOffer: false }, { isOffer: true }])).toBe('One thing needs you');
    expect(homeHeading([{ isOffer: true }])).toBe('Nothing needs you now');
  });
});

it('one question does not apply, two do not apply', () => {
  expect([1, 2].map((waitingForApprover) => doesNotApply(exampleWork({ waitingForApprover })))).toEqual([
    'does not apply',
    'do not apply',
  ]);
});

it('names the lead to a contributor on the first day, and says what they can do themselves', () => {
  const leads = [{ memberId: '1', displayName: 'Priya Nair' }];
  expect(firstDayWords(leads, { answer: true })).toBe(
    'Only an assessment lead can start an assessment. Ask Priya Nair. You can read every question now, and answer it as soon as it is started.',
  );
  expect(firstDayWords(leads, { answer: false })).not.toContain('answer it');
});
