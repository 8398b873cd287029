import type { FieldError } from '@/lib/action-state';
import { formatNumber } from '@/lib/format/number';
import { oneLine } from '@/lib/format/one-line';
import type { Voice } from './workshop';

/** The most voices that are noted: more people than that do not talk on one screen. */
export const MOST_VOICES = 12;
const NAME_MAX_LENGTH = 60;
export const NOTES_MAX_LENGTH = 4000;

/** What a form about one room says. */
export type TypedWorkshop = {
  readonly voices: readonly Voice[];
  readonly notes: string;
  /** 0 to 4; null: not agreed yet. */
  readonly agreedLevel: number | null;
};

export type ReadWorkshop =
  | { readonly ok: true; readonly typed: TypedWorkshop }
  | { readonly ok: false; readonly errors: readonly FieldError[] };

/** The names of the fields of one voice, counted from 0. */
export function voiceFields(index: number): { readonly name: string; readonly level: string } {
  return { name: `name-${index}`, level: `level-${index}` };
}

/** A form's fields as a workshop, or every fault with its field. Rows without a name and a level are left out. */
export function readWorkshop(fields: Readonly<Record<string, unknown>>): ReadWorkshop {
  const rows = Array.from({ length: MOST_VOICES }, (_, index) => readVoice(fields, index));
  const notes = text(fields, 'notes').replaceAll(/\r\n?/g, '\n').trim();
  const voices = rows.flatMap((row) => ('voice' in row && row.voice !== null ? [row.voice] : []));
  const agreedLevel = readLevel(text(fields, 'agreed'));
  const errors = [
    ...rows.flatMap((row) => ('error' in row ? [row.error] : [])),
    ...(notes.length > NOTES_MAX_LENGTH ? [tooLong(notes.length)] : []),
    ...(agreedLevel !== null && voices.length === 0
      ? [{ field: voiceFields(0).name, message: 'Write down at least one voice before the room agrees' }]
      : []),
  ];
  return errors.length > 0 ? { ok: false, errors } : { ok: true, typed: { voices, notes, agreedLevel } };
}

function readVoice(
  fields: Readonly<Record<string, unknown>>,
  index: number,
): { readonly voice: Voice | null } | { readonly error: FieldError } {
  const at = voiceFields(index);
  const name = oneLine(text(fields, at.name));
  const level = readLevel(text(fields, at.level));
  if (name === '' && level === null) return { voice: null };
  if (name === '')
    return { error: { field: at.name, message: `Write who voice ${index + 1} is: a name or a part` } };
  if (name.length > NAME_MAX_LENGTH) {
    const message = `The name of voice ${index + 1} is longer than ${NAME_MAX_LENGTH} characters. Shorten it`;
    return { error: { field: at.name, message } };
  }
  return { voice: { name, level } };
}

/** What is no level says none. */
function readLevel(typed: string): number | null {
  return /^[0-4]$/.test(typed) ? Number(typed) : null;
}

function text(fields: Readonly<Record<string, unknown>>, name: string): string {
  const value = fields[name];
  return typeof value === 'string' ? value : '';
}

function tooLong(length: number): FieldError {
  const message = `The notes are ${formatNumber(length)} characters long. Shorten them to ${formatNumber(NOTES_MAX_LENGTH)} or fewer`;
  return { field: 'notes', message };
}
