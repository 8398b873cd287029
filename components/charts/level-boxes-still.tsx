import { levelBoxes } from '@/lib/charts/level-boxes';
import { DrawingSvg } from './drawing-svg';

/** Five boxes with the chosen level filled. The level's word must stand beside it. */
export function LevelBoxesStill({ level }: { readonly level: number | null }) {
  return <DrawingSvg drawing={levelBoxes(level)} naturalSize />;
}
