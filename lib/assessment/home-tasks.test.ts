import { describe, expect, it } from 'vitest';
import { homeHeading, homeTasks, lacksApprover, waitingForOthers } from './home-tasks';
import type { May } from './home-tasks';
import { exampleAssessment, exampleOverview, exampleWork } from './testing';

const LEAD: May = { start: true, answer: true, agree: false, send: true };
const CONTRIBUTOR: May = { start: false, answer: true, agree: false, send: false };
const APPROVER: May = { start: false, answer: false, agree: true, send: false };
const VIEWER: May = { start: false, answer: false, agree: false, send: false };

const overview = exampleOverview();
const complete = exampleOverview({
  assessments: [exampleAssessment({ open: exampleWork({ next: null, waitingForApprover: 0 }) })],
});

function titles(may: May, of = overview) {
  return homeTasks(of, may).map(({ title }) => title);
}

describe('what needs a person now', () => {
  it('is for a lead to answer what is left, and to start what is not started', () => {
    expect(titles(LEAD)).toEqual([
      'Answer 10 questions of “Services for adults”',
      'Start “Corporate parenting”',
    ]);
  });

  it('leads to the next question, says how far it is and when the round closes', () => {
    expect(homeTasks(overview, LEAD)[0]).toEqual({
      href: '/assessments/a1/themes/hom#s21-hom-02',
      title: 'Answer 10 questions of “Services for adults”',
      detail: '34 of 45 are answered, 1 “not applicable” not agreed. The link leads to the next one.',
      time: '24 minutes',
      dueOn: '2026-12-18',
    });
  });

  it('is to check and send once every question has an answer', () => {
    expect(titles(LEAD, complete)[0]).toBe('Check and send “Services for adults”');
    expect(titles(CONTRIBUTOR, complete)).toEqual([]);
  });

  it('is for an approver to agree what does not apply', () => {
    const [task, ...others] = homeTasks(overview, APPROVER);
    expect(task).toMatchObject({
      href: '/assessments/a1/check-answers#not-agreed',
      title: 'Agree, or not, that 1 question of “Services for adults” does not apply',
    });
    expect(others).toEqual([]);
  });

  it('is only answering for a contributor, and nothing for a viewer', () => {
    expect(titles(CONTRIBUTOR)).toEqual(['Answer 10 questions of “Services for adults”']);
    expect(titles(VIEWER)).toEqual([]);
  });

  it('has no end of a round that has gone by', () => {
    const closed = exampleOverview({
      round: null,
      offered: [],
      assessments: [exampleAssessment({ state: 'closed', open: null })],
    });
    expect(titles(LEAD, closed)).toEqual([]);
  });

  it('has the nearest date first', () => {
    const two = exampleOverview({
      offered: [],
      assessments: [exampleAssessment(), exampleAssessment({ id: 'a2', closesOn: '2026-11-30' })],
    });
    expect(homeTasks(two, LEAD).map(({ dueOn }) => dueOn)).toEqual(['2026-11-30', '2026-12-18']);
  });
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

  it.each([
    [true, 1, '1 “not applicable” waits for an approver, and is a gap until then.'],
    [true, 2, '2 “not applicable” wait for an approver, and are gaps until then.'],
    [false, 1, '1 “not applicable” is a gap: your council has no approver to agree.'],
    [false, 2, '2 “not applicable” are gaps: your council has no approver to agree.'],
  ])('is told so where it sends (approver: %s, %i)', (hasApprover, waitingForApprover, words) => {
    const assessments = [exampleAssessment({ open: exampleWork({ next: null, waitingForApprover }) })];
    const [task] = homeTasks(exampleOverview({ assessments, hasApprover }), LEAD);
    expect(task?.detail).toBe(`Nothing is left to answer. ${words}`);
  });
});

describe('the heading of the home page', () => {
  it.each([
    [0, 'Nothing needs you now'],
    [1, 'One thing needs you'],
    [6, 'Six things need you'],
    [12, '12 things need you'],
  ])('for %i tasks is "%s"', (count, words) => {
    expect(homeHeading(count)).toBe(words);
  });
});
