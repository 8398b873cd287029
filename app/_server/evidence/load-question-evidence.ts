import 'server-only';
import { listAttached } from '@/db/queries/answer-evidence';
import type { AttachedPiece } from '@/db/queries/answer-evidence';
import { findAnswer } from '@/db/queries/answers';
import { findAssessment } from '@/db/queries/assessments';
import type { Assessment } from '@/db/queries/assessments';
import { listLibrary } from '@/db/queries/evidence-lists';
import type { LibraryPage } from '@/db/queries/evidence-lists';
import { findFramework } from '@/db/queries/frameworks';
import type { Transaction } from '@/db/engine';
import type { AuthorityScope } from '@/lib/access/scope';
import type { LibraryAddress } from '@/lib/evidence/addresses';
import type { Backing } from '@/lib/evidence/backing';
import type { FrameworkDefinition, Theme } from '@/lib/framework/definition';
import type { Question } from '@/lib/framework/question';
import { applicableQuestions, findThemeOf } from '@/lib/framework/visibility';
import { loadBacking } from './load-backing';
import { loadReviewed } from '@/app/_server/review/load-reviewed';

/** How many pieces the library offers at once beneath an answer. */
export const OFFERED_AT_ONCE = 10;

export type QuestionEvidence = {
  readonly assessment: Assessment;
  readonly definition: FrameworkDefinition;
  readonly theme: Theme;
  readonly question: Question;
  readonly attached: readonly AttachedPiece[];
  /** As it was sent, once it was. */
  readonly backing: Backing | null;
  /** What the library has that is not here yet. */
  readonly offered: LibraryPage;
};

type Asked = {
  readonly assessmentId: string;
  readonly questionId: string;
  readonly library: Pick<LibraryAddress, 'find' | 'page'>;
};

/** The evidence for one answer. Undefined when the council has no such assessment, or it cannot ask this question. */
export async function loadQuestionEvidence(
  tx: Transaction,
  scope: AuthorityScope,
  { assessmentId, questionId, library }: Asked,
): Promise<QuestionEvidence | undefined> {
  const assessment = await findAssessment(tx, scope, assessmentId);
  if (assessment === undefined) return undefined;
  const definition = await findFramework(tx, assessment.frameworkId, assessment.frameworkVersion);
  if (definition === undefined) throw new Error('The framework version of an assessment is missing');
  const asked = applicableQuestions(definition, assessment.authorityType);
  const question = asked.find(({ id }) => id === questionId);
  const theme = findThemeOf(definition, questionId);
  if (question === undefined || theme === undefined) return undefined;
  const all = await listAttached(tx, scope, assessmentId);
  const attached = all.filter((piece) => piece.questionId === questionId);
  const answer = await findAnswer(tx, scope, { assessmentId, questionId });
  const saved = new Map(answer === undefined ? [] : [[questionId, answer]]);
  const reviewed = await loadReviewed(tx, scope, assessmentId);
  const backingOf = await loadBacking(tx, scope, { assessment, saved, attached, reviewed });
  const filter = { kind: null, isWithdrawn: false, notUnder: { assessmentId, questionId } };
  return {
    ...{ assessment, definition, theme, question, attached },
    backing: backingOf(questionId),
    offered: await listLibrary(tx, scope, { ...library, ...filter, size: OFFERED_AT_ONCE }),
  };
}
