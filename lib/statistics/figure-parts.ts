import type { Part } from './row-labels';
import type { ReadFigure, RefusedRow } from './read-figures';

/** A row of the file that gives one of a figure's numbers. */
export type FigurePart = {
  readonly line: number;
  readonly part: Part;
  readonly areaCode: string;
  readonly cohort: string;
  readonly period: string;
  /** As printed. */
  readonly count: string;
  readonly percent: string;
  /** Why its cells cannot be taken, without a full stop; null where they can. */
  readonly fault: string | null;
};

export type PutTogether = {
  readonly figures: readonly ReadFigure[];
  readonly refused: readonly RefusedRow[];
  /** Rows that say once more what another has said. */
  readonly repeatedRows: number;
};

/**
 * Puts figures together from their two rows each: the count and percentage of the top row, the count of the bottom row. A
 * figure is taken whole or not at all: where one of its rows is missing, cannot be taken, or is contradicted by another,
 * each of its rows is refused with the reason.
 */
export function putTogether(parts: readonly FigurePart[]): PutTogether {
  const figures: ReadFigure[] = [];
  const refused: RefusedRow[] = [];
  let repeatedRows = 0;
  for (const rows of byFigure(parts)) {
    const reasons = reasonsAgainst(rows);
    refused.push(...reasons);
    const figure = reasons.length > 0 ? undefined : figureOf(rows);
    if (figure === undefined) continue;
    figures.push(figure);
    repeatedRows += rows.length - 2;
  }
  return { figures, refused, repeatedRows };
}

function byFigure(parts: readonly FigurePart[]): Iterable<readonly FigurePart[]> {
  const groups = new Map<string, FigurePart[]>();
  for (const part of parts) {
    const key = `${part.areaCode} ${part.cohort} ${part.period}`;
    const group = groups.get(key);
    if (group === undefined) groups.set(key, [part]);
    else group.push(part);
  }
  return groups.values();
}

function figureOf(rows: readonly FigurePart[]): ReadFigure | undefined {
  const top = rows.find(({ part }) => part === 'top');
  const bottom = rows.find(({ part }) => part === 'bottom');
  if (top === undefined || bottom === undefined) return undefined;
  const { areaCode, cohort, period, count, percent, line } = top;
  const printed = { top: count, bottom: bottom.count, value: percent };
  return { areaCode, cohort, period, ...printed, line, bottomLine: bottom.line };
}

const OTHER_ROW: Readonly<Record<Part, string>> = { top: 'bottom number', bottom: 'top number' };

/** Why the rows of one figure are refused, each for itself; none where they make a figure. */
function reasonsAgainst(rows: readonly FigurePart[]): readonly RefusedRow[] {
  if (isWhole(rows)) return [];
  return rows.map((row) => ({ line: row.line, reason: reasonAgainst(row, rows) }));
}

/** The common case first, without asking for reasons: a file has thousands of figures. */
function isWhole(rows: readonly FigurePart[]): boolean {
  const [one, other] = rows;
  if (rows.length === 2 && one !== undefined && other !== undefined)
    return one.part !== other.part && one.fault === null && other.fault === null;
  return rows.every((row) => row.fault === null && contradictions(row, rows).length === 0) && hasBoth(rows);
}

function hasBoth(rows: readonly FigurePart[]): boolean {
  return rows.some(({ part }) => part === 'top') && rows.some(({ part }) => part === 'bottom');
}

function contradictions(row: FigurePart, rows: readonly FigurePart[]): readonly FigurePart[] {
  return rows.filter(
    (other) => other.part === row.part && (other.count !== row.count || other.percent !== row.percent),
  );
}

function reasonAgainst(row: FigurePart, rows: readonly FigurePart[]): string {
  if (row.fault !== null) return row.fault;
  const [contradicts] = contradictions(row, rows);
  if (contradicts !== undefined)
    return `Line ${contradicts.line} gives another number for the same place, age and year`;
  if (!hasBoth(rows))
    return `The file has no row with the ${OTHER_ROW[row.part]} for the same place, age and year`;
  const wrong = rows.find((other) => other.fault !== null || contradictions(other, rows).length > 0);
  return `The figure has another row that is refused, line ${wrong?.line ?? row.line}`;
}
