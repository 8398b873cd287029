import { rectMark, type Drawing } from './mark';

const LEVELS = [0, 1, 2, 3, 4] as const;
const STEP = 23;
const WIDTH = 18;

/**
 * Five boxes, only the chosen one filled: a position, not an amount. Takes a level from 0 to 4, or null where
 * none is chosen. The level's word stands beside the boxes, so the drawing has no name.
 */
export function levelBoxes(chosen: number | null): Drawing {
  return {
    width: 112,
    height: 16,
    label: null,
    marks: LEVELS.map((level) => {
      const x = 1 + level * STEP;
      return level === chosen
        ? rectMark('g-ink', { x, y: 0 }, { width: WIDTH, height: 16 })
        : rectMark('g-past-m', { x, y: 2 }, { width: WIDTH, height: 12 });
    }),
  };
}
