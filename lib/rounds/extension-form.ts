import type { FieldError } from '@/lib/action-state';
import { formatDay } from '@/lib/format/date';
import { storableText } from '@/lib/format/storable-text';
import { readDayFields } from './day-fields';
import { EXTENSION_REASON_MAX_LENGTH } from './extension';
import type { RoundDates } from './round-state';

export type NewExtension = {
  readonly authorityCode: string;
  /** YYYY-MM-DD. */
  readonly closesOn: string;
  readonly reason: string;
};

export type ExtensionFormResult =
  | { readonly ok: true; readonly extension: NewExtension }
  | { readonly ok: false; readonly errors: readonly FieldError[] };

type Known = {
  readonly round: RoundDates;
  /** Councils in which somebody holds a place. */
  readonly councils: readonly { readonly code: string; readonly name: string }[];
  /** What was given in this round, the newest first. */
  readonly given: readonly { readonly authorityCode: string; readonly closesOn: string }[];
  /** YYYY-MM-DD. */
  readonly today: string;
};

/** Why no council can be given another last day, and what to do; null when one can. */
export function whyNoExtension({ closesOn, publishesOn }: RoundDates, today: string): string | null {
  if (publishesOn < today)
    return `The day of results, ${formatDay(publishesOn)}, has passed. Nobody can be given more days in this round: their answers wait for the next one.`;
  if (publishesOn === closesOn)
    return 'The results come on the last day of this round, so no council can be given more days.';
  return null;
}

/**
 * Reads the form that gives a council another last day: `authority`, `until-day`, `until-month`, `until-year` and
 * `reason`. The day is today or later, after the last day of the round and no later than its results. A council that
 * was given days can be given others, or the round's own day again. Every fault is named at its field.
 */
export function readExtensionForm(
  fields: Readonly<Record<string, string>>,
  known: Known,
): ExtensionFormResult {
  const { authority: authorityCode = '', reason: typed = '' } = fields;
  const until = readDayFields(fields, 'until', 'The last day');
  const reason = storableText(typed).trim();
  const errors = [
    ...(known.councils.some(({ code }) => code === authorityCode)
      ? []
      : [fault('authority', 'Select a council or other body')]),
    ...until.errors,
    ...(until.day === null
      ? []
      : dayFaults(until.day, { ...known, standing: standingOf(known, authorityCode) })),
    ...reasonFaults(reason),
  ];
  if (errors.length > 0 || until.day === null) return { ok: false, errors };
  return { ok: true, extension: { authorityCode, closesOn: until.day, reason } };
}

function standingOf({ given }: Known, authorityCode: string): string | null {
  return given.find((each) => each.authorityCode === authorityCode)?.closesOn ?? null;
}

function dayFaults(
  day: string,
  { round, today, standing }: Known & { readonly standing: string | null },
): readonly FieldError[] {
  const { closesOn, publishesOn } = round;
  const wrong = (message: string) => [fault('until-day', message)];
  if (day < today) return wrong('The last day must be today or later');
  if (day > publishesOn)
    return wrong(`The last day must be ${formatDay(publishesOn)} or earlier: the results come on that day`);
  if (day === standing) return wrong(`Its last day is ${formatDay(day)} already`);
  if (day < closesOn || (day === closesOn && standing === null))
    return wrong(`The last day must be after ${formatDay(closesOn)}, the last day of the round`);
  return [];
}

function reasonFaults(reason: string): readonly FieldError[] {
  if (reason === '') return [fault('reason', 'Enter the reason. The council reads it')];
  return reason.length > EXTENSION_REASON_MAX_LENGTH
    ? [fault('reason', `The reason must be ${EXTENSION_REASON_MAX_LENGTH} characters or fewer`)]
    : [];
}

function fault(field: string, message: string): FieldError {
  return { field, message };
}
