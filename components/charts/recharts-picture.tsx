'use client';

import { createPortal } from 'react-dom';
import {
  ComposedChart,
  ReferenceDot,
  ReferenceLine,
  useActiveTooltipLabel,
  useIsTooltipActive,
  ZIndexLayer,
} from 'recharts';
import { lineMark, type Mark, type Point } from '@/lib/charts/mark';
import {
  glyphMark,
  lineSegments,
  readingLine,
  type Picture,
  type Reading,
  type Series,
} from '@/lib/charts/picture';
import { Marks } from './marks';
import { type PicturePlace } from './picture-drawing';
import { readDownwards, readRows } from './reading-keys';
import { HorizontalAxis, VerticalAxis } from './recharts-axes';

interface RechartsPictureProps {
  readonly picture: Picture;
  /** The width in CSS pixels of the drawing that this chart lies over. */
  readonly width: number;
  /** Where the words that are read off go. */
  readonly readInto: HTMLElement | null;
  readonly place: PicturePlace;
  /** True where the Tab key passes by, because another strip of the table leads here. */
  readonly follows: boolean;
}

const NO_MARGIN = { top: 0, right: 0, bottom: 0, left: 0 };
const HOW_TO_READ: Readonly<Record<PicturePlace, string>> = {
  figure: 'Arrow keys read the values',
  strip: 'Left and right arrow keys read the values, up and down go to other rows',
};
const SERIES_LAYER = 100;
const FRONT_LAYER = 900;

/** Marks are laid out in units of the view box; recharts counts in pixels. */
function Zoomed({ zoom, marks }: { readonly zoom: number; readonly marks: readonly Mark[] }) {
  return (
    <g transform={`scale(${zoom})`}>
      <Marks marks={marks} />
    </g>
  );
}

function unzoomed(x: number | string | undefined, y: number | string | undefined, zoom: number): Point {
  return { x: Number(x) / zoom, y: Number(y) / zoom };
}

interface Ends {
  readonly x1: number;
  readonly y1: number;
  readonly x2: number;
  readonly y2: number;
}

/** One series where recharts places it, with the line and the glyph of the drawing. */
function SeriesLayer({
  series,
  zoom,
  layer,
}: {
  readonly series: Series;
  readonly zoom: number;
  readonly layer: number;
}) {
  const { line, glyph, points } = series;
  const shared = { zIndex: SERIES_LAYER + layer, ifOverflow: 'visible' } as const;
  const drawLine = ({ x1, y1, x2, y2 }: Ends) => (
    <Zoomed zoom={zoom} marks={[lineMark(line ?? '', unzoomed(x1, y1, zoom), unzoomed(x2, y2, zoom))]} />
  );
  return (
    <>
      {lineSegments(series).map((segment, index) => (
        <ReferenceLine key={index} {...shared} segment={segment} shape={drawLine} />
      ))}
      {glyph === null
        ? null
        : points.map(({ x, y }, index) => (
            <ReferenceDot
              key={index}
              {...shared}
              x={x}
              y={y}
              shape={({ cx, cy }) => (
                <Zoomed zoom={zoom} marks={[glyphMark(glyph, unzoomed(cx, cy, zoom))]} />
              )}
            />
          ))}
    </>
  );
}

/** What the pointer or the keyboard is on; undefined while nobody reads. */
function useReading(readings: readonly Reading[]): Reading | undefined {
  const active = useIsTooltipActive();
  const at = useActiveTooltipLabel();
  return active ? readings.find((reading) => reading.at === at) : undefined;
}

/** A line through what is being read, under the points so that it hides none. */
function ReadingLine({ picture, zoom }: { readonly picture: Picture; readonly zoom: number }) {
  const reading = useReading(picture.readings);
  return reading === undefined ? null : <Zoomed zoom={zoom} marks={[readingLine(picture, reading)]} />;
}

function ReadingWords({
  readings,
  into,
}: {
  readonly readings: readonly Reading[];
  readonly into: HTMLElement | null;
}) {
  const reading = useReading(readings);
  return into === null ? null : createPortal(reading?.text ?? '', into);
}

function downwardsIn(chart: HTMLDivElement | null) {
  return chart === null ? undefined : readDownwards(chart);
}

function rowsIn(chart: HTMLDivElement | null) {
  return chart === null ? undefined : readRows(chart);
}

/** A picture drawn by recharts from the geometry of the drawing beneath it, to be read by pointer and keyboard. */
export function RechartsPicture({ picture, width, readInto, place, follows }: RechartsPictureProps) {
  const zoom = width / picture.width;
  const alongX = picture.readAlong === 'x';
  return (
    <div className="ct-picture__chart" ref={alongX ? rowsIn : downwardsIn}>
      <ComposedChart
        width={width}
        height={picture.height * zoom}
        margin={NO_MARGIN}
        layout={alongX ? 'horizontal' : 'vertical'}
        data={picture.readings}
        accessibilityLayer
        aria-label={picture.label}
        desc={HOW_TO_READ[place]}
        tabIndex={follows ? -1 : 0}
      >
        <HorizontalAxis picture={picture} zoom={zoom} />
        <VerticalAxis picture={picture} zoom={zoom} />
        <Zoomed zoom={zoom} marks={picture.behind} />
        <ReadingLine picture={picture} zoom={zoom} />
        {picture.series.map((series, layer) => (
          <SeriesLayer key={series.id} series={series} zoom={zoom} layer={layer} />
        ))}
        <ZIndexLayer zIndex={FRONT_LAYER}>
          <Zoomed zoom={zoom} marks={picture.front} />
        </ZIndexLayer>
        <ReadingWords readings={picture.readings} into={readInto} />
      </ComposedChart>
    </div>
  );
}
