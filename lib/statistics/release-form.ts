import type { FieldError } from '@/lib/action-state';
import { formatDay } from '@/lib/format/date';
import { readDayFields } from '@/lib/rounds/day-fields';
import type { ReadFigures } from './read-figures';

/** The release that a file is of, which the file does not say itself. */
export type TypedRelease = {
  /** The year that the Department names it after. */
  readonly edition: string;
  /** YYYY-MM-DD. */
  readonly publishedOn: string;
  /** Where the Department publishes it. */
  readonly sourceUrl: string;
};

export type ReleaseForm =
  | { readonly ok: true; readonly release: TypedRelease }
  | { readonly ok: false; readonly errors: readonly FieldError[] };

const LONGEST_URL = 500;

/**
 * Reads the form that says which release a file is of: `edition`, `published-day`, `-month` and `-year`, and `url`. A release
 * is published after the year that it is about has ended, on 31 March, and not after `today` (YYYY-MM-DD).
 */
export function readReleaseForm(fields: Readonly<Record<string, string>>, today: string): ReleaseForm {
  const edition = (fields['edition'] ?? '').trim();
  const published = readDayFields(fields, 'published', 'The day of publication');
  const sourceUrl = (fields['url'] ?? '').trim();
  const errors = [
    ...editionFaults(edition),
    ...published.errors,
    ...dayFaults({ edition, day: published.day, today }),
    ...urlFaults(sourceUrl),
  ];
  if (errors.length > 0 || published.day === null) return { ok: false, errors };
  return { ok: true, release: { edition, publishedOn: published.day, sourceUrl } };
}

function editionFaults(edition: string): readonly FieldError[] {
  if (edition === '') return [fault('edition', 'Enter the year of the release')];
  return /^20[1-9]\d$/.test(edition)
    ? []
    : [fault('edition', 'The year of the release must be a year in four numbers, like 2026')];
}

type Published = { readonly edition: string; readonly day: string | null; readonly today: string };

function dayFaults({ edition, day, today }: Published): readonly FieldError[] {
  if (day === null) return [];
  if (day > today) return [fault('published-day', 'The day of publication must be today or in the past')];
  const ended = `${edition}-03-31`;
  return editionFaults(edition).length === 0 && day <= ended
    ? [
        fault(
          'published-day',
          `The day of publication must be after ${formatDay(ended)}, when the year ended`,
        ),
      ]
    : [];
}

function urlFaults(url: string): readonly FieldError[] {
  if (url === '') return [fault('url', 'Enter the address of the publication')];
  if (url.length > LONGEST_URL)
    return [fault('url', `The address must be ${LONGEST_URL} characters or fewer`)];
  return URL.canParse(url) && new URL(url).protocol === 'https:'
    ? []
    : [fault('url', 'The address must be a web address that begins with https://')];
}

/** A release is named after the latest year that it is about: another year is another file than was meant. */
export function yearFaults({ edition }: TypedRelease, { figures }: ReadFigures): readonly FieldError[] {
  const latest = figures.reduce((year, { period }) => (period > year ? period : year), '');
  if (latest === edition) return [];
  return [
    fault(
      'edition',
      `The latest figures in the file are of the year to March ${latest}, so it is not the ${edition} release. Check the year, and choose the file again`,
    ),
  ];
}

function fault(field: string, message: string): FieldError {
  return { field, message };
}
