import type { Extension } from '@/lib/rounds/extension';
import type { NextRound } from '@/lib/rounds/next-round';
import type { OwnWork } from './assignment';
import type { Progress } from './progress';
import type { AssessmentState } from './assessment-state';

/** What lists of assessments say of one. `open` is set while it can still be answered. */
export type AssessmentOverview = {
  readonly id: string;
  readonly frameworkId: string;
  readonly title: string;
  readonly roundName: string;
  /** The council's own last day of its round, YYYY-MM-DD. */
  readonly closesOn: string;
  readonly extension: Extension | null;
  readonly state: AssessmentState;
  /** There is a result: it was sent, also where it was opened again since. Left out where nothing was sent. */
  readonly everSent?: boolean;
  readonly open: OpenWork | null;
};

export type OpenWork = {
  readonly progress: Progress;
  readonly next: { readonly themeId: string; readonly questionId: string } | null;
  /** "Not applicable" answers that an approver can still agree. */
  readonly waitingForApprover: number;
  /** Who answers what, as the reader sees it. Left out while nothing of it was given to anybody. */
  readonly shared?: SharedWork;
  /** Questions that came back and were not answered since. Left out where there are none. */
  readonly sentBack?: readonly { readonly themeId: string; readonly questionId: string }[];
  /** Approval was asked for on this day (YYYY-MM-DD) and is not decided. Left out where nobody waits. */
  readonly askedOn?: string;
};

export type SharedWork = {
  readonly own: OwnWork;
  /** Minutes for what is open of the reader's own. */
  readonly ownMinutes: number;
  /** Open questions that are with nobody; null to a reader who does not give questions. */
  readonly nobody: number | null;
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
  readonly extension: Extension | null;
  readonly publishesOn: string;
};

/** What the reader's role may do. */
export type May = {
  readonly start: boolean;
  readonly answer: boolean;
  readonly agree: boolean;
  /** Approve an assessment, or send it back. */
  readonly approve?: boolean;
  readonly send: boolean;
};

/** A questionnaire whose answers are kept from a reviewer. */
export type HiddenFramework = {
  /** The assessment that they are asked to review; where nobody has asked them, the newest. */
  readonly assessmentId: string;
  readonly title: string;
  readonly isAsked: boolean;
};

/** Everything that the home page and the list of assessments are made from. */
export type CouncilOverview = {
  readonly round: OverviewRound | null;
  /** The round that opens next; null while none is set. */
  readonly nextRound: NextRound | null;
  readonly offered: readonly OfferedFramework[];
  /** The newest round first. Those that are kept from a reviewer are not among them. */
  readonly assessments: readonly AssessmentOverview[];
  /** The questionnaires whose answers are kept from the reader. Left out where there are none. */
  readonly hidden?: readonly HiddenFramework[];
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
  return overview.assessments.find(
    (each) => each.frameworkId === frameworkId && (each.state === 'submitted' || each.everSent === true),
  );
}

/** Frameworks of the open round that the council has not started. */
export function notStarted(overview: CouncilOverview): readonly OfferedFramework[] {
  return overview.offered.filter(({ frameworkId }) => ofOpenRound(overview, frameworkId) === undefined);
}

/** Assessments by round, the newest round first; the open round is there even while nothing is started in it. */
export function byRound(overview: CouncilOverview): readonly {
  readonly roundName: string;
  readonly closesOn: string;
  readonly extension: Extension | null;
  readonly assessments: readonly AssessmentOverview[];
  readonly notStarted: readonly OfferedFramework[];
}[] {
  const rounds = new Map<string, Pick<OverviewRound, 'closesOn' | 'extension'>>();
  if (overview.round !== null) rounds.set(overview.round.name, overview.round);
  for (const { roundName, closesOn, extension } of overview.assessments)
    rounds.set(roundName, { closesOn, extension });
  return [...rounds].map(([roundName, { closesOn, extension }]) => ({
    roundName,
    closesOn,
    extension,
    assessments: overview.assessments.filter((each) => each.roundName === roundName),
    notStarted: roundName === overview.round?.name ? notStarted(overview) : [],
  }));
}

/** What the last round that the council took part in closed on before it was sent. */
export function missedAssessments({
  assessments,
}: Pick<CouncilOverview, 'assessments'>): readonly AssessmentOverview[] {
  const last = assessments.map(({ closesOn }) => closesOn).reduce((a, b) => (a < b ? b : a), '');
  return assessments.filter(
    ({ state, everSent, closesOn }) => state === 'closed' && everSent !== true && closesOn === last,
  );
}
