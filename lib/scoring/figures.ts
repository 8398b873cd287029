import { toNumber } from './fraction';
import type { AssessmentScores, ExactScore, GroupScore, QuestionScore } from './scores';

type FigureLevel = 'overall' | 'theme' | 'lens' | 'principle' | 'question';

/** One figure of a submission, from 0 to 100. Null: nothing was left to score, because all of it did not apply. */
export type SubmissionFigure = {
  readonly level: FigureLevel;
  readonly key: string;
  readonly lowestPossible: number | null;
  readonly coverage: number | null;
};

/** The key of the one figure at level "overall". */
const OVERALL_KEY = 'overall';

/**
 * The figures that a benchmark compares: the whole framework, then every theme, lens, principle and scored
 * question, each with its lowest possible score and coverage as numbers from 0 to 100. A question that is blank
 * or not known is 0 with coverage 0, as it is in its group; one that does not apply is null, never 0. A theme, lens
 * or principle in which nothing scored is asked has no figure. They leave the council, so they are made from
 * `sharedScores`: a question whose figure is hidden is null too, and counts in no group.
 * Source: framework guide, parts 4 and 5.
 */
export function submissionFigures(scores: AssessmentScores): SubmissionFigure[] {
  return [
    groupFigure('overall', OVERALL_KEY, scores.overall),
    ...groupFigures('theme', scores.themes),
    ...groupFigures('lens', scores.lenses),
    ...groupFigures('principle', scores.principles),
    ...Object.entries(scores.questions)
      .filter(([, question]) => question.scored)
      .map(([key, question]) => questionFigure(key, question)),
  ];
}

function groupFigures(level: FigureLevel, groups: Readonly<Record<string, GroupScore>>): SubmissionFigure[] {
  return Object.entries(groups)
    .filter(([, group]) => group.questions > 0)
    .map(([key, group]) => groupFigure(level, key, group));
}

function groupFigure(level: FigureLevel, key: string, group: GroupScore): SubmissionFigure {
  return {
    level,
    key,
    lowestPossible: asNumber(group.lowestPossible),
    coverage: asNumber(group.coverage),
  };
}

function questionFigure(key: string, question: QuestionScore): SubmissionFigure {
  switch (question.outcome) {
    case 'scored':
      return { level: 'question', key, lowestPossible: asNumber(question.score), coverage: 100 };
    case 'na':
      return { level: 'question', key, lowestPossible: null, coverage: null };
    case 'dk':
    case 'blank':
      return { level: 'question', key, lowestPossible: 0, coverage: 0 };
  }
}

function asNumber(exact: ExactScore | null): number | null {
  return exact === null ? null : toNumber(exact);
}
