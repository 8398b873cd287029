import { z } from 'zod';
import type { FieldError } from '@/lib/action-state';
import { formatDay } from '@/lib/format/date';
import { readDayFields } from '@/lib/rounds/day-fields';
import type { AssessmentProgress } from './progress';

/** The form that gives questions to somebody, or takes them back. */

export const GIVE_ACTS = ['give', 'take-back'] as const;
export type GiveAct = (typeof GIVE_ACTS)[number];

/** The names of the ticks: one for each question, and one for each theme that stands for all of its questions. */
export function questionTick(questionId: string): string {
  return `question.${questionId}`;
}

export function themeTick(themeId: string): string {
  return `theme.${themeId}`;
}

/** Every field of the form besides the ticks, as it is posted. */
export const giveSchema = z
  .object({
    assessmentId: z.uuid(),
    act: z.enum(GIVE_ACTS).default('give'),
    to: z.string().max(50).default(''),
  })
  .catchall(z.string());

type Fields = Readonly<Record<string, string>>;

/** The shown questions that a form ticks, by themselves or with their theme, in the framework's order. */
export function tickedQuestions(
  fields: Fields,
  { themes }: Pick<AssessmentProgress, 'themes'>,
): readonly string[] {
  return themes.flatMap(({ themeId, ticks }) =>
    ticks
      .map(({ questionId }) => questionId)
      .filter((id) => fields[themeTick(themeId)] !== undefined || fields[questionTick(id)] !== undefined),
  );
}

/** What is wrong with the ticks: nothing is said yet of who and when. */
export function tickErrors(ticked: readonly string[]): readonly FieldError[] {
  return ticked.length > 0 ? [] : [{ field: 'ticks', message: 'Tick at least one question or theme' }];
}

export type GivenTo = {
  /** Null: not chosen. */
  readonly memberId: string | null;
  /** YYYY-MM-DD; null: the end of the round. */
  readonly dueOn: string | null;
  readonly errors: readonly FieldError[];
};

const DAY_PARTS = ['day', 'month', 'year'] as const;

/** To whom, and until when. The day may be left out; it is today or later, and not after the round's last day. */
export function givenTo(
  fields: Fields,
  { today, closesOn }: { readonly today: string; readonly closesOn: string },
): GivenTo {
  const memberId = z.uuid().safeParse(fields['to']).data ?? null;
  const noOne = memberId === null ? [{ field: 'to', message: 'Select who answers them' }] : [];
  if (DAY_PARTS.every((part) => (fields[`due-${part}`] ?? '').trim() === '')) {
    return { memberId, dueOn: null, errors: noOne };
  }
  const { day, errors } = readDayFields(fields, 'due', 'The day');
  const fault = day === null ? null : dayFault(day, { today, closesOn });
  const outside = fault === null ? [] : [{ field: 'due-day', message: fault }];
  return { memberId, dueOn: day, errors: [...noOne, ...errors, ...outside] };
}

function dayFault(day: string, { today, closesOn }: { readonly today: string; readonly closesOn: string }) {
  if (day < today) return 'The day must be today or later';
  if (day > closesOn) return `The day must be ${formatDay(closesOn)} or earlier: the round closes then`;
  return null;
}
