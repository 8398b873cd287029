import { type Point } from './mark';
import { type Glyph, type Picture, type Reading, type Series } from './picture';
import { slopeFrame, slopeFrameMarks, type SlopeFrame, type SlopeLayout } from './slope-frame';
import { slopeNameMarks, slopeNumberMarks } from './slope-labels';
import { isHeavy, rowChange, rowWords, type Slope, type SlopeRow } from './slope-row';
import { wholeScore } from './wording';

/** More rows than this cannot be told apart: the table stands alone. */
const SLOPE_ROWS_AT_MOST = 12;

const READING_OVERHANG = 14;
const BEFORE: Glyph = { shape: 'square', className: 'g-past-m', radius: 3.5 };
const AFTER: Glyph = { shape: 'diamond', className: 'g-past-m', radius: 5 };
const AFTER_HEAVY: Glyph = { shape: 'diamond', className: 'g-here', radius: 7 };

function lineClass(row: SlopeRow): string {
  if (!isHeavy(row)) return 'g-axis';
  return (rowChange(row) ?? 0) < 0 ? 'g-here-d' : 'g-here-l';
}

function ends({ before, after }: SlopeRow): readonly Point[] {
  return [...(before === null ? [] : [{ x: 0, y: before }]), ...(after === null ? [] : [{ x: 1, y: after }])];
}

function rowSeries(row: SlopeRow, index: number): readonly Series[] {
  const points = ends(row);
  const line = { id: `line-${index}`, points, line: lineClass(row), glyph: null };
  const after = isHeavy(row) ? AFTER_HEAVY : AFTER;
  const dots = points.map((point) => ({
    id: `${point.x === 0 ? 'before' : 'after'}-${index}`,
    points: [point],
    line: null,
    glyph: point.x === 0 ? BEFORE : after,
  }));
  return rowChange(row) === null ? dots : [line, ...dots];
}

/** Thin lines first, then heavy ones, then every point: what moved stands on top. */
function slopeSeries(rows: readonly SlopeRow[]): readonly Series[] {
  const series = rows.map((row, index) => ({ heavy: isHeavy(row), parts: rowSeries(row, index) }));
  const sorted = [...series].sort((a, b) => Number(a.heavy) - Number(b.heavy)).flatMap(({ parts }) => parts);
  return [...sorted.filter(({ line }) => line !== null), ...sorted.filter(({ line }) => line === null)];
}

/** One reading a height: rows that end at the same score are read together. */
function slopeReadings(rows: readonly SlopeRow[]): readonly Reading[] {
  const byScore = new Map<number, Reading>();
  for (const row of rows) {
    const at = row.after ?? row.before;
    if (at === null) continue;
    const score = wholeScore(at);
    const known = byScore.get(score);
    byScore.set(score, {
      at: known?.at ?? at,
      text: [known?.text, rowWords(row)].filter(Boolean).join('; '),
    });
  }
  return [...byScore.values()].sort((a, b) => b.at - a.at);
}

/** Round the right axis only: a line across both would look like a row that did not move. */
function readingReach({ x, textLeft }: SlopeFrame): readonly [number, number] {
  return [x.range[1] - READING_OVERHANG, textLeft - 4];
}

/** "8 up, 1 down": what happened, without praise. Kinds of change that did not happen are left out. */
function tally(rows: readonly SlopeRow[]): string {
  const changes = rows.map(rowChange);
  const kinds = [
    { words: 'up', count: changes.filter((change) => change !== null && change > 0).length },
    { words: 'down', count: changes.filter((change) => change !== null && change < 0).length },
    { words: 'the same', count: changes.filter((change) => change === 0).length },
    { words: 'not comparable', count: changes.filter((change) => change === null).length },
  ];
  return kinds
    .filter(({ count }) => count > 0)
    .map(({ words, count }) => `${count} ${words}`)
    .join(', ');
}

/**
 * Change since the last round. Source: "Slope" of the signature screens. Null where the table stands alone:
 * more than twelve rows, or no score at all.
 */
export function slopePicture(slope: Slope, layout: SlopeLayout = 'wide'): Picture | null {
  const rows = slope.rows.filter((row) => row.before !== null || row.after !== null);
  if (slope.rows.length > SLOPE_ROWS_AT_MOST || rows.length === 0) return null;
  const highest = Math.max(...rows.flatMap((row) => ends(row).map(({ y }) => y)));
  const frame = slopeFrame(highest, layout);
  return {
    width: frame.width,
    height: frame.height,
    label: `Change from ${slope.beforeLabel} to ${slope.afterLabel}: ${tally(rows)}. Values are in the table.`,
    x: frame.x,
    y: frame.y,
    behind: [
      ...slopeFrameMarks(slope, frame),
      ...slopeNumberMarks(rows, frame),
      ...slopeNameMarks(rows, frame),
    ],
    series: slopeSeries(rows),
    front: [],
    readAlong: 'y',
    reach: readingReach(frame),
    readings: slopeReadings(rows),
  };
}
