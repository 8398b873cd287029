'use client';

import { trendStrip, type TrendStrip } from '@/lib/charts/trend-strip';
import { LivePicture } from './live-picture';

/** One row of a trend: the drawing, then recharts over it. Stands in a cell of the table, after its numbers. */
export function TrendStripChart({
  strip,
  follows,
}: {
  readonly strip: TrendStrip;
  /** True for every row but the first that is drawn: a table of strips is one stop of the Tab key. */
  readonly follows: boolean;
}) {
  return <LivePicture layouts={{ wide: trendStrip(strip) }} place="strip" follows={follows} />;
}
