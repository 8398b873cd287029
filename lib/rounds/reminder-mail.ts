import { holdersOf } from '@/lib/access/permission-words';
import { distanceInWords } from '@/lib/format/day-distance';
import { minutesInWords } from '@/lib/assessment/minutes';
import { switchOffWords } from '@/lib/emails/own-emails';
import { formatDay } from '@/lib/format/date';
import { sentenceCase } from '@/lib/format/letter-case';
import { countOf } from '@/lib/format/number-word';

/** How long a reminder is of use, in minutes: the next day it would give the wrong number of days. */
export const REMINDER_VALID_MINUTES = 24 * 60;

/** One assessment in a reminder. Days are YYYY-MM-DD. */
export type ReminderItem = {
  readonly title: string;
  readonly roundName: string;
  readonly authorityName: string;
  /** Whether anybody else holds a place in the council: an officer alone is told of no team. */
  readonly hasColleagues: boolean;
  readonly dueOn: string;
  /** The council's own last day of the round. */
  readonly closesOn: string;
  /** Whether it is about the reader's own questions alone. */
  readonly isGiven: boolean;
  /** The last day of the round for the other councils. */
  readonly roundClosesOn: string;
  readonly publishesOn: string;
  /** How far the work is, or null while nobody has begun it. */
  readonly work: {
    readonly completed: number;
    readonly shown: number;
    readonly blank: number;
    readonly minutesLeft: number;
  } | null;
  /** Minutes that the whole takes. */
  readonly minutes: number;
  readonly link: string;
};

/**
 * The mail that reminds one person of everything that is due to be said on a day (`today`), at least one item. `name` is
 * theirs; `publicUrl` is where they switch it off. It holds no answer and no secret.
 */
export function reminderMail(
  items: readonly ReminderItem[],
  { name, today, publicUrl }: { readonly name: string; readonly today: string; readonly publicUrl: string },
): { readonly subject: string; readonly body: string } {
  const councils = [...new Set(items.map(({ authorityName }) => authorityName))].join(' and ');
  return {
    subject: `${councils}: ${subjectOf(items, today)}`,
    body: [
      `${name},`,
      '',
      ...items.flatMap((item) => [...paragraph(item, today), '']),
      ...footer(items, councils),
      switchOffWords('reminders', publicUrl),
    ].join('\n'),
  };
}

function footer(items: readonly ReminderItem[], councils: string): readonly string[] {
  const isLead = items.some(({ isGiven }) => !isGiven);
  const why = isLead ? `you are an assessment lead of ${councils}` : `questions of ${councils} are with you`;
  return [
    `You get this because ${why}. We write 30, 7 and 1 days before the last day and once after it, and only while something is left to do.`,
    isLead
      ? `${sentenceCase(holdersOf('round:manage'))} sets the dates, and can give a council another last day.${items.some(({ hasColleagues }) => hasColleagues) ? ' Your colleagues are on your council’s team page.' : ''}`
      : `${sentenceCase(holdersOf('assessment:submit'))} of your council can give questions to somebody else, or set another day.`,
  ];
}

function subjectOf(items: readonly ReminderItem[], today: string): string {
  const [first] = items;
  if (first === undefined) throw new Error('A reminder is about something');
  const day = formatDay(first.dueOn);
  if (items.every(({ isGiven }) => isGiven)) {
    const left = items.reduce((sum, { work }) => sum + (work?.blank ?? 0), 0);
    return `${countOf(left, 'question')} with you, the first by ${day}`;
  }
  if (items.length > 1) {
    return first.dueOn < today
      ? `${countOf(items.length, 'assessment')} to look at`
      : `${countOf(items.length, 'assessment')}, the first closes on ${day}`;
  }
  return first.dueOn < today ? `“${first.title}” closed on ${day}` : `“${first.title}” closes on ${day}`;
}

function paragraph(item: ReminderItem, today: string): readonly string[] {
  const { title, roundName, authorityName, link } = item;
  return [`${title}. ${authorityName}, ${roundName} round.`, ...sentences(item, today), link];
}

function sentences(item: ReminderItem, today: string): readonly string[] {
  const { dueOn, publishesOn, work, minutes } = item;
  if (item.isGiven && work !== null) return givenSentences(item, work, today);
  if (work === null) {
    return [
      `Your council sent this in an earlier round and has not begun it in this one. Taking part is your council’s choice.`,
      `${closes(item, today)} It takes about ${minutesInWords(minutes)}. What it asks:`,
    ];
  }
  const answered = `${work.completed} of ${work.shown} questions are answered.`;
  if (dueOn < today) {
    return [
      `It closed on ${formatDay(dueOn)} and was not sent. ${answered} They are kept, and can be read.`,
      `Do you still want to send it? Ask the policy lab for another last day before ${formatDay(publishesOn)}, when the results come.`,
    ];
  }
  return [
    work.blank === 0
      ? `${answered} Nothing is left to answer, and it has not been sent.`
      : `${answered} ${countOf(work.blank, 'question')} left, about ${minutesInWords(work.minutesLeft)}.`,
    `${closes(item, today)} ${work.blank === 0 ? 'Check and send it:' : 'Go on here:'}`,
  ];
}

function givenSentences(
  { dueOn, closesOn }: ReminderItem,
  { blank, shown, minutesLeft }: NonNullable<ReminderItem['work']>,
  today: string,
): readonly string[] {
  const left = `${blank} of the ${countOf(shown, 'question')} with you ${blank === 1 ? 'is' : 'are'} not answered, about ${minutesInWords(minutesLeft)}.`;
  const round = `The round closes on ${formatDay(closesOn)}, ${distanceInWords(today, closesOn)}.`;
  if (dueOn === closesOn) return [left, `${round} Your questions:`];
  return dueOn < today
    ? [left, `Their day was ${formatDay(dueOn)}. They can still be answered. ${round} Your questions:`]
    : [left, `Their day is ${formatDay(dueOn)}, ${distanceInWords(today, dueOn)}. ${round} Your questions:`];
}

function closes({ dueOn, roundClosesOn }: ReminderItem, today: string): string {
  const when = `It closes on ${formatDay(dueOn)}, ${distanceInWords(today, dueOn)}.`;
  return roundClosesOn === dueOn
    ? when
    : `${when} That is your council’s own last day; for others it is ${formatDay(roundClosesOn)}.`;
}
