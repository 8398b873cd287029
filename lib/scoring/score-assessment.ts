import type { FrameworkDefinition } from '@/lib/framework/definition';
import { PRINCIPLE_IDS } from '@/lib/framework/principles';
import { isOnNotAdoptedRoute, shownQuestions } from '@/lib/framework/visibility';
import type { Answering } from '@/lib/framework/visibility';
import { scoreGroup } from './group-score';
import { countPeoplesWork } from './peoples-work';
import { scoreQuestion } from './question-score';
import type { QuestionResult } from './question-score';
import { METHOD_VERSION, WITHHELD_REASON } from './scores';
import type { AssessmentScores, GroupScore, QuestionScore } from './scores';

const NONE: ReadonlySet<string> = new Set();
const WITHHELD: QuestionScore = { scored: true, outcome: 'na', score: null, naReason: WITHHELD_REASON };

/**
 * Every score of one assessment: overall, by theme, lens and principle, and the outcome of each shown question.
 * Scores are exact fractions from 0 to 100, as text; null where nothing was left to score. A missing answer is
 * blank, and answers to questions that are not shown count for nothing. Source: framework guide, parts 3, 4, 5, 9.
 * Questions in `withheld`, by id, are in no group and end as left out: see `lib/disclosure/shared-scores`.
 */
export function scoreAssessment(
  definition: FrameworkDefinition,
  answering: Answering,
  { withheld = NONE }: { readonly withheld?: ReadonlySet<string> } = {},
): AssessmentScores {
  const shown = shownQuestions(definition, answering);
  const onNotAdoptedRoute = isOnNotAdoptedRoute(definition, answering);
  const all = shown.map((question) =>
    scoreQuestion(question, answering.answers[question.id] ?? { state: 'blank' }, { onNotAdoptedRoute }),
  );
  const results = all.filter(({ question }) => !withheld.has(question.id));
  const overall = scoreGroup(results);
  const themes = definition.themes.map(({ id, questions }): [string, readonly QuestionResult[]] => [
    id,
    results.filter((result) => questions.some((question) => question.id === result.question.id)),
  ]);
  return {
    methodVersion: METHOD_VERSION,
    shownQuestions: shown.length,
    scoredQuestions: shown.filter(({ scored }) => scored).length,
    peopleWork: countPeoplesWork(shown, answering.answers),
    overall,
    themes: scoreGroups(themes),
    lenses: scoreGroups(
      definition.lenses.map(({ id }) => [id, results.filter(({ question }) => question.lens === id)]),
    ),
    principles: scoreGroups(
      PRINCIPLE_IDS.map((id) => [id, results.filter(({ question }) => question.principles.includes(id))]),
    ),
    questions: Object.fromEntries(
      all.map(({ question, score }) => [question.id, withheld.has(question.id) ? WITHHELD : score]),
    ),
  };
}

function scoreGroups(groups: readonly [string, readonly QuestionResult[]][]): Record<string, GroupScore> {
  return Object.fromEntries(groups.map(([id, results]) => [id, scoreGroup(results)]));
}
