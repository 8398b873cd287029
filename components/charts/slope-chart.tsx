'use client';

import { slopePicture } from '@/lib/charts/slope';
import { type Slope } from '@/lib/charts/slope-row';
import { LivePicture } from './live-picture';

/** Change since the last round: the drawing, then recharts over it. Nothing where the table stands alone. */
export function SlopeChart({ slope }: { readonly slope: Slope }) {
  const wide = slopePicture(slope, 'wide');
  const narrow = slopePicture(slope, 'narrow');
  return wide === null || narrow === null ? null : <LivePicture layouts={{ wide, narrow }} place="figure" />;
}
