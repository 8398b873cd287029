'use client';

import { spreadStrip } from '@/lib/charts/spread-strip';
import { type SpreadStrip } from '@/lib/charts/spread-strip-row';
import { LivePicture } from './live-picture';

/** One row of a benchmark: the drawing, then recharts over it. Stands in a cell of the table, after its numbers. */
export function SpreadStripChart({
  strip,
  follows = false,
}: {
  readonly strip: SpreadStrip;
  /** True for every row but the first: a table of strips is one stop of the Tab key, up and down lead on. */
  readonly follows?: boolean;
}) {
  return <LivePicture layouts={{ wide: spreadStrip(strip) }} place="strip" follows={follows} />;
}
