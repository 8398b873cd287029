import { describe, expect, it } from 'vitest';
import { homeTasks } from './home-tasks';
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

function titles(may: May, of = overview) {
  return homeTasks(of, may).map(({ title }) => title);
}

describe('what needs a person now', () => {
  it('is for a lead to answer what is left, and only offered where nothing is started', () => {
    expect(titles(LEAD)).toEqual([
      'Answer 10 questions of “Services for adults”',
      'You can start “Corporate parenting”',
    ]);
    expect(homeTasks(overview, LEAD).map(({ isOffer }) => isOffer)).toEqual([false, true]);
  });

  it('leads to the next question, says how far it is and when the round closes', () => {
    expect(homeTasks(overview, LEAD)[0]).toEqual({
      href: '/assessments/a1/themes/hom#s21-hom-02',
      title: 'Answer 10 questions of “Services for adults”',
      detail: '34 of 45 are answered, 1 “not applicable” not agreed. The link leads to the next one.',
      time: '24 minutes',
      dueOn: '2026-12-18',
      isOffer: false,
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

describe('a council that sends', () => {
  it.each([
    [true, 1, '1 “not applicable” waits for an approver, and is a gap until then.'],
    [true, 2, '2 “not applicable” wait for an approver, and are gaps until then.'],
    [false, 1, '1 “not applicable” is a gap: your council has no approver to agree.'],
    [false, 2, '2 “not applicable” are gaps: your council has no approver to agree.'],
  ])(
    'is told what waits, or that it lacks an approver (approver: %s, %i)',
    (hasApprover, waitingForApprover, words) => {
      const assessments = [exampleAssessment({ open: exampleWork({ next: null, waitingForApprover }) })];
      const [task] = homeTasks(exampleOverview({ assessments, hasApprover }), LEAD);
      expect(task?.detail).toBe(`Nothing is left to answer. ${words}`);
    },
  );
});
