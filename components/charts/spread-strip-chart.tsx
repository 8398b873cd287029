'use client';

import { spreadStrip } from '@/lib/charts/spread-strip';
import { type SpreadStrip } from '@/lib/charts/spread-strip-row';
import { LivePicture } from './live-picture';

/** One row of a benchmark: the drawing, then recharts over it. Stands in a cell of the table, after its numbers. */
export function SpreadStripChart({ strip }: { readonly strip: SpreadStrip }) {
  return <LivePicture layouts={{ wide: spreadStrip(strip) }} place="strip" />;
}
