import type { Progress } from './progress';
import type { AssessmentState } from './transitions';

/** What lists of assessments say of one. `open` is set while it can still be answered. */
export type AssessmentOverview = {
  readonly id: string;
  readonly frameworkId: string;
  readonly title: string;
  readonly roundName: string;
  /** Last day of its round, YYYY-MM-DD. */
  readonly closesOn: string;
  readonly state: AssessmentState;
  readonly open: OpenWork | null;
};

export type OpenWork = {
  readonly progress: Progress;
  readonly next: { readonly themeId: string; readonly questionId: string } | null;
  /** "Not applicable" answers that an approver can still agree. */
  readonly waitingForApprover: number;
};

/** A framework that the open round asks. */
export type OfferedFramework = {
  readonly frameworkId: string;
  readonly title: string;
  readonly minutes: number;
};

export type OverviewRound = {
  readonly name: string;
  readonly closesOn: string;
  readonly publishesOn: string;
};

/** What the reader's role may do. */
export type May = {
  readonly start: boolean;
  readonly answer: boolean;
  readonly agree: boolean;
  readonly send: boolean;
};

/** Everything that the home page and the list of assessments are made from. */
export type CouncilOverview = {
  readonly round: OverviewRound | null;
  readonly offered: readonly OfferedFramework[];
  /** The newest round first. */
  readonly assessments: readonly AssessmentOverview[];
  /** Whether anybody can agree that a question does not apply. */
  readonly hasApprover: boolean;
};

/** The assessment of the open round that answers a framework, or undefined while nobody has started it. */
export function ofOpenRound(overview: CouncilOverview, frameworkId: string): AssessmentOverview | undefined {
  return overview.assessments.find(
    (each) => each.frameworkId === frameworkId && each.roundName === overview.round?.name,
  );
}

/** The newest assessment of a framework that was sent, or undefined. */
export function lastSent(overview: CouncilOverview, frameworkId: string): AssessmentOverview | undefined {
  return overview.assessments.find((each) => each.frameworkId === frameworkId && each.state === 'submitted');
}

/** Frameworks of the open round that the council has not started. */
export function notStarted(overview: CouncilOverview): readonly OfferedFramework[] {
  return overview.offered.filter(({ frameworkId }) => ofOpenRound(overview, frameworkId) === undefined);
}

/** Assessments by round, the newest round first; the open round is there even while nothing is started in it. */
export function byRound(overview: CouncilOverview): readonly {
  readonly roundName: string;
  readonly closesOn: string;
  readonly assessments: readonly AssessmentOverview[];
  readonly notStarted: readonly OfferedFramework[];
}[] {
  const rounds = new Map<string, string>();
  if (overview.round !== null) rounds.set(overview.round.name, overview.round.closesOn);
  for (const { roundName, closesOn } of overview.assessments) rounds.set(roundName, closesOn);
  return [...rounds].map(([roundName, closesOn]) => ({
    roundName,
    closesOn,
    assessments: overview.assessments.filter((each) => each.roundName === roundName),
    notStarted: roundName === overview.round?.name ? notStarted(overview) : [],
  }));
}
