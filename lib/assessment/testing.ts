import type { AssessmentOverview, CouncilOverview, OpenWork } from './overview';
import type { Progress } from './progress';

/** For tests: how far work on 45 questions has come, of which ten are open and one waits for an approver. */
export const EXAMPLE_PROGRESS: Progress = {
  shown: 45,
  answered: 33,
  notApplicable: 0,
  naNotCounted: 1,
  doNotKnow: 1,
  blank: 10,
  lookAgain: 0,
  completed: 34,
  minutesLeft: 24,
};

/** For tests: work that has come as far as `EXAMPLE_PROGRESS`. */
export function exampleWork(changes: Partial<OpenWork> = {}): OpenWork {
  return {
    progress: EXAMPLE_PROGRESS,
    next: { themeId: 'hom', questionId: 's21-hom-02' },
    waitingForApprover: 1,
    ...changes,
  };
}

/** For tests: an assessment of the open round that is being answered. */
export function exampleAssessment(changes: Partial<AssessmentOverview> = {}): AssessmentOverview {
  return {
    id: 'a1',
    frameworkId: 'services-21-plus',
    title: 'Services for adults',
    roundName: 'Autumn 2026',
    closesOn: '2026-12-18',
    extension: null,
    state: 'open',
    open: exampleWork(),
    ...changes,
  };
}

/** For tests: a council in an open round that asks two frameworks, of which it has started one. */
export function exampleOverview(changes: Partial<CouncilOverview> = {}): CouncilOverview {
  return {
    round: { name: 'Autumn 2026', closesOn: '2026-12-18', extension: null, publishesOn: '2027-01-29' },
    nextRound: null,
    offered: [
      { frameworkId: 'services-21-plus', title: 'Services for adults', minutes: 80 },
      { frameworkId: 'corporate-parenting', title: 'Corporate parenting', minutes: 75 },
    ],
    assessments: [
      exampleAssessment(),
      exampleAssessment({
        id: 'a0',
        roundName: 'Spring 2026',
        closesOn: '2026-06-18',
        state: 'submitted',
        open: null,
      }),
    ],
    hasApprover: true,
    ...changes,
  };
}
