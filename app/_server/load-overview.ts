import 'server-only';
import { listAssessments } from '@/db/queries/assessments';
import type { Assessment } from '@/db/queries/assessments';
import { hasHolder } from '@/db/queries/colleagues';
import { findAuthority } from '@/db/queries/authorities';
import { findFramework } from '@/db/queries/frameworks';
import { findOpenRound, listRoundFrameworks } from '@/db/queries/rounds';
import type { Round } from '@/db/queries/rounds';
import type { Transaction } from '@/db/engine';
import type { AuthorityScope } from '@/lib/access/scope';
import { usualAuthorityType } from '@/lib/assessment/authority-type';
import { listNotAgreed } from '@/lib/assessment/not-agreed';
import type {
  AssessmentOverview,
  CouncilOverview,
  OfferedFramework,
  OpenWork,
} from '@/lib/assessment/overview';
import { assessmentProgress, nextUnanswered } from '@/lib/assessment/progress';
import { assessmentState } from '@/lib/assessment/transitions';
import type { AuthorityType } from '@/lib/framework/question';
import { withAnswers } from './load-assessment';

/** A council's assessments and what the open round asks, as seen on `today` (YYYY-MM-DD). */
export async function loadOverview(
  tx: Transaction,
  scope: AuthorityScope,
  today: string,
): Promise<CouncilOverview> {
  const round = await findOpenRound(tx, today);
  const assessments: AssessmentOverview[] = [];
  for (const assessment of await listAssessments(tx, scope)) {
    assessments.push(await overviewOf(tx, scope, { assessment, today }));
  }
  return {
    round: round ?? null,
    offered: round === undefined ? [] : await listOffered(tx, round, await authorityTypeOf(tx, scope)),
    assessments,
    hasApprover: await hasHolder(tx, scope, 'not-applicable:agree'),
  };
}

/** The type that the scope's authority is usually asked as. */
export async function authorityTypeOf(tx: Transaction, scope: AuthorityScope): Promise<AuthorityType> {
  const authority = await findAuthority(tx, scope.authorityCode);
  if (authority === undefined) throw new Error('The authority of a member is missing');
  return usualAuthorityType(authority);
}

async function overviewOf(
  tx: Transaction,
  scope: AuthorityScope,
  { assessment, today }: { readonly assessment: Assessment; readonly today: string },
): Promise<AssessmentOverview> {
  const { id, frameworkId, frameworkVersion, roundName, closesOn } = assessment;
  const state = assessmentState(assessment, today);
  const definition = await findFramework(tx, frameworkId, frameworkVersion);
  return {
    id,
    frameworkId,
    title: definition?.title ?? frameworkId,
    roundName,
    closesOn,
    state,
    open: state === 'open' ? await loadOpenWork(tx, scope, assessment) : null,
  };
}

async function loadOpenWork(
  tx: Transaction,
  scope: AuthorityScope,
  assessment: Assessment,
): Promise<OpenWork> {
  const { definition, answers } = await withAnswers(tx, scope, assessment);
  const answering = { authorityType: assessment.authorityType, answers };
  return {
    progress: assessmentProgress(definition, answering).total,
    next: nextUnanswered(definition, answering, null),
    waitingForApprover: listNotAgreed(definition, answering).filter((each) => each.canBeAgreed).length,
  };
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
