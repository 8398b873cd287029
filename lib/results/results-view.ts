import { hiddenScoredQuestions } from '@/lib/disclosure/shared-scores';
import type { LensProfile } from '@/lib/charts/lens-step';
import type { ThemeScoreStrip } from '@/lib/charts/theme-score-strip';
import { FEWEST_SCORED_QUESTIONS, isScoredOn } from '@/lib/scoring/limits';
import type { AssessmentScores } from '@/lib/scoring/scores';
import { handedOver } from '@/lib/review/difference';
import { lensFinding, peoplesWorkFinding, themeFinding } from './findings';
import { EMPTY_GROUP, groupRow } from './group-rows';
import type { GroupRow } from './group-rows';
import { listUnanswered } from './left-out';
import type { Unanswered } from './left-out';
import { lensProfileOf, lensRows } from './lens-rows';
import type { LensRow } from './lens-rows';
import { countOf } from '@/lib/format/number-word';
import { tallyPeoplesWork } from './peoples-work';
import type { PeoplesWork } from './peoples-work';
import { strongestAnswers, weakestAnswers } from './ranked-answers';
import type { RankedAnswers } from './ranked-answers';
import type { ResultsInput } from './results-input';
import { hiddenOutsideWords } from './results-words';
import type { ShownFigure } from './shown-figure';
import { summaryFacts } from './summary-facts';
import type { Fact } from './summary-facts';
import { themeChanges } from './theme-changes';
import type { ThemeChanges } from './theme-changes';

export type ThemeRow = GroupRow & { readonly strip: ThemeScoreStrip };

export type ResultsView = {
  readonly isScored: boolean;
  /** Why no score is shown. Null when one is. */
  readonly whyNotScored: string | null;
  /** What of it counts here and not outside the council. Null when nothing. */
  readonly hiddenOutside: string | null;
  readonly facts: readonly Fact[];
  readonly lensFinding: string;
  readonly lenses: readonly LensRow[];
  readonly lensProfile: LensProfile;
  readonly themeFinding: string;
  readonly themes: readonly ThemeRow[];
  readonly principles: readonly GroupRow[];
  /** Null when there is no last round to compare with. */
  readonly changes: ThemeChanges | null;
  readonly strongest: RankedAnswers;
  readonly weakest: RankedAnswers;
  readonly unanswered: Unanswered;
  readonly peoplesWorkFinding: string;
  readonly peoplesWork: PeoplesWork;
};

const WITHOUT_SCORE = 'Shown without a score';

function drawn(figure: ShownFigure): number | null {
  return figure.kind === 'number' ? figure.value : null;
}

function themeRows(
  { definition, scores }: ResultsInput,
  options: { isScored: boolean },
): readonly ThemeRow[] {
  return definition.themes.map(({ id, title }) => {
    const row = groupRow({ id, label: title }, scores.themes[id] ?? EMPTY_GROUP, options);
    return { ...row, strip: { lowestPossible: drawn(row.lowestPossible), score: drawn(row.score) } };
  });
}

function hasScore({ scoredQuestions }: AssessmentScores): boolean {
  return isScoredOn(scoredQuestions);
}

function reasonForNoScore({ scoredQuestions }: AssessmentScores): string {
  return (
    `This framework asks this kind of authority ${countOf(scoredQuestions, 'scored question')}. With fewer than ` +
    `${FEWEST_SCORED_QUESTIONS}, one answer would move a score too far, so none is shown.`
  );
}

/** Without a last round that has a score, there is nothing to compare with. */
function withoutUnscoredRound(input: ResultsInput): ResultsInput {
  const { previous, ...rest } = input;
  const isUsable = previous !== undefined && hasScore(previous.scores) && hasScore(input.scores);
  return isUsable ? { ...rest, previous } : rest;
}

/**
 * Everything that a page of results prints, from one submission and, where there is one, the last round's. These
 * are the council's own figures: numbers about people are not protected here. Source: signature screens, 06.
 */
export function buildResultsView(sent: ResultsInput): ResultsView {
  const input = withoutUnscoredRound(sent);
  const isScored = hasScore(input.scores);
  const lenses = lensRows(input, { isScored });
  const themes = themeRows(input, { isScored });
  const peoplesWork = tallyPeoplesWork(input);
  return {
    isScored,
    whyNotScored: isScored ? null : reasonForNoScore(input.scores),
    hiddenOutside: hiddenOutsideWords(
      hiddenScoredQuestions(input.definition, input, input.linkedFigures).size,
    ),
    facts: summaryFacts(input.scores.overall, { isScored, reviews: handedOver(input.reviewed ?? []).length }),
    lensFinding: isScored ? lensFinding(lenses) : WITHOUT_SCORE,
    lenses,
    lensProfile: lensProfileOf(input, lenses),
    themeFinding: isScored ? themeFinding(themes) : WITHOUT_SCORE,
    themes,
    principles: input.principles.map(({ id, name }) =>
      groupRow({ id, label: name }, input.scores.principles[id] ?? EMPTY_GROUP, { isScored }),
    ),
    changes: themeChanges(input),
    strongest: strongestAnswers(input),
    weakest: weakestAnswers(input),
    unanswered: listUnanswered(input),
    peoplesWorkFinding: peoplesWorkFinding(peoplesWork.claimed),
    peoplesWork,
  };
}
