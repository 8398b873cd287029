import { areaFinder } from './area-finder';
import type { FoundArea, KnownAreas, NamedPlace } from './area-finder';
import type { Columns } from './file-columns';
import { shortName } from './file-columns';
import type { FigurePart } from './figure-parts';
import { isPrintedCell, readPrintedCell } from './printed-cell';
import type { Use } from './row-labels';

/** A row of a file, by its cells. */
export type FileRow = { readonly line: number; readonly cells: readonly string[] };

export type ReadRow =
  | { readonly kind: 'part'; readonly part: FigurePart; readonly note: string | null }
  | { readonly kind: 'refused'; readonly reason: string }
  /** Of a place of a kind that is not shown, such as a ward. */
  | { readonly kind: 'not-shown'; readonly what: string };

/** What reads rows of a figure: of which area and year they are, and what they print. */
export function rowReader(at: Columns, areas: KnownAreas): (row: FileRow, use: Use) => ReadRow {
  const findArea = rememberingFinder(areas);
  return ({ line, cells }, { cohort, part }) => {
    const cell = (column: keyof Columns): string => cells[at[column]]?.trim() ?? '';
    const area = findArea({
      level: cell('level'),
      countryCode: cell('countryCode'),
      regionCode: cell('regionCode'),
      oldCode: cell('oldCode'),
      name: shortName(cell('name')),
      newCode: cell('newCode'),
    });
    if (area.kind === 'not-shown') return { kind: 'not-shown', what: shortName(cell('level')) };
    if (area.kind === 'unknown') return { kind: 'refused', reason: area.reason };
    const period = cell('period');
    const fault = periodFault(period, cell('timeKind'));
    if (fault !== null) return { kind: 'refused', reason: fault };
    const printed = { count: cell('count'), percent: cell('percent') };
    return {
      kind: 'part',
      note: area.note,
      part: { line, part, areaCode: area.code, cohort, period, ...printed, fault: cellFault(printed, part) },
    };
  };
}

/** Rows of one place stand together: finding it once is enough. */
function rememberingFinder(areas: KnownAreas): (place: NamedPlace) => FoundArea {
  const find = areaFinder(areas);
  let key = '';
  let found: FoundArea | undefined;
  return (place) => {
    const next = Object.values(place).join('\n');
    if (found === undefined || next !== key) found = find(place);
    key = next;
    return found;
  };
}

/** Figures are of years that end on 31 March. The first that the Department has published in this form is 2018. */
function periodFault(period: string, timeKind: string): string | null {
  if (timeKind.toLowerCase() !== 'reporting year')
    return `The time is “${shortName(timeKind)}”, not “Reporting year”`;
  return /^20[1-9]\d$/.test(period) ? null : `“${shortName(period)}” is not a year in four digits`;
}

type Printed = { readonly count: string; readonly percent: string };

function cellFault({ count, percent }: Printed, part: FigurePart['part']): string | null {
  const wrongCount = numberFault('number', count) ?? countFault(count);
  // Of the bottom row only the count is shown: its percentage is always 100.
  if (wrongCount !== null || part === 'bottom') return wrongCount;
  return numberFault('percentage', percent) ?? percentFault(percent);
}

function numberFault(what: string, text: string): string | null {
  if (isPrintedCell(text)) return null;
  if (text === '') return `The ${what} is empty, which says nothing`;
  return `The ${what} “${shortName(text)}” is neither a number nor a symbol of the Department`;
}

function countFault(text: string): string | null {
  const cell = readPrintedCell(text);
  const isCount = cell.kind === 'symbol' || (Number.isInteger(cell.value) && cell.value >= 0);
  return isCount ? null : `“${shortName(text)}” is not a number of people`;
}

function percentFault(text: string): string | null {
  const cell = readPrintedCell(text);
  const isShare = cell.kind === 'symbol' || (cell.value >= 0 && cell.value <= 100);
  return isShare ? null : `“${shortName(text)}” is not a percentage`;
}
