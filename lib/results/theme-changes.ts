import type { Slope } from '@/lib/charts/slope-row';
import type { Question } from '@/lib/framework/question';
import { toNumber } from '@/lib/scoring/fraction';
import type { ExactScore } from '@/lib/scoring/scores';
import { changeRow } from './changes';
import type { ChangeRow } from './changes';
import type { InGroup } from './comparable';
import { changeFinding } from './findings';
import type { ResultsInput, Sent } from './results-input';
import { shortLabel } from './short-label';

export type ThemeChanges = {
  readonly previousRound: string;
  readonly finding: string;
  readonly rows: readonly ChangeRow[];
  readonly slope: Slope;
};

function themeScore(sent: Sent, themeId: string): ExactScore | null {
  return sent.scores.themes[themeId]?.lowestPossible ?? null;
}

function isInTheme({ definition }: Sent, themeId: string, question: Question): boolean {
  const theme = definition.themes.find(({ id }) => id === themeId);
  return theme?.questions.some(({ id }) => id === question.id) ?? false;
}

function drawn(score: ExactScore | null): number | null {
  return score === null ? null : toNumber(score);
}

/** How each theme moved since the last round. Null when there is none. */
export function themeChanges(input: ResultsInput): ThemeChanges | null {
  const { previous } = input;
  if (previous === undefined) return null;
  const rows = input.definition.themes.map(({ id, title }) => {
    const scores = { before: themeScore(previous, id), after: themeScore(input, id) };
    const inGroup: InGroup = (question, sent) => isInTheme(sent, id, question);
    return changeRow({ id, label: title, ...scores, inGroup }, previous, input);
  });
  const slope: Slope = {
    beforeLabel: previous.roundName,
    afterLabel: input.roundName,
    rows: rows.map(({ id, label, points }) => ({
      label,
      shortLabel: shortLabel(label),
      before: drawn(themeScore(previous, id)),
      after: drawn(themeScore(input, id)),
      comparable: points !== null,
    })),
  };
  return { previousRound: previous.roundName, finding: changeFinding(rows, previous.roundName), rows, slope };
}
