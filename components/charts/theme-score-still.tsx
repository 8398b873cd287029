import { themeScoreStrip, type ThemeScoreStrip } from '@/lib/charts/theme-score-strip';
import { PictureDrawing } from './picture-drawing';

/** One theme's scores, without script. */
export function ThemeScoreStill({ strip }: { readonly strip: ThemeScoreStrip }) {
  return <PictureDrawing layouts={{ wide: themeScoreStrip(strip) }} place="strip" />;
}
