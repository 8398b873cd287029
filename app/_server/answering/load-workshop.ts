import 'server-only';
import { listWorkshops } from '@/db/queries/workshops';
import type { KeptWorkshop } from '@/db/queries/workshops';
import type { SavedAnswer } from '@/db/queries/answers';
import type { Transaction } from '@/db/engine';
import type { AuthorityScope } from '@/lib/access/scope';
import type { Theme } from '@/lib/framework/definition';
import type { Question } from '@/lib/framework/question';
import { applicableQuestions, findThemeOf, shownQuestions } from '@/lib/framework/visibility';
import { loadAssessment } from './load-assessment';
import type { LoadedAssessment } from './load-assessment';

export type LoadedWorkshop = LoadedAssessment & {
  readonly theme: Theme;
  readonly question: Question;
  /** The answer that stands; undefined where nobody has answered. */
  readonly standing: SavedAnswer | undefined;
  /** What the room is about to agree; undefined where nothing is written yet. */
  readonly open: KeptWorkshop | undefined;
  /** What rooms agreed on this question, the newest first. */
  readonly agreed: readonly KeptWorkshop[];
  /** Who was in the room at the question before: they are still there. */
  readonly names: readonly string[];
  /** The shown questions with levels before and after this one in its theme. */
  readonly before: Question | undefined;
  readonly after: Question | undefined;
};

/** A question talked through in one room. Undefined when the council has no such assessment, or it cannot ask this question. */
export async function loadWorkshop(
  tx: Transaction,
  scope: AuthorityScope,
  { assessmentId, questionId }: { readonly assessmentId: string; readonly questionId: string },
): Promise<LoadedWorkshop | undefined> {
  const loaded = await loadAssessment(tx, scope, assessmentId);
  if (loaded === undefined) return undefined;
  const { assessment, definition, answers } = loaded;
  const { authorityType } = assessment;
  const question = applicableQuestions(definition, authorityType).find(({ id }) => id === questionId);
  const theme = findThemeOf(definition, questionId);
  if (question === undefined || theme === undefined) return undefined;
  const kept = await listWorkshops(tx, scope, assessmentId);
  const own = kept.filter((one) => one.questionId === questionId);
  const shown = new Set(shownQuestions(definition, { authorityType, answers }).map(({ id }) => id));
  const walk = theme.questions.filter(
    ({ id, kind }) => id === questionId || (kind === 'maturity' && shown.has(id)),
  );
  const at = walk.indexOf(question);
  return {
    ...loaded,
    theme,
    question,
    standing: loaded.saved.get(questionId),
    open: own.find(({ agreedLevel }) => agreedLevel === null),
    agreed: own.filter(({ agreedLevel }) => agreedLevel !== null),
    names: kept[0]?.voices.map(({ name }) => name) ?? [],
    before: walk[at - 1],
    after: walk[at + 1],
  };
}
