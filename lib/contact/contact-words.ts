import { formatDay, londonDay } from '@/lib/format/date';
import { distanceInWords } from '@/lib/format/day-distance';
import { sentenceCase } from '@/lib/format/letter-case';
import type { ContactDone } from './addresses';
import { contactState, isAsked, lapsesOn } from './contact-request';
import type { ContactRequest, ContactState } from './contact-request';
import { CONTACT_LIMITS } from './limits';

/** Every sentence about requests to talk, where they are listed and answered. */

/** What happens with a request: who reads it and when an address is shown. */
export const HOW_IT_GOES = [
  'Only your two councils read the request and what comes of it. The lab does not.',
  'No address is shown to anybody until a lead of the other council accepts and gives one.',
  `A request that nobody answers lapses after ${CONTACT_LIMITS.lapsesAfterDays} days. You can take it back before.`,
] as const;

/** What a request gives away by itself: an anonymous council should know that before it asks. */
export const ASKING_TELLS =
  'By asking you tell this council that your level at this question is at least two below its own, also where your council shares without its name.';

/** What was done just now, for the banner of the list. Null for anything else in the address. */
export function saidDone(done: unknown): string | null {
  return DONE.find(([key]) => key === done)?.[1] ?? null;
}

const DONE: readonly (readonly [ContactDone, string])[] = [
  ['asked', 'Your request is sent. The leads of the other council are told.'],
  ['accepted', 'You have accepted. Both councils see the name and the address now.'],
  ['declined', 'You have declined. The other council is told.'],
  ['withdrawn', 'You have taken your request back.'],
];

/** What cannot be done, and why. */
export const CONTACT_FAULTS = {
  open: 'Your council has asked this council about this question already. Wait for its answer, or take that request back',
  'too-many': `Your council has sent ${CONTACT_LIMITS.mostADay} requests since yesterday. Send this one tomorrow`,
  rests: `This council has declined to talk about this question. Your council can ask it again ${CONTACT_LIMITS.restsAfterDeclineDays} days after it did`,
  'not-offered': 'This council does not offer to talk about this question now. Nothing was sent',
} as const;
export type ContactFault = keyof typeof CONTACT_FAULTS;

/** Said where a request was settled meanwhile. */
export const REQUEST_IS_SETTLED = 'This request has been answered or has ended. Nothing was changed';

/** One request as its reader is told of it. */
export type ContactLine = {
  readonly state: ContactState;
  /** The other council. */
  readonly council: string;
  readonly standing: string;
  /** What comes next, and who does it; null where nothing does. */
  readonly next: string | null;
};

type Reader = {
  readonly authorityCode: string;
  /** YYYY-MM-DD. */
  readonly today: string;
};

/** Where a request stands, in words. */
export function contactLine(one: ContactRequest, { authorityCode, today }: Reader): ContactLine {
  const state = contactState(one, today);
  const sides = isAsked(one, authorityCode)
    ? { asking: one.fromName, asked: YOURS }
    : { asking: YOURS, asked: one.toName };
  const council = sides.asked === YOURS ? one.fromName : one.toName;
  const end = `It lapses on ${formatDay(lapsesOn(one))}, ${distanceInWords(today, lapsesOn(one))}.`;
  return {
    state,
    council,
    standing: standingOf(one, state, sides),
    next: state === 'open' ? `It waits for a lead of ${sides.asked}. ${end}` : null,
  };
}

const YOURS = 'your council';

/** Both councils as the reader is told of them, inside a sentence. */
type Sides = { readonly asking: string; readonly asked: string };

function standingOf(one: ContactRequest, state: ContactState, { asking, asked }: Sides): string {
  switch (state) {
    case 'open':
      return 'Not answered yet.';
    case 'accepted':
      return `${sentenceCase(asked)} accepted on ${dayOf(one.answeredAt)}${byWhom(one)}.`;
    case 'declined':
      return `${sentenceCase(asked)} declined on ${dayOf(one.answeredAt)}.`;
    case 'withdrawn':
      return `Taken back by ${asking} on ${dayOf(one.endedAt)}.`;
    case 'lapsed':
      return `It lapsed on ${formatDay(lapsesOn(one))}, because nobody had answered.`;
    case 'not-offered':
      return `It ended on ${dayOf(one.endedAt)}, because ${asked} changed what it offers. That says nothing about the request.`;
  }
}

function byWhom({ answeredBy }: ContactRequest): string {
  return answeredBy === null ? '' : ` (${answeredBy})`;
}

function dayOf(moment: Date | null): string {
  return moment === null ? '' : formatDay(moment);
}

/** Who asked and when: "Priya Nair of Elmshire, 3 June 2026, 4 days ago". */
export function askedWords({ askedBy, fromName, askedAt }: ContactRequest, today: string): string {
  return `${askedBy} of ${fromName}, ${formatDay(askedAt)}, ${distanceInWords(today, londonDay(askedAt))}`;
}
