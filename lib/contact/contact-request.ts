import { addDays, londonDay } from '@/lib/format/date';
import { CONTACT_LIMITS } from './limits';

/** One council asks another to talk about a question, as both of them have it. */
export type ContactRequest = {
  readonly id: string;
  readonly fromCode: string;
  readonly fromName: string;
  readonly toCode: string;
  readonly toName: string;
  readonly questionId: string;
  /** The question as it was asked about. */
  readonly question: string;
  readonly message: string;
  readonly askedBy: string;
  readonly askedAt: Date;
  readonly answer: 'accepted' | 'declined' | null;
  readonly answeredBy: string | null;
  readonly answeredAt: Date | null;
  /** What was said when it was declined. */
  readonly words: string | null;
  readonly contactName: string | null;
  readonly contactEmail: string | null;
  readonly endedAt: Date | null;
  readonly endReason: 'withdrawn' | 'lapsed' | 'not-offered' | null;
};

export type ContactState = 'open' | 'accepted' | 'declined' | 'withdrawn' | 'lapsed' | 'not-offered';

/** The first day, YYYY-MM-DD, on which a request that nobody answered waits for nobody any more. */
export function lapsesOn({ askedAt }: Pick<ContactRequest, 'askedAt'>): string {
  return addDays(londonDay(askedAt), CONTACT_LIMITS.lapsesAfterDays);
}

/** Where a request stands on a day, YYYY-MM-DD. One that nobody answers lapses by itself. */
export function contactState(
  one: Pick<ContactRequest, 'answer' | 'endReason' | 'askedAt'>,
  today: string,
): ContactState {
  if (one.answer !== null) return one.answer;
  if (one.endReason !== null) return one.endReason;
  return today >= lapsesOn(one) ? 'lapsed' : 'open';
}

/** Whether the council is asked, or asks. */
export function isAsked({ toCode }: Pick<ContactRequest, 'toCode'>, authorityCode: string): boolean {
  return toCode === authorityCode;
}
