'use client';

import { XAxis, YAxis } from 'recharts';
import { type Picture } from '@/lib/charts/picture';

interface AxisProps {
  readonly picture: Picture;
  /** CSS pixels in one unit of the view box. */
  readonly zoom: number;
}

const READING_KEY = 'at';
/** They print nothing: axis and numbers are marks of the picture. The domain is the picture's, whatever the data. */
const HIDDEN = { type: 'number', hide: true, allowDataOverflow: true } as const;

/** The scale along. Inset by padding, not by a margin: recharts answers the pointer inside its margins only. */
export function HorizontalAxis({ picture, zoom }: AxisProps) {
  const { x, width, readAlong } = picture;
  const [left, right] = x.range;
  return (
    <XAxis
      {...HIDDEN}
      {...(readAlong === 'x' ? { dataKey: READING_KEY } : {})}
      domain={x.domain}
      padding={{ left: left * zoom, right: (width - right) * zoom }}
    />
  );
}

/** The scale up. recharts counts upwards, but downwards where readings run along this axis. */
export function VerticalAxis({ picture, zoom }: AxisProps) {
  const { y, height, readAlong } = picture;
  const [from, to] = y.range;
  return (
    <YAxis
      {...HIDDEN}
      {...(readAlong === 'y' ? { dataKey: READING_KEY } : {})}
      domain={y.domain}
      reversed={from < to === (readAlong === 'x')}
      padding={{ top: Math.min(from, to) * zoom, bottom: (height - Math.max(from, to)) * zoom }}
    />
  );
}
