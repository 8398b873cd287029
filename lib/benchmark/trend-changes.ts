import { compareNames } from '@/lib/format/name-order';
import { changeInPoints, changeWords, wholeScore } from '@/lib/charts/wording';
import type { Slope } from '@/lib/charts/slope-row';
import type { FrameworkDefinition } from '@/lib/framework/definition';
import type { ChangeRow } from '@/lib/results/changes';
import { shortLabel } from '@/lib/results/short-label';
import { NOT_COMPARABLE, noFigure, type ShownFigure } from '@/lib/results/shown-figure';
import { comparedFigure, noneWord, wholeRate } from './compared-figure';
import { isAtLevel, type BenchmarkEntry, type OwnEntry } from './entry';
import { sideBySide } from './side-by-side';
import { basisOf } from './trend-basis';
import type { TrendRow } from './trend-view';

/** Two rounds, and how figures moved from the one to the other. */
export type Changes = {
  readonly beforeRound: string;
  readonly afterRound: string;
  readonly rows: readonly ChangeRow[];
  /** What is drawn: rows that rest on too little are not. */
  readonly slope: Slope;
};

/** How the reader's own figures moved from the first of two rounds to the second. `thinKeys` are not drawn. */
export function ownChanges(
  rows: readonly TrendRow[],
  rounds: { readonly before: string; readonly after: string },
  thinKeys: readonly string[],
): Changes {
  const changes = rows.map(({ key, label, cells }) => {
    const [before, after] = cells;
    const isComparable = after?.own?.joins === true;
    return changeRow(
      { id: key, label },
      { key, before: before?.own?.figure, after: after?.own?.figure, isComparable },
    );
  });
  const isDrawn = (key: string) =>
    !thinKeys.includes(key) && rows.some((row) => row.key === key && !row.isThin);
  return asChanges(changes, rounds, isDrawn);
}

type Moved = {
  /** Of the figure. */
  readonly key: string;
  readonly before: ShownFigure | undefined;
  readonly after: ShownFigure | undefined;
  readonly isComparable: boolean;
};

/** In the whole points that are printed, so that a reader who takes one number from the other gets the third. */
function changeRow(
  named: Pick<ChangeRow, 'id' | 'label'>,
  { key, isComparable, ...moved }: Moved,
): ChangeRow {
  const [before, after] = [whole(key, moved.before), whole(key, moved.after)];
  if (before.kind === 'number' && after.kind === 'number' && isComparable) {
    const points = changeInPoints(before.value, after.value);
    return { ...named, before, after, points, change: changeWords(points) };
  }
  const change = before.kind === 'nothing' && after.kind === 'nothing' ? noneWord(key) : NOT_COMPARABLE;
  return { ...named, before, after, points: null, change };
}

function whole(key: string, figure: ShownFigure | undefined): ShownFigure {
  if (figure === undefined) return noFigure(noneWord(key));
  if (figure.kind === 'nothing') return figure;
  const value = isAtLevel(key, 'rate') ? wholeRate(figure.value) : wholeScore(figure.value);
  return { kind: 'number', value, display: isAtLevel(key, 'rate') ? `${value}%` : String(value) };
}

function asChanges(
  rows: readonly ChangeRow[],
  { before, after }: { readonly before: string; readonly after: string },
  isDrawn: (id: string) => boolean = () => true,
): Changes {
  const slopeRows = rows
    .filter(({ id }) => isDrawn(id))
    .map((row) => ({
      label: row.label,
      shortLabel: shortLabel(row.label),
      before: row.before.kind === 'number' ? row.before.value : null,
      after: row.after.kind === 'number' ? row.after.value : null,
      comparable: row.points !== null,
    }));
  return {
    beforeRound: before,
    afterRound: after,
    rows,
    slope: { beforeLabel: before, afterLabel: after, rows: slopeRows },
  };
}

type NamedAsked = {
  /** All that councils of the group share with the reader's audience, of any round. */
  readonly entries: readonly BenchmarkEntry[];
  /** All that the reader's council sent; none where nobody is "you". */
  readonly own: readonly OwnEntry[];
  readonly definitions: ReadonlyMap<string, FrameworkDefinition>;
  /** The figure. */
  readonly key: string;
  readonly rounds: { readonly before: string; readonly after: string };
};

/**
 * How one figure moved in the councils that share both rounds by name: the reader's own first, the others in order of name, never
 * of score or of change. Null until two stand together.
 */
export function namedChanges({ entries, own, definitions, key, rounds }: NamedAsked): Changes | null {
  const viewerCode = own[0]?.authorityCode;
  const named = entries.filter((entry) => entry.sharing === 'named' && entry.authorityCode !== viewerCode);
  const others = councilsOf(named, rounds).sort((one, other) => compareNames(one.name, other.name));
  if (!sideBySide(others.length, viewerCode)) return null;
  const rows = [...councilsOf(own, rounds), ...others].map(({ name, before, after }) =>
    changeRow(
      { id: after.authorityCode, label: name },
      {
        ...{ key, before: comparedFigure(before, key), after: comparedFigure(after, key) },
        isComparable: hasOneBasis([before, after], key, definitions),
      },
    ),
  );
  const changes = asChanges(rows, rounds);
  const slopeRows = changes.slope.rows.map((row, index) => ({
    ...row,
    isOwn: rows[index]?.id === viewerCode,
  }));
  return { ...changes, slope: { ...changes.slope, rows: slopeRows } };
}

/** Those that are there in both rounds. */
function councilsOf(entries: readonly OwnEntry[], { before, after }: NamedAsked['rounds']) {
  const at = (code: string, round: string) =>
    entries.find((entry) => entry.authorityCode === code && entry.roundName === round);
  return [...new Set(entries.map(({ authorityCode }) => authorityCode))].flatMap((code) => {
    const [first, second] = [at(code, before), at(code, after)];
    return first === undefined || second === undefined
      ? []
      : [{ name: second.authorityName, before: first, after: second }];
  });
}

function hasOneBasis(
  entries: readonly [OwnEntry, OwnEntry],
  key: string,
  definitions: NamedAsked['definitions'],
): boolean {
  const [before, after] = entries.map((entry) => {
    const definition = definitions.get(entry.frameworkVersion);
    return definition === undefined ? null : basisOf(definition, key, entry.figures);
  });
  return before !== null && before === after;
}
