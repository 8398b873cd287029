import { describe, expect, it } from 'vitest';
import { byRound, lastSent, missedAssessments, notStarted, ofOpenRound } from './overview';
import { exampleAssessment, exampleOverview } from './testing';

const overview = exampleOverview();

describe('a council in an open round', () => {
  it('has started the frameworks that it has an assessment for in that round', () => {
    expect(ofOpenRound(overview, 'services-21-plus')?.id).toBe('a1');
    expect(ofOpenRound(overview, 'corporate-parenting')).toBeUndefined();
    expect(notStarted(overview).map(({ frameworkId }) => frameworkId)).toEqual(['corporate-parenting']);
  });

  it('has its last result from the newest round in which it sent', () => {
    expect(lastSent(overview, 'services-21-plus')?.id).toBe('a0');
    expect(lastSent(overview, 'corporate-parenting')).toBeUndefined();
    const sentAgain = exampleOverview({
      assessments: [exampleAssessment({ state: 'submitted', open: null }), ...overview.assessments.slice(1)],
    });
    expect(lastSent(sentAgain, 'services-21-plus')?.id).toBe('a1');
  });
});

describe('assessments by round', () => {
  it('begin with the newest round, and with what is not started in it', () => {
    expect(byRound(overview).map(({ roundName, assessments }) => [roundName, assessments.length])).toEqual([
      ['Autumn 2026', 1],
      ['Spring 2026', 1],
    ]);
    expect(byRound(overview).map((round) => round.notStarted.length)).toEqual([1, 0]);
  });

  it('show the open round on the first day too', () => {
    const [round, ...others] = byRound(exampleOverview({ assessments: [] }));
    expect(round).toMatchObject({ roundName: 'Autumn 2026', closesOn: '2026-12-18', assessments: [] });
    expect(round?.notStarted).toHaveLength(2);
    expect(others).toEqual([]);
  });

  it('are past rounds only while no round is open', () => {
    const between = exampleOverview({ round: null, offered: [], assessments: overview.assessments.slice(1) });
    expect(byRound(between)).toMatchObject([{ roundName: 'Spring 2026', notStarted: [] }]);
  });
});

describe('what a round closed on before it was sent', () => {
  const missed = exampleAssessment({ id: 'late', state: 'closed', open: null });
  const earlier = exampleAssessment({ id: 'old', state: 'closed', open: null, closesOn: '2025-12-18' });

  it('is of the last round alone: an older one is past mending', () => {
    const between = { assessments: [missed, earlier] };
    expect(missedAssessments(between).map(({ id }) => id)).toEqual(['late']);
  });

  it('is nothing that was sent, also where it was opened again and the round then closed', () => {
    expect(missedAssessments({ assessments: [{ ...missed, everSent: true }, earlier] })).toEqual([]);
    expect(missedAssessments({ assessments: [] })).toEqual([]);
  });
});
