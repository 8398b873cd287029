'use client';

import { themeScoreStrip, type ThemeScoreStrip } from '@/lib/charts/theme-score-strip';
import { LivePicture } from './live-picture';

/** One theme's scores: the drawing, then recharts over it. Stands in a cell of the table, after its numbers. */
export function ThemeScoreChart({ strip }: { readonly strip: ThemeScoreStrip }) {
  return <LivePicture layouts={{ wide: themeScoreStrip(strip) }} place="strip" />;
}
