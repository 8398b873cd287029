import type { HomeTask } from '@/lib/assessment/home-tasks';
import { distanceInWords } from '@/lib/format/day-distance';
import { londonDay } from '@/lib/format/date';
import { answerRequestHref } from './addresses';
import { contactState, isAsked, lapsesOn } from './contact-request';
import type { ContactRequest } from './contact-request';

type Reader = {
  readonly authorityCode: string;
  /** YYYY-MM-DD. */
  readonly today: string;
};

/** What somebody who answers for the council can do about a request: null where it waits for nobody, or for another council. */
export function contactTask(one: ContactRequest, { authorityCode, today }: Reader): HomeTask | null {
  if (!isAsked(one, authorityCode) || contactState(one, today) !== 'open') return null;
  return {
    href: answerRequestHref(one.id),
    title: `${one.fromName} asks to talk with your council`,
    detail: `Asked ${distanceInWords(today, londonDay(one.askedAt))}: ${one.question} You accept or decline. It lapses by itself on this day.`,
    time: null,
    dueOn: lapsesOn(one),
    isOffer: false,
  };
}
