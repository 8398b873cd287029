import type { DataSet } from './figure-catalogue';

/** Which number of a figure a row gives. */
export type Part = 'top' | 'bottom';

/** What a row with a label and an age is in one of the data sets. */
export type Use = { readonly dataSetId: string; readonly cohort: string; readonly part: Part };

/** Rows with the same age and label. */
export type RowKind = {
  readonly age: string;
  readonly label: string;
  /** Empty where no data set shows it. */
  readonly uses: readonly Use[];
};

/** Of a file that has more kinds of rows than any of the publisher's, those beyond stand together. */
const MOST_KINDS = 500;
const OTHER: RowKind = { age: '', label: 'Other rows', uses: [] };

/** A label as it is compared: capitals and spaces have changed from release to release. */
function plain(text: string): string {
  return text.trim().replace(/\s+/gu, ' ').toLowerCase();
}

/** What sorts rows by their age and label, by what the catalogue says that these mean. */
export function rowSorter(dataSets: readonly DataSet[]): (age: string, label: string) => RowKind {
  const known = new Map<string, RowKind>();
  const readers = dataSets.map(readerOf);
  return (age, label) => {
    const key = `${age}\n${label}`;
    const before = known.get(key);
    if (before !== undefined) return before;
    if (known.size >= MOST_KINDS) return OTHER;
    const uses = readers.flatMap((reader) => reader(plain(age), plain(label)));
    const kind = { age: age.trim(), label: label.trim(), uses };
    known.set(key, kind);
    return kind;
  };
}

function readerOf({ id, ages, topLabels, bottomLabels }: DataSet) {
  const cohorts = new Map(Object.entries(ages).map(([words, cohort]) => [plain(words), cohort]));
  const parts = new Map([
    ...topLabels.map((label) => [plain(label), 'top'] as const),
    ...bottomLabels.map((label) => [plain(label), 'bottom'] as const),
  ]);
  return (age: string, label: string): readonly Use[] => {
    const cohort = cohorts.get(age);
    const part = parts.get(label);
    return cohort === undefined || part === undefined ? [] : [{ dataSetId: id, cohort, part }];
  };
}

/**
 * The data sets that a file with these kinds of rows can be: those of which it has both numbers. "Total" alone stands in
 * several.
 */
export function dataSetsIn(kinds: Iterable<RowKind>): readonly string[] {
  const parts = new Map<string, Set<Part>>();
  for (const { dataSetId, part } of [...kinds].flatMap(({ uses }) => uses)) {
    parts.set(dataSetId, (parts.get(dataSetId) ?? new Set()).add(part));
  }
  return [...parts].filter(([, found]) => found.size === 2).map(([dataSetId]) => dataSetId);
}
