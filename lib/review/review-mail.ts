import { formatDay } from '@/lib/format/date';
import { oneLine } from '@/lib/format/one-line';
import { countOf } from '@/lib/format/number-word';
import type { PaidTime } from './review';
import { timeWords } from './review-words';

/** How long a mail about a review is of use, in minutes, and how many of them one person gets in a day. */
export const REVIEW_MAIL_LIMITS = { validMinutes: 7 * 24 * 60, mostADay: 10 } as const;

type Mail = { readonly subject: string; readonly body: string };
type About = {
  readonly councilName: string;
  /** The questionnaire. */
  readonly title: string;
  readonly link: string;
};

function quoted(text: string): string {
  return `“${oneLine(text)}”`;
}

/** To a reviewer: somebody asks them. What is offered for the time stands first, because nothing begins without it. */
export function askedMail({
  councilName,
  title,
  link,
  askedBy,
  time,
  neededBy,
  note,
}: About & {
  readonly askedBy: string;
  readonly time: PaidTime;
  /** YYYY-MM-DD; null: no day is said. */
  readonly neededBy: string | null;
  readonly note: string;
}): Mail {
  return {
    subject: `${councilName} asks you to review a self-assessment`,
    body: [
      `${askedBy} asks you to review “${title}” of ${councilName}.`,
      `Your time: ${oneLine(timeWords(time, { seesPay: true }))}.`,
      ...(neededBy === null ? [] : [`It is needed by ${formatDay(neededBy)}.`]),
      ...(note === '' ? [] : [`${askedBy} writes: ${quoted(note)}`]),
      '',
      'Agree or decline here. You choose how you judge, and whether you see the council’s answers first:',
      link,
    ].join('\n'),
  };
}

/** To whoever asked: the reviewer has agreed. */
export function agreedMail({
  councilName,
  title,
  link,
  reviewer,
}: About & { readonly reviewer: string }): Mail {
  return {
    subject: `${councilName}: a reviewer has agreed`,
    body: [
      `${reviewer} has agreed to review “${title}” of ${councilName}.`,
      'You read what they say once they hand it over.',
      '',
      link,
    ].join('\n'),
  };
}

/** To the other of the two: a review was declined, given up or taken back, and why. */
export function endedMail({
  councilName,
  title,
  link,
  by,
  reason,
}: About & { readonly by: string; readonly reason: string }): Mail {
  return {
    subject: `${councilName}: a review will not go on`,
    body: [`${by} has ended the review of “${title}” of ${councilName}: ${quoted(reason)}`, '', link].join(
      '\n',
    ),
  };
}

/** To whoever asked: it is handed over, and how many differences are open. */
export function finishedMail({
  councilName,
  title,
  link,
  reviewer,
  differences,
}: About & { readonly reviewer: string; readonly differences: number }): Mail {
  return {
    subject: `${councilName}: a review was handed over`,
    body: [
      `${reviewer} has handed over the review of “${title}” of ${councilName}.`,
      differences === 0
        ? 'It holds no difference from what your council says.'
        : `It holds ${countOf(differences, 'difference')} from what your council says. Only ${reviewer} can mark one as settled. You can reply.`,
      '',
      link,
    ].join('\n'),
  };
}

/** To the reviewer: the council has replied to a difference. */
export function repliedMail({
  councilName,
  title,
  link,
  by,
  about,
}: About & { readonly by: string; readonly about: string }): Mail {
  return {
    subject: `${councilName} replies to your review`,
    body: [
      `${by} of ${councilName} replies to a difference in your review of “${title}”:`,
      oneLine(about),
      '',
      'Read the reply. Only you can mark the difference as settled:',
      link,
    ].join('\n'),
  };
}
