import { z } from 'zod';
import type { FieldError } from '@/lib/action-state';
import { readDayFields } from '@/lib/rounds/day-fields';
import { PAY_CHOICES } from './choices';
import { answerVersionField, judgementField, versionField, wordsField } from './field-names';
import { FINDING_MAX_LENGTH, MOST_HOURS, NOTE_MAX_LENGTH, PAY_MAX_LENGTH } from './limits';
import { NAMED_AS, REVIEW_KINDS, REVIEW_WAYS, verdictsFor } from './review';
import type { Judgement, PaidTime, ReviewWay } from './review';

function words(what: string, most: number) {
  return z.string().trim().max(most, `${what} must be ${most} characters or fewer`).default('');
}

function needed(missing: string, what: string) {
  return z
    .string({ error: missing })
    .trim()
    .min(1, missing)
    .max(NOTE_MAX_LENGTH, `${what} must be ${NOTE_MAX_LENGTH} characters or fewer`);
}

/** Hours as somebody writes them ("2", "2.5"), as whole minutes; null when it is not such a number. */
export function minutesOf(hours: string): number | null {
  const text = hours.trim().replace(',', '.');
  if (!/^\d{1,3}(\.\d{1,2})?$/.test(text)) return null;
  const minutes = Math.round(Number(text) * 60);
  return minutes <= MOST_HOURS * 60 ? minutes : null;
}

const HOURS_WRONG = `Enter the hours as a number such as 2 or 2.5, ${MOST_HOURS} or fewer`;

/** Asking somebody to review: `time` is what they are offered for it. */
export const askReviewSchema = z
  .object({
    assessmentId: z.uuid(),
    reviewer: z.uuid('Select who you ask'),
    kind: z.enum(REVIEW_KINDS, 'Select what they review as'),
    blind: z.literal('yes').optional(),
    paid: z.enum(['paid', 'unpaid'], 'Select whether the time is paid'),
    hours: z.string().default(''),
    pay: words('What is paid', PAY_MAX_LENGTH),
    payFor: z.string().default(''),
    reason: words('The reason', NOTE_MAX_LENGTH),
    note: words('The note', NOTE_MAX_LENGTH),
  })
  .transform(({ assessmentId, reviewer, kind, blind, note, ...offer }, context) => {
    const time = timeOf(kind, offer);
    if (!('kind' in time)) {
      context.addIssue({ code: 'custom', path: [time.field], message: time.message });
      return z.NEVER;
    }
    return { assessmentId, reviewer, kind, blindAsked: blind === 'yes', note, time };
  });

const DAY_PARTS = ['day', 'month', 'year'] as const;

/** By when a review is needed, of the fields needed-day, needed-month and needed-year: YYYY-MM-DD, `today` or later, or null. */
export function readNeededBy(
  fields: Readonly<Record<string, string>>,
  today: string,
): { readonly day: string | null; readonly errors: readonly FieldError[] } {
  if (DAY_PARTS.every((part) => (fields[`needed-${part}`] ?? '').trim() === ''))
    return { day: null, errors: [] };
  const read = readDayFields(fields, 'needed', 'The day');
  if (read.day === null || read.day >= today) return read;
  return { day: null, errors: [{ field: 'needed-day', message: 'The day must be today or later' }] };
}

type Offer = {
  readonly paid: 'paid' | 'unpaid';
  readonly hours: string;
  readonly pay: string;
  readonly payFor: string;
  readonly reason: string;
};

function timeOf(kind: (typeof REVIEW_KINDS)[number], { reason, ...offer }: Offer): PaidTime | FieldError {
  if (offer.paid === 'paid') return paidTimeOf(offer);
  if (kind !== 'peer-council')
    return { field: 'paid', message: 'A care-experienced adviser is paid. Enter the hours that you offer' };
  return reason === ''
    ? { field: 'reason', message: 'Write why the time is not paid' }
    : { kind: 'unpaid', reason };
}

function paidTimeOf({ hours, ...offer }: Pick<Offer, 'hours' | 'pay' | 'payFor'>): PaidTime | FieldError {
  const minutes = minutesOf(hours);
  if (minutes === null || minutes === 0) return { field: 'hours', message: HOURS_WRONG };
  const pay = payOf(offer);
  return typeof pay === 'string' ? { kind: 'paid', minutes, pay } : pay;
}

/** Pounds, with or without their sign, and pence. */
const AMOUNT = /^£?\s*(\d{1,5}(?:\.\d{2})?)$/;

/** What is paid in words that say what it is for: "£25 an hour". An amount alone could be either. */
function payOf({ pay, payFor }: Pick<Offer, 'pay' | 'payFor'>): string | FieldError {
  if (pay === '') return { field: 'pay', message: 'Enter what is paid' };
  const choice = PAY_CHOICES.find(({ value }) => value === payFor);
  if (choice === undefined) return { field: 'payFor', message: 'Select what the amount is for' };
  const amount = AMOUNT.exec(pay.replaceAll(',', ''))?.[1];
  if (choice.value !== 'instead') {
    if (amount === undefined || Number(amount) === 0)
      return { field: 'pay', message: 'Enter an amount in pounds, such as 25 or 25.50' };
    return `£${amount} ${choice.label.toLowerCase()}`;
  }
  if (!/\p{L}/u.test(pay))
    return { field: 'pay', message: 'Write what they get instead of money, such as vouchers for travel' };
  return pay;
}

/** What the reviewer chooses when they agree to the time. */
export const agreeSchema = z.object({
  reviewId: z.uuid(),
  way: z.enum(REVIEW_WAYS, 'Select how you want to judge'),
  blind: z.enum(['yes', 'no'], 'Select whether you want to see the council’s answers while you judge'),
  namedAs: z.enum(NAMED_AS, 'Select how you are named'),
});

/** The reason is for whoever asked, or whoever was asked. */
export const endSchema = z.object({
  reviewId: z.uuid(),
  reason: needed('Write why', 'The reason'),
});

/** How long it took in all, and that it may be handed over with something left. */
export const finishSchema = z.object({
  reviewId: z.uuid(),
  partly: z.literal('yes').optional(),
  hours: z.string().transform((text, context) => {
    const minutes = minutesOf(text);
    if (minutes !== null) return minutes;
    context.addIssue({ code: 'custom', message: HOURS_WRONG });
    return z.NEVER;
  }),
});

const aboutFinding = { reviewId: z.uuid(), subject: z.string().min(1).max(100) };

/**
 * Settling, with what settled it in the reviewer's words, which may be left out, and the version of the council's answer
 * that the page was drawn with (0: none).
 */
export const settleSchema = z.object({
  ...aboutFinding,
  words: words('What settled it', NOTE_MAX_LENGTH),
  answerVersion: z.string().default('').transform(versionOf),
});

/** The council's reply to a difference. */
export const replySchema = z.object({ ...aboutFinding, body: needed('Write your reply', 'The reply') });

/** Which theme of which review a form of judgements is about. */
export const judgeSchema = z.object({
  assessmentId: z.uuid(),
  reviewId: z.uuid(),
  themeId: z.string().min(1).max(100),
});

/** One judgement as it was posted, and the version (0: none yet) that its form was drawn with. */
export type JudgementInput = {
  readonly subject: string;
  readonly judgement: Judgement;
  readonly words: string;
  readonly expectedVersion: number;
  /** The version of the council's answer that stood beside it; 0 where there was none, or none to be seen. */
  readonly answerVersion: number;
};

export type JudgementFields =
  | { readonly ok: true; readonly judgements: readonly JudgementInput[] }
  | { readonly ok: false; readonly errors: readonly FieldError[] };

/** How somebody judges, and whether without sight of the answers: what they are asked follows from it. */
type Asked = { readonly way: ReviewWay; readonly isBlind: boolean };

/**
 * Reads the judgements of a form, of these subjects only. One that was left alone is not among them. A statement needs
 * words, because they stand in every report; a level does not.
 */
export function readJudgements(
  fields: Readonly<Record<string, string>>,
  { subjects, ...asked }: Asked & { readonly subjects: readonly string[] },
): JudgementFields {
  const read = subjects.map((subject) => readOne(fields, subject, asked));
  const errors = read.flatMap((one) => ('message' in one ? [one] : []));
  if (errors.length > 0) return { ok: false, errors };
  return { ok: true, judgements: read.flatMap((one) => ('subject' in one ? [one] : [])) };
}

const LEFT_ALONE = {};

function whatToSelect({ way, isBlind }: Asked): string {
  if (way === 'level') return 'Select a level, or that you cannot say';
  return isBlind
    ? 'Select what it is like, or that you cannot say'
    : 'Select how true it is, or that you cannot say';
}

function readOne(
  fields: Readonly<Record<string, string>>,
  subject: string,
  asked: Asked,
): JudgementInput | FieldError | typeof LEFT_ALONE {
  const chosen = fields[judgementField(subject)] ?? '';
  const said = (fields[wordsField(subject)] ?? '').trim();
  if (chosen === '' && said === '') return LEFT_ALONE;
  const judgement = judgementOf(chosen, asked);
  if (judgement === null) return { field: judgementField(subject), message: whatToSelect(asked) };
  const fault = faultOf(said, judgement);
  if (fault !== null) return { field: wordsField(subject), message: fault };
  const expectedVersion = versionOf(fields[versionField(subject)]);
  // Whoever judges blind has read no version, whatever the form says.
  const answerVersion = asked.isBlind ? 0 : versionOf(fields[answerVersionField(subject)]);
  return { subject, judgement, words: said, expectedVersion, answerVersion };
}

function faultOf(said: string, judgement: Judgement): string | null {
  if (said.length > FINDING_MAX_LENGTH) return `Your words must be ${FINDING_MAX_LENGTH} characters or fewer`;
  return judgement.kind === 'statement' && said === '' ? 'Write your statement' : null;
}

function judgementOf(chosen: string, { way, isBlind }: Asked): Judgement | null {
  if (chosen === 'cannot-say') return { kind: 'cannot-say' };
  if (way === 'level') return /^[0-4]$/.test(chosen) ? { kind: 'level', level: Number(chosen) } : null;
  const verdict = verdictsFor({ isBlind }).find((one) => one === chosen);
  return verdict === undefined ? null : { kind: 'statement', verdict };
}

function versionOf(text: string | undefined): number {
  return text !== undefined && /^\d{1,9}$/.test(text) ? Number(text) : 0;
}

/** What is chosen in the form for a judgement that is saved. */
export function judgementValue(judgement: Judgement): string {
  switch (judgement.kind) {
    case 'level':
      return String(judgement.level);
    case 'statement':
      return judgement.verdict;
    case 'cannot-say':
      return 'cannot-say';
  }
}
