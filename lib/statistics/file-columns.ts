import { cutText } from '@/lib/format/cut-text';
import { joinWords } from '@/lib/format/number-word';
import { oneLine } from '@/lib/format/one-line';
import type { FileHeader } from './figure-catalogue';

/** Columns that every file of the Department has, where it is about places. Source: conventions of Explore Education Statistics. */
const SHARED = {
  period: 'time_period',
  timeKind: 'time_identifier',
  level: 'geographic_level',
  countryCode: 'country_code',
  regionCode: 'region_code',
  oldCode: 'old_la_code',
  name: 'la_name',
  newCode: 'new_la_code',
} as const;
/** Others that are always there and say nothing more. */
const PASSED_OVER = ['country_name', 'region_name'];

type Column = keyof typeof SHARED | 'age' | 'label' | 'count' | 'percent';

/** Where each column stands, from 0. */
export type Columns = Readonly<Record<Column, number>>;

export type FoundColumns =
  | {
      readonly ok: true;
      readonly at: Columns;
      readonly width: number;
      /** Columns that nothing is read from. */
      readonly extra: readonly string[];
    }
  | { readonly ok: false; readonly message: string };

/** Where the columns of a file stand, by its first line: under one of the headers that the catalogue knows, in any order. */
export function findColumns(cells: readonly string[], headers: readonly FileHeader[]): FoundColumns {
  const names = cells.map((cell) => cell.trim().toLowerCase());
  for (const header of headers) {
    const wanted = { ...SHARED, ...namesIn(header, names) };
    const at = placesOf(wanted, names);
    if (Object.values(at).some((place) => place === -1)) continue;
    const read: readonly string[] = [...Object.values(wanted), ...PASSED_OVER];
    const extra = names.filter((name) => !read.includes(name));
    return { ok: true, at, width: names.length, extra: extra.map(shortName) };
  }
  return { ok: false, message: wrongHeader(names, headers) };
}

function namesIn({ age, labels, count, percent }: FileHeader, names: readonly string[]) {
  return { age, label: labels.find((label) => names.includes(label)) ?? '', count, percent };
}

function placesOf(wanted: Readonly<Record<Column, string>>, names: readonly string[]): Columns {
  const place = (column: Column): number => names.indexOf(wanted[column]);
  return {
    period: place('period'),
    timeKind: place('timeKind'),
    level: place('level'),
    countryCode: place('countryCode'),
    regionCode: place('regionCode'),
    oldCode: place('oldCode'),
    name: place('name'),
    newCode: place('newCode'),
    age: place('age'),
    label: wanted.label === '' ? -1 : place('label'),
    count: place('count'),
    percent: place('percent'),
  };
}

const MOST_NAMES = 20;
const LONGEST_NAME = 40;

function wrongHeader(names: readonly string[], headers: readonly FileHeader[]): string {
  const forms = headers.map(({ age, labels, count, percent }) => {
    const label = labels.length === 1 ? labels.join() : `one of ${labels.join(', ')}`;
    return `${age}, ${label}, ${count} and ${percent}`;
  });
  const shared = joinWords(Object.values(SHARED));
  return `The file is not one of the Department’s about care leavers. We looked for the columns ${shared}, with ${forms.join('; or ')}. Its first line has ${namesFound(names)}`;
}

function namesFound(names: readonly string[]): string {
  const left = names.length - MOST_NAMES;
  const shown = names.slice(0, MOST_NAMES).map((name) => (name === '' ? 'an empty one' : shortName(name)));
  return left > 0 ? `${shown.join(', ')} and ${left} more` : shown.join(', ');
}

/** A name of somebody else's on one line, and no longer than a name is. */
export function shortName(name: string): string {
  return cutText(oneLine(name), LONGEST_NAME);
}
