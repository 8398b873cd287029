import { NO_SCORE, noFigure, type ShownFigure } from '@/lib/results/shown-figure';
import { figureKey, isAtLevel, type OwnEntry } from './entry';

const HAIR = 1e-9;

/**
 * A council's figure at `key` as a comparison prints it: a score from 0 to 100, or the words that are true in its
 * place. What is not known is never a bare 0: the cell says so, and the words over the table how it counts. A council is told of its own
 * whether it did not know or did not answer; what others share says only that it is not known.
 */
export function comparedFigure(
  entry: OwnEntry,
  key: string,
  { isOwn = false }: { readonly isOwn?: boolean } = {},
): ShownFigure {
  const value = entry.figures[key];
  if (value === undefined) return noFigure('Not asked');
  if (value === null) return noFigure(noneWord(key));
  if (entry.unknown.includes(key)) return noFigure(unknownWords(entry, key, isOwn));
  return { kind: 'number', value, display: printedAt(key, value) };
}

function unknownWords({ doNotKnow }: OwnEntry, key: string, isOwn: boolean): string {
  if (!key.startsWith(figureKey('question', ''))) return 'No answer known';
  if (!isOwn) return 'Not known';
  return doNotKnow?.includes(key) === true ? 'Do not know' : 'Not answered';
}

/** A figure as it is printed: a score with one decimal place, a rate as a whole percentage. */
function printedAt(key: string, value: number): string {
  return isAtLevel(key, 'rate') ? printedRate(value) : printedScore(value);
}

/** A median or a quartile as it is printed: like a figure, but a score that was rounded has no decimal place to print. */
export function printedStatistic(key: string, value: number, isRounded: boolean): string {
  return isRounded && !isAtLevel(key, 'rate') ? String(value) : printedAt(key, value);
}

/** What stands where there is no figure. */
export function noneWord(key: string): string {
  return isAtLevel(key, 'rate') ? 'No rate' : NO_SCORE;
}

/** A percentage in whole ones, half up; anything above 0 is at least 1. Source: framework guide, part 4: number. */
export function wholeRate(percentage: number): number {
  return percentage > 0 ? Math.max(1, Math.floor(percentage + 1 / 2 + HAIR)) : 0;
}

/** The same as it is printed: "41%". */
export function printedRate(percentage: number): string {
  return `${wholeRate(percentage)}%`;
}

/**
 * One decimal place, half up. A figure is kept as the nearest number to an exact fraction, which can lie a hair
 * below a half that the fraction reaches.
 */
export function printedScore(value: number): string {
  return (Math.floor(value * 10 + 0.5 + HAIR) / 10).toFixed(1);
}
