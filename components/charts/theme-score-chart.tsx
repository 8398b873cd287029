'use client';

import { themeScoreStrip, type ThemeScoreStrip } from '@/lib/charts/theme-score-strip';
import { LivePicture } from './live-picture';

/** One theme's scores: the drawing, then recharts over it. Stands in a cell of the table, after its numbers. */
export function ThemeScoreChart({
  strip,
  follows = false,
}: {
  readonly strip: ThemeScoreStrip;
  /** True for every row but the first: a table of strips is one stop of the Tab key, up and down lead on. */
  readonly follows?: boolean;
}) {
  return <LivePicture layouts={{ wide: themeScoreStrip(strip) }} place="strip" follows={follows} />;
}
