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

// Demand 18: many colleagues, each with their own part.
describe('what needs a person whose council shares the questions out', () => {
  const OWN = { given: 7, open: 3, notAgreed: 0, overdue: 0, firstDue: '2026-12-04', isOneDay: false };
  const NONE = { given: 0, open: 0, notAgreed: 0, overdue: 0, firstDue: null, isOneDay: false };

  function shared(own: typeof OWN | typeof NONE, nobody: number | null) {
    return exampleOverview({
      offered: [],
      assessments: [exampleAssessment({ open: exampleWork({ shared: { own, ownMinutes: 5, nobody } }) })],
    });
  }

  it('is their own questions and no others, by their own day, all on one page', () => {
    expect(homeTasks(shared(OWN, null), CONTRIBUTOR)).toEqual([
      {
        href: '/assessments/a1?mine=yes',
        title: '3 questions of “Services for adults” are with you, the first by 4 December 2026',
        detail: '4 of your 7 are answered. The link lists them, and nothing else.',
        time: '5 minutes',
        dueOn: '2026-12-04',
        isOffer: false,
      },
    ]);
  });

  it('is late in words', () => {
    expect(titles(CONTRIBUTOR, shared({ ...OWN, open: 1, overdue: 1 }, null))).toEqual([
      '1 question of “Services for adults” is with you, 1 overdue: it was due on 4 December 2026',
    ]);
  });

  it('counts a “not applicable” that nobody agreed to as the lead’s does: not as answered', () => {
    expect(homeTasks(shared({ ...OWN, notAgreed: 1 }, null), CONTRIBUTOR)[0]?.detail).toBe(
      '3 of your 7 are answered, 1 “not applicable” not agreed. The link lists them, and nothing else.',
    );
  });

  it('is nothing once their own are answered, and anything at all for whoever was given none', () => {
    expect(titles(CONTRIBUTOR, shared({ ...OWN, open: 0, firstDue: null }, null))).toEqual([]);
    expect(titles(CONTRIBUTOR, shared(NONE, null))).toEqual(['Answer 10 questions of “Services for adults”']);
  });

  it('is for a lead their own first, then all of them, with how many are with nobody', () => {
    const [own, all] = homeTasks(shared(OWN, 2), LEAD);
    expect(own?.href).toBe('/assessments/a1?mine=yes');
    expect(all?.title).toBe('Answer 10 questions of “Services for adults”');
    expect(all?.detail).toContain('2 are with nobody.');
    expect(homeTasks(shared(OWN, 0), LEAD)[1]?.detail).not.toContain('nobody');
    expect(homeTasks(overview, LEAD)[0]?.detail).not.toContain('nobody');
  });

  it('is said once where all that is open is the lead’s own', () => {
    expect(titles(LEAD, shared({ ...OWN, given: 10, open: 10 }, 0))).toHaveLength(1);
  });

  it('says the day of the round where none was set', () => {
    const [task] = homeTasks(shared({ ...OWN, given: 3, firstDue: null }, null), CONTRIBUTOR);
    expect(task?.title).toBe('3 questions of “Services for adults” are with you');
    expect(task).toMatchObject({ dueOn: '2026-12-18', detail: 'The link lists them, and nothing else.' });
  });
});
