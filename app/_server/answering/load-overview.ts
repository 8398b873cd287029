import 'server-only';
import { listAssignments } from '@/db/queries/assignments';
import { listAssessments } from '@/db/queries/assessments';
import type { Assessment } from '@/db/queries/assessments';
import { listWaiting } from '@/db/queries/approvals';
import { listOpenSendBacks } from '@/db/queries/send-backs';
import { hasHolder } from '@/db/queries/colleagues';
import { findAuthority } from '@/db/queries/authorities';
import { findFramework } from '@/db/queries/frameworks';
import { findNextRound, findOpenRound, listRoundFrameworks } from '@/db/queries/rounds';
import type { Round } from '@/db/queries/rounds';
import type { Transaction } from '@/db/engine';
import type { AuthorityScope } from '@/lib/access/scope';
import { roleAllows } from '@/lib/access/permissions';
import { delegationOf, givenQuestions, ownWork } from '@/lib/assessment/assignment';
import type { Assignment, GivenQuestion } from '@/lib/assessment/assignment';
import type { SentBack } from '@/lib/assessment/approval';
import { usualAuthorityType } from '@/lib/assessment/authority-type';
import { listNotAgreed } from '@/lib/assessment/not-agreed';
import type {
  AssessmentOverview,
  CouncilOverview,
  HiddenFramework,
  OfferedFramework,
  OpenWork,
} from '@/lib/assessment/overview';
import { assessmentProgress, nextUnanswered } from '@/lib/assessment/progress';
import { assessmentState } from '@/lib/assessment/assessment-state';
import { londonDay } from '@/lib/format/date';
import { findThemeOf, shownQuestions } from '@/lib/framework/visibility';
import type { AuthorityType } from '@/lib/framework/question';
import { findSight } from '@/app/_server/review/kept-blind';
import type { Sight } from '@/app/_server/review/kept-blind';
import { withAnswers } from './load-assessment';

type Read = {
  readonly assessment: Assessment;
  readonly assignments: readonly Assignment[];
  readonly today: string;
};

/** A council's assessments and what the open round asks, as the person of the scope sees them on `today` (YYYY-MM-DD). */
export async function loadOverview(
  tx: Transaction,
  scope: AuthorityScope,
  today: string,
): Promise<CouncilOverview> {
  const round = await findOpenRound(tx, scope, today);
  const all = await listAssessments(tx, scope);
  const sight = await findSight(tx, scope);
  const hiddenIds = new Set(
    all.map(({ frameworkId }) => frameworkId).filter((frameworkId) => sight.isHidden(frameworkId)),
  );
  const started = all.filter(({ frameworkId }) => !hiddenIds.has(frameworkId));
  const given = await listAssignments(
    tx,
    scope,
    started.map(({ id }) => id),
  );
  const assessments: AssessmentOverview[] = [];
  const cameBack = {
    sentBack: await listOpenSendBacks(tx, scope, null),
    asked: await listWaiting(tx, scope),
  };
  for (const assessment of started) {
    const assignments = given.get(assessment.id) ?? [];
    assessments.push(await overviewOf(tx, scope, { assessment, assignments, today, ...cameBack }));
  }
  return {
    round: round ?? null,
    nextRound: (await findNextRound(tx, today)) ?? null,
    offered: (round === undefined
      ? []
      : await listOffered(tx, round, await authorityTypeOf(tx, scope))
    ).filter(({ frameworkId }) => !hiddenIds.has(frameworkId)),
    assessments,
    ...(hiddenIds.size === 0 ? {} : { hidden: await hiddenLines(tx, all, sight) }),
    hasApprover: await hasHolder(tx, scope, 'not-applicable:agree'),
  };
}

/** The type that the scope's authority is usually asked as. */
export async function authorityTypeOf(tx: Transaction, scope: AuthorityScope): Promise<AuthorityType> {
  const authority = await findAuthority(tx, scope.authorityCode);
  if (authority === undefined) throw new Error('The authority of a member is missing');
  return usualAuthorityType(authority);
}

/** One line for each questionnaire that is kept from the reader: under their review, or where nobody has asked for one. */
async function hiddenLines(
  tx: Transaction,
  all: readonly Assessment[],
  { keptBlindBy, isHidden }: Sight,
): Promise<readonly HiddenFramework[]> {
  const known = new Set(keptBlindBy.map(({ frameworkId }) => frameworkId));
  const lines: HiddenFramework[] = keptBlindBy.map(({ review: { assessmentId }, title }) => ({
    ...{ assessmentId, title },
    isAsked: true,
  }));
  for (const { id: assessmentId, frameworkId, frameworkVersion } of all) {
    if (known.has(frameworkId) || !isHidden(frameworkId)) continue;
    known.add(frameworkId);
    const definition = await findFramework(tx, frameworkId, frameworkVersion);
    lines.push({ assessmentId, title: definition?.title ?? frameworkId, isAsked: false });
  }
  return lines;
}

/** What came back from approvers, and what waits for them, of all the council’s assessments. */
type CameBack = {
  readonly sentBack: readonly SentBack[];
  readonly asked: Awaited<ReturnType<typeof listWaiting>>;
};

async function overviewOf(
  tx: Transaction,
  scope: AuthorityScope,
  known: Read & CameBack,
): Promise<AssessmentOverview> {
  const { assessment, today } = known;
  const { id, frameworkId, frameworkVersion, roundName, closesOn, extension } = assessment;
  const state = assessmentState(assessment, today);
  const definition = await findFramework(tx, frameworkId, frameworkVersion);
  return {
    id,
    frameworkId,
    title: definition?.title ?? frameworkId,
    roundName,
    closesOn,
    extension,
    state,
    ...(assessment.everSent ? { everSent: true } : {}),
    open: state === 'open' ? await loadOpenWork(tx, scope, known) : null,
  };
}

async function loadOpenWork(
  tx: Transaction,
  scope: AuthorityScope,
  { assessment, assignments, today, sentBack, asked }: Read & CameBack,
): Promise<OpenWork> {
  const { definition, answers } = await withAnswers(tx, scope, assessment);
  const answering = { authorityType: assessment.authorityType, answers };
  const progress = assessmentProgress(definition, answering);
  const delegation = delegationOf(assignments, { progress, viewerId: scope.memberId });
  const questions = givenQuestions(progress.themes, delegation, today);
  const ownProgress = assessmentProgress(definition, answering, { only: delegation.mine });
  const shared = {
    own: ownWork(questions),
    ownMinutes: ownProgress.total.minutesLeft,
    nobody: roleAllows(scope.role, 'assignment:manage') ? countWithNobody(questions) : null,
  };
  const back = new Set(
    sentBack.flatMap((one) => (one.assessmentId === assessment.id ? [one.questionId] : [])),
  );
  const places = shownQuestions(definition, answering).flatMap(({ id: questionId }) =>
    back.has(questionId) ? [{ questionId, themeId: findThemeOf(definition, questionId)?.id ?? '' }] : [],
  );
  const since = asked.find(({ assessmentId }) => assessmentId === assessment.id);
  return {
    progress: progress.total,
    next: nextUnanswered(definition, answering, null),
    waitingForApprover: listNotAgreed(definition, answering).filter(
      ({ canBeAgreed, questionId }) => canBeAgreed && !back.has(questionId),
    ).length,
    ...(places.length === 0 ? {} : { sentBack: places }),
    ...(since === undefined ? {} : { askedOn: londonDay(since.askedAt) }),
    ...(delegation.isUsed ? { shared } : {}),
  };
}

function countWithNobody(questions: readonly GivenQuestion[]): number {
  return questions.filter(({ held, tick }) => held === null && tick === 'not-answered').length;
}

async function listOffered(
  tx: Transaction,
  round: Round,
  authorityType: AuthorityType,
): Promise<readonly OfferedFramework[]> {
  const offered: OfferedFramework[] = [];
  for (const { frameworkId, frameworkVersion } of await listRoundFrameworks(tx, round.id)) {
    const definition = await findFramework(tx, frameworkId, frameworkVersion);
    if (definition === undefined) continue;
    offered.push({ frameworkId, title: definition.title, minutes: definition.minutes[authorityType] });
  }
  return offered.sort((one, other) => one.frameworkId.localeCompare(other.frameworkId));
}
