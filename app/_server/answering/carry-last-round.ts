import 'server-only';
import { QUESTION_RENAMES } from '@/db/question-renames';
import { listAttached } from '@/db/queries/answer-evidence';
import type { AttachedPiece } from '@/db/queries/answer-evidence';
import { carryAnswers, carryEvidence } from '@/db/queries/carried-answers';
import { findFramework } from '@/db/queries/frameworks';
import { listEvidenceCopies } from '@/db/queries/successions';
import type { Transaction } from '@/db/engine';
import type { AuthorityScope } from '@/lib/access/scope';
import { carryForward } from '@/lib/assessment/carry-forward';
import { counts } from '@/lib/evidence/piece';
import type { FrameworkDefinition } from '@/lib/framework/definition';
import type { AuthorityType } from '@/lib/framework/question';
import { newIdsOf } from '@/lib/framework/question-renames';
import { applicableQuestions } from '@/lib/framework/visibility';
import { loadLastRound } from './load-last-round';
import type { LastRound } from './load-last-round';
import type { Inherited } from './load-inherited';

export type JustStarted = {
  readonly id: string;
  readonly frameworkId: FrameworkDefinition['id'];
  readonly version: string;
  readonly authorityType: AuthorityType;
  /** `opensOn` is a day, YYYY-MM-DD. */
  readonly round: { readonly opensOn: string };
  readonly today: string;
};

/** A piece of the scope's council, and the question that it stands under, by the id that the copy had. */
type Piece = { readonly evidenceId: string; readonly questionId: string };

/** Puts what the council sent in the last round, and what it rests on, into an assessment that has just been started: to be looked at again. */
export async function carryLastRound(
  tx: Transaction,
  scope: AuthorityScope,
  started: JustStarted,
): Promise<void> {
  const { frameworkId, round } = started;
  const lastRound = await loadLastRound(tx, scope, { frameworkId, opensOn: round.opensOn });
  if (lastRound === undefined) return;
  const attached = await listAttached(tx, scope, lastRound.assessmentId);
  const pieces = attached.filter(counts).map(({ id, questionId }) => ({ evidenceId: id, questionId }));
  await carry(tx, scope, { started, lastRound, pieces });
}

/** The same with what a council sent that this one has taken over: what it rests on are the copies of its evidence. */
export async function carryInherited(
  tx: Transaction,
  scope: AuthorityScope,
  {
    started,
    inherited,
  }: {
    readonly started: JustStarted;
    readonly inherited: Inherited & { readonly attached: readonly AttachedPiece[] };
  },
): Promise<void> {
  const { fromCode, lastRound, attached } = inherited;
  const copies = await listEvidenceCopies(tx, scope, fromCode);
  const pieces = attached.filter(counts).flatMap(({ id, questionId }) => {
    const evidenceId = copies.get(id);
    return evidenceId === undefined ? [] : [{ evidenceId, questionId }];
  });
  await carry(tx, scope, { started, lastRound, pieces, inheritedFromCode: fromCode });
}

async function carry(
  tx: Transaction,
  scope: AuthorityScope,
  given: {
    readonly started: JustStarted;
    readonly lastRound: LastRound;
    readonly pieces: readonly Piece[];
    readonly inheritedFromCode?: string;
  },
): Promise<void> {
  const { started, lastRound, inheritedFromCode } = given;
  const { id: assessmentId, frameworkId, version, authorityType, today } = started;
  const definition = await findFramework(tx, frameworkId, version);
  if (definition === undefined) return;
  const carried = carryForward(definition, authorityType, { sent: lastRound.sent, today });
  await carryAnswers(tx, scope, { assessmentId, from: lastRound.submissionId, inheritedFromCode, carried });
  const named = newIdsOf(QUESTION_RENAMES[frameworkId]);
  const asked = new Set(applicableQuestions(definition, authorityType).map((question) => question.id));
  const pieces = given.pieces
    .map(({ evidenceId, questionId }) => ({ evidenceId, questionId: named(questionId) }))
    .filter(({ questionId }) => asked.has(questionId));
  await carryEvidence(tx, scope, { assessmentId, pieces });
}
