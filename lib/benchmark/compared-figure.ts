import { NO_SCORE, noFigure, type ShownFigure } from '@/lib/results/shown-figure';
import { figureKey, type OwnEntry } from './entry';

const COUNTED = 'counted as 0 in the lowest possible score';

/**
 * A council's figure at `key` as a comparison prints it: a score from 0 to 100, or the words that are true in its
 * place. What is not known is never a bare 0: the cell says that, and how it counts. A council is told of its own
 * whether it did not know or did not answer; what others share says only that it is not known.
 */
export function comparedFigure(
  entry: OwnEntry,
  key: string,
  { isOwn = false }: { readonly isOwn?: boolean } = {},
): ShownFigure {
  const value = entry.figures[key];
  if (value === undefined) return noFigure('Not asked');
  if (value === null) return noFigure(NO_SCORE);
  if (entry.unknown.includes(key)) return noFigure(`${unknownWords(entry, key, isOwn)}: ${COUNTED}`);
  return { kind: 'number', value, display: printedScore(value) };
}

function unknownWords({ doNotKnow }: OwnEntry, key: string, isOwn: boolean): string {
  if (!key.startsWith(figureKey('question', ''))) return 'No answer known';
  if (!isOwn) return 'Not known';
  return doNotKnow?.includes(key) === true ? 'Do not know' : 'Not answered';
}

/**
 * One decimal place, half up. A figure is kept as the nearest number to an exact fraction, which can lie a hair
 * below a half that the fraction reaches.
 */
export function printedScore(value: number): string {
  const HAIR = 1e-9;
  return (Math.floor(value * 10 + 0.5 + HAIR) / 10).toFixed(1);
}
