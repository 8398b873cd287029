import type { ReadFigure, ReadFigures } from './read-figures';

/** For tests: what stands in a file of activity with these figures, and whatever is different. */
export function readOf(figures: readonly ReadFigure[], change: Partial<ReadFigures> = {}): ReadFigures {
  return {
    dataSetId: 'activity',
    rows: figures.length * 2,
    figures: [...figures],
    refused: [],
    refusedRows: 0,
    unused: [],
    repeatedRows: 0,
    notes: [],
    ...change,
  };
}
