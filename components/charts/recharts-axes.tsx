'use client';

import { XAxis, YAxis } from 'recharts';
import { type Picture } from '@/lib/charts/picture';

/** The axes of the series. recharts needs a second pair for what is read off: its tooltip belongs to axis 0. */
export const SERIES_AXIS = 'series';
const READING_AXIS = 0;

interface AxesProps {
  readonly picture: Picture;
  /** CSS pixels in one unit of the view box. */
  readonly zoom: number;
}

type Key = string | (() => number);

/** Scales are inset by padding, not by margins: recharts answers the pointer inside its margins only. */
function HorizontalAxis({
  picture,
  zoom,
  id,
  dataKey,
}: AxesProps & { readonly id: string | number; readonly dataKey: Key }) {
  const { x, width } = picture;
  const [left, right] = x.range;
  return (
    <XAxis
      xAxisId={id}
      dataKey={dataKey}
      type="number"
      hide
      domain={x.domain}
      padding={{ left: left * zoom, right: (width - right) * zoom }}
    />
  );
}

/** recharts counts upwards from the bottom, and downwards from the top where readings run along this axis. */
function VerticalAxis({
  picture,
  zoom,
  id,
  dataKey,
}: AxesProps & { readonly id: string | number; readonly dataKey: Key }) {
  const { y, height } = picture;
  const [from, to] = y.range;
  return (
    <YAxis
      yAxisId={id}
      dataKey={dataKey}
      type="number"
      hide
      domain={y.domain}
      reversed={from < to === (picture.readAlong === 'x')}
      padding={{ top: Math.min(from, to) * zoom, bottom: (height - Math.max(from, to)) * zoom }}
    />
  );
}

/** A picture's scales as recharts' axes. They print nothing: axis and numbers are marks of the picture. */
export function PictureAxes({ picture, zoom }: AxesProps) {
  const alongX = picture.readAlong === 'x';
  const [bottom] = picture.y.domain;
  const [left] = picture.x.domain;
  const scales = { picture, zoom };
  return (
    <>
      <HorizontalAxis {...scales} id={SERIES_AXIS} dataKey="x" />
      <VerticalAxis {...scales} id={SERIES_AXIS} dataKey="y" />
      <HorizontalAxis {...scales} id={READING_AXIS} dataKey={alongX ? 'at' : () => left} />
      <VerticalAxis {...scales} id={READING_AXIS} dataKey={alongX ? () => bottom : 'at'} />
    </>
  );
}
