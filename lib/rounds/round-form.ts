import type { FieldError } from '@/lib/action-state';
import { oneLine } from '@/lib/format/one-line';
import { formatDay } from '@/lib/format/date';
import { readDayFields } from './day-fields';
import type { RoundDates } from './round-state';

const ROUND_NAME_MAX_LENGTH = 60;

/** The framework versions that a form may ask for, and what they are called. */
export type OfferedFramework = {
  readonly frameworkId: string;
  readonly frameworkVersion: string;
};

export type NewRound = RoundDates & {
  readonly name: string;
  readonly frameworks: readonly OfferedFramework[];
};

export type RoundFormResult =
  | { readonly ok: true; readonly round: NewRound }
  | { readonly ok: false; readonly errors: readonly FieldError[] };

type RoundForm = {
  /** What was typed, by field name: name, and day, month and year of opens, closes and publishes. */
  readonly fields: Readonly<Record<string, string>>;
  /** The ids of the frameworks that were ticked. */
  readonly ticked: readonly string[];
};

type Known = {
  readonly offered: readonly OfferedFramework[];
  readonly rounds: readonly (RoundDates & { readonly name: string })[];
  /** YYYY-MM-DD. */
  readonly today: string;
};

/**
 * Reads the form that makes a round. Every fault is named at its field. A round closes after it opens and not in the
 * past, publishes when it has closed, asks at least one framework, and never overlaps another: only one can be open.
 */
export function readRoundForm({ fields, ticked }: RoundForm, known: Known): RoundFormResult {
  const name = oneLine(fields['name'] ?? '');
  const opens = readDayFields(fields, 'opens', 'The first day');
  const closes = readDayFields(fields, 'closes', 'The last day');
  const publishes = readDayFields(fields, 'publishes', 'The day of results');
  const frameworks = known.offered.filter(({ frameworkId }) => ticked.includes(frameworkId));
  const faults = [
    ...nameFaults(name, known.rounds),
    ...[opens, closes, publishes].flatMap((day) => day.errors),
  ];
  const tickFaults = frameworks.length > 0 ? [] : [fault('framework', 'Select at least one framework')];
  if (opens.day === null || closes.day === null || publishes.day === null)
    return { ok: false, errors: [...faults, ...tickFaults] };
  const dates = { opensOn: opens.day, closesOn: closes.day, publishesOn: publishes.day };
  const errors = [...faults, ...orderFaults(dates, known), ...tickFaults];
  return errors.length === 0 ? { ok: true, round: { name, ...dates, frameworks } } : { ok: false, errors };
}

function nameFaults(name: string, rounds: Known['rounds']): readonly FieldError[] {
  if (name === '') return [fault('name', 'Enter a name, like Autumn 2027')];
  if (name.length > ROUND_NAME_MAX_LENGTH)
    return [fault('name', `The name must be ${ROUND_NAME_MAX_LENGTH} characters or fewer`)];
  return rounds.some((round) => round.name === name) ? [nameTaken(name)] : [];
}

/** The fault of a name that another round has. */
export function nameTaken(name: string): FieldError {
  return fault('name', `There is already a round called ${name}. Choose another name`);
}

function orderFaults(dates: RoundDates, { rounds, today }: Known): readonly FieldError[] {
  const { opensOn, closesOn, publishesOn } = dates;
  if (closesOn <= opensOn)
    return [fault('closes-day', `The last day must be after the first day, ${formatDay(opensOn)}`)];
  if (closesOn < today) return [fault('closes-day', 'The last day must be today or later')];
  if (publishesOn < closesOn)
    return [fault('publishes-day', `The day of results must be ${formatDay(closesOn)} or later`)];
  const other = rounds.find((round) => opensOn <= round.closesOn && round.opensOn <= closesOn);
  if (other === undefined) return [];
  const days = `${formatDay(other.opensOn)} to ${formatDay(other.closesOn)}`;
  return [fault('opens-day', `Only one round can be open. ${other.name} is open from ${days}`)];
}

function fault(field: string, message: string): FieldError {
  return { field, message };
}
