import { lineMark, textMark, type Mark } from './mark';
import { place } from './picture';
import { type SlopeFrame } from './slope-frame';
import { isHeavy, rowChange, type SlopeRow } from './slope-row';
import { spreadOut } from './spacing';
import { fitText, textWidth } from './text-width';
import { changeWords, wholeScore } from './wording';

const NAME_GAP = 17;
const NAME_SIZE = 13.5;
const NUMBER_GAP = 15;
const NUMBER_SIZE = 13;
const BASELINE_SHIFT = 4.5;
const LEADER_FROM = 8;

interface Label {
  readonly at: number;
  readonly text: string;
  readonly heavy: boolean;
}

function labelClass(heavy: boolean): string {
  return heavy ? 'g-b' : 'g-mut';
}

function endingOf(row: SlopeRow): string {
  const change = rowChange(row);
  if (change === null) return row.before === null ? '' : ', not comparable';
  return isHeavy(row) ? `, ${changeWords(change)}` : '';
}

/** "50 Voice, up 29". Where room is short the change goes first: line and table say it too. */
function nameOf(row: SlopeRow, after: number, room: number): string {
  const score = `${wholeScore(after)} `;
  const whole = score + row.shortLabel + endingOf(row);
  if (textWidth(whole, NAME_SIZE) <= room) return whole;
  return score + fitText(row.shortLabel, NAME_SIZE, room - textWidth(score, NAME_SIZE));
}

/** Score and name at the right end of every line, each with a leader, at least 17 units apart. */
export function slopeNameMarks(rows: readonly SlopeRow[], frame: SlopeFrame): readonly Mark[] {
  const [, right] = frame.x.range;
  const [bottom, top] = frame.y.range;
  const room = frame.width - frame.textLeft - 2;
  // Heavier rows first among equals, so that they keep their order from one drawing to the next.
  const labels: readonly Label[] = rows
    .flatMap((row) =>
      row.after === null ? [] : [{ at: row.after, text: nameOf(row, row.after, room), heavy: isHeavy(row) }],
    )
    .sort((a, b) => b.at - a.at || Number(b.heavy) - Number(a.heavy));
  const points = labels.map(({ at }) => place(frame.y, at));
  const places = spreadOut(points, NAME_GAP, { min: top - 4, max: bottom });
  return labels.flatMap(({ text, heavy }, index) => {
    const from = { x: right + LEADER_FROM, y: points[index] ?? 0 };
    const to = { x: frame.textLeft - 4, y: places[index] ?? 0 };
    const at = { x: frame.textLeft, y: to.y + BASELINE_SHIFT };
    return [
      lineMark('g-grid', from, to),
      textMark(text, at, { className: labelClass(heavy), size: NAME_SIZE }),
    ];
  });
}

/** The scores of the round before, each printed once however many rows share it. */
export function slopeNumberMarks(rows: readonly SlopeRow[], frame: SlopeFrame): readonly Mark[] {
  const [left] = frame.x.range;
  const [bottom, top] = frame.y.range;
  const byScore = new Map<number, { readonly at: number; readonly heavy: boolean }>();
  for (const row of rows) {
    if (row.before === null) continue;
    const score = wholeScore(row.before);
    const known = byScore.get(score);
    byScore.set(score, {
      at: known?.at ?? row.before,
      heavy: (known?.heavy ?? false) || isHeavy(row),
    });
  }
  const numbers = [...byScore].sort(([a], [b]) => b - a);
  const points = numbers.map(([, { at }]) => place(frame.y, at));
  const places = spreadOut(points, NUMBER_GAP, { min: top, max: bottom });
  return numbers.flatMap(([score, { heavy }], index) => {
    const to = { x: left - 20, y: places[index] ?? 0 };
    return [
      lineMark('g-grid', { x: left - LEADER_FROM, y: points[index] ?? 0 }, to),
      textMark(
        String(score),
        { x: to.x - 3, y: to.y + BASELINE_SHIFT },
        { className: labelClass(heavy), size: NUMBER_SIZE, anchor: 'end' },
      ),
    ];
  });
}
