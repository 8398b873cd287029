import { z } from 'zod';
import type { FieldError } from '@/lib/action-state';
import { oneLine } from '@/lib/format/one-line';
import { readDayFields } from '@/lib/rounds/day-fields';
import type { EvidenceKind } from './piece';
import { EVIDENCE_KINDS } from './piece';

/** Limits of what somebody types about a piece, in characters. The database checks the first too. */
export const TITLE_MAX_LENGTH = 200;
const CHECKED_BY_MAX_LENGTH = 200;
export const NOTE_MAX_LENGTH = 2000;
const URL_MAX_LENGTH = 2000;

export const kindSchema = z.enum(EVIDENCE_KINDS);

/** What every piece says of itself. */
export type TypedDetails = {
  readonly title: string;
  /** YYYY-MM-DD. */
  readonly datedOn: string | null;
  readonly checkedBy: string | null;
};

/** What somebody typed: for a file, what there is beside it. */
export type TypedPiece = TypedDetails & { readonly url: string | null; readonly note: string | null };

export type Typed<T> =
  { readonly ok: true; readonly typed: T } | { readonly ok: false; readonly errors: readonly FieldError[] };

type Fields = Readonly<Record<string, string>>;

const titleSchema = z
  .string()
  .transform(oneLine)
  .pipe(z.string().max(TITLE_MAX_LENGTH, `The title must be ${TITLE_MAX_LENGTH} characters or fewer`));

const checkedBySchema = z
  .string()
  .transform(oneLine)
  .pipe(
    z
      .string()
      .max(
        CHECKED_BY_MAX_LENGTH,
        `Who checked it must be ${CHECKED_BY_MAX_LENGTH} characters or fewer. Name them and the date`,
      ),
  );

const noteSchema = z
  .string()
  .trim()
  .min(1, 'Enter the note')
  .max(NOTE_MAX_LENGTH, `The note must be ${NOTE_MAX_LENGTH} characters or fewer`);

const WEB: readonly string[] = ['http:', 'https:'];

/** An address of the web as browsers write it. Others run something, or open what is on the reader's own device. */
export const webAddressSchema = z
  .string()
  .trim()
  .min(1, 'Enter the address of the page or document')
  .max(URL_MAX_LENGTH, `The address must be ${URL_MAX_LENGTH} characters or fewer`)
  .refine(isOfTheWeb, 'Enter an address that begins with https:// or http://')
  .refine(
    (text) => !isOfTheWeb(text) || !holdsPassword(text),
    'Take the user name and password out of the address',
  )
  .transform((text) => (URL.canParse(text) ? new URL(text).href : text));

function isOfTheWeb(text: string): boolean {
  return /^https?:\/\//i.test(text) && URL.canParse(text) && WEB.includes(new URL(text).protocol);
}

function holdsPassword(text: string): boolean {
  const { username, password } = new URL(text);
  return username !== '' || password !== '';
}

/**
 * Reads the fields of a piece of some kind on a day (YYYY-MM-DD): title, url, note, dated-day, dated-month, dated-year
 * and checkedBy. Every fault is named at its field. A file may go without a title: its name stands in, and comes back
 * as an empty one here.
 */
export function readPiece(
  fields: Fields,
  { kind, today }: { readonly kind: EvidenceKind; readonly today: string },
): Typed<TypedPiece> {
  const details = readDetails(fields, { today, needsTitle: kind !== 'file' });
  const { url, note, errors } = readOwn(fields, kind);
  if (details.ok && errors.length === 0) return { ok: true, typed: { ...details.typed, url, note } };
  return { ok: false, errors: [...errors, ...(details.ok ? [] : details.errors)] };
}

const NOTHING_ELSE = { url: null, note: null, errors: [] };

/** What only this kind has. It stands first on the form. */
function readOwn(fields: Fields, kind: EvidenceKind) {
  switch (kind) {
    case 'file':
      return NOTHING_ELSE;
    case 'link': {
      const { value, errors } = read('url', webAddressSchema, fields);
      return { ...NOTHING_ELSE, url: value, errors };
    }
    case 'note': {
      const { value, errors } = read('note', noteSchema, fields);
      return { ...NOTHING_ELSE, note: value, errors };
    }
  }
}

/** Reads what can be said anew of a piece later: title, date and who checked it. */
export function readDetails(
  fields: Fields,
  { today, needsTitle }: { readonly today: string; readonly needsTitle: boolean },
): Typed<TypedDetails> {
  const title = read('title', titleSchema, fields);
  const checkedBy = read('checkedBy', checkedBySchema, fields);
  const dated = readDay(fields, today);
  const errors = [...title.errors, ...dated.errors, ...checkedBy.errors];
  if (needsTitle && title.value === '') errors.unshift({ field: 'title', message: 'Enter a title' });
  if (errors.length > 0) return { ok: false, errors };
  const who = checkedBy.value ?? '';
  return {
    ok: true,
    typed: { title: title.value ?? '', datedOn: dated.day, checkedBy: who === '' ? null : who },
  };
}

function readDay(fields: Fields, today: string) {
  const parts = ['day', 'month', 'year'].map((part) => (fields[`dated-${part}`] ?? '').trim());
  if (parts.every((part) => part === '')) return { day: null, errors: [] };
  const read = readDayFields(fields, 'dated', 'The date');
  if (read.day === null || read.day <= today) return read;
  return { day: null, errors: [{ field: 'dated-day', message: 'The date must be today or earlier' }] };
}

function read(field: string, schema: z.ZodType<string>, fields: Fields) {
  const parsed = schema.safeParse(fields[field] ?? '');
  if (parsed.success) return { value: parsed.data, errors: [] };
  return { value: null, errors: [{ field, message: parsed.error.issues[0]?.message ?? 'Check this' }] };
}
