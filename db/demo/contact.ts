import { z } from 'zod';
import type * as schema from '@/db/schema';
import { findQuestion } from '@/lib/framework/visibility';
import { addDays, momentOf } from './calendar';
import { demonstrationCouncils } from './councils';
import type { DemonstrationCouncil } from './councils';
import file from './contact.json';
import { findLead } from './people';
import type { PublishedFramework } from './published-framework';
import { seededUuid } from './random';

/** What invented councils say beside their names, who is willing to talk, and two requests, written by hand. */
const written = z
  .strictObject({
    offers: z.array(
      z.strictObject({
        council: z.string(),
        framework: z.string(),
        isWilling: z.boolean(),
        note: z.string(),
      }),
    ),
    requests: z.array(
      z.strictObject({
        from: z.string(),
        to: z.string(),
        framework: z.string(),
        question: z.string(),
        message: z.string(),
        daysAgo: z.int().positive(),
        acceptedDaysAgo: z.int().positive().nullable(),
      }),
    ),
  })
  .parse(file);

const TEN_O_CLOCK = 600;

export type ContactRows = {
  readonly contextNotes: readonly (typeof schema.contextNotes.$inferInsert)[];
  readonly willingToTalk: readonly (typeof schema.willingToTalk.$inferInsert)[];
  readonly contactRequests: readonly (typeof schema.contactRequests.$inferInsert)[];
};

type Sent = {
  readonly id: string;
  readonly authorityCode: string;
  readonly frameworkId: string;
  readonly sentAt: Date | null;
};

type Setting = {
  readonly frameworks: readonly PublishedFramework[];
  /** YYYY-MM-DD. */
  readonly today: string;
};

/** Notes and offers stand with what each council sent last; requests are as old as they say, seen from `today`. */
export function contactRows(assessed: readonly Sent[], { frameworks, today }: Setting): ContactRows {
  const offers = written.offers.map(({ council: code, framework, ...offer }) => {
    const council = councilOf(code);
    const { id: assessmentId, sentAt } = lastSent(assessed, code, framework);
    return { ...offer, assessmentId, authorityCode: code, leadId: findLead(council).memberId, sentAt };
  });
  return {
    contextNotes: offers
      .filter(({ note }) => note !== '')
      .map(({ assessmentId, authorityCode, note, leadId: writtenBy, sentAt: writtenAt }) => {
        return { assessmentId, authorityCode, note, version: 1, writtenBy, writtenAt };
      }),
    willingToTalk: offers
      .filter(({ isWilling }) => isWilling)
      .map(({ assessmentId, authorityCode, leadId: tickedBy, sentAt: tickedAt }) => {
        return { assessmentId, authorityCode, tickedBy, tickedAt };
      }),
    contactRequests: written.requests.map((request) => ({
      ...askedRow(request, { frameworks, today }),
      toAssessmentId: lastSent(assessed, request.to, request.framework).id,
    })),
  };
}

type Request = (typeof written.requests)[number];

function askedRow({ from, to, ...request }: Request, { frameworks, today }: Setting) {
  const [asking, asked] = [from, to].map((code) => findLead(councilOf(code)));
  const definition = frameworks.find(({ frameworkId }) => frameworkId === request.framework)?.definition;
  const question = definition && findQuestion(definition, request.question);
  if (asking === undefined || asked === undefined || question === undefined)
    throw new Error('The demonstration asks about a question that is not there');
  const row = {
    id: seededUuid(`contact/${from}/${to}/${request.question}`),
    fromCode: from,
    toCode: to,
    questionId: question.id,
    question: question.text,
    message: request.message,
    askedById: asking.memberId,
    askedBy: asking.name,
    askedAt: momentOf(addDays(today, -request.daysAgo), TEN_O_CLOCK),
  };
  if (request.acceptedDaysAgo === null) return row;
  return {
    ...row,
    answer: 'accepted' as const,
    answeredBy: asked.name,
    answeredAt: momentOf(addDays(today, -request.acceptedDaysAgo), TEN_O_CLOCK),
    contactName: asked.name,
    contactEmail: asked.email,
  };
}

function lastSent(assessed: readonly Sent[], code: string, frameworkId: string) {
  const sent = assessed
    .filter((one) => one.authorityCode === code && one.frameworkId === frameworkId)
    .flatMap(({ id, sentAt }) => (sentAt === null ? [] : [{ id, sentAt }]));
  const last = sent.toSorted((a, b) => b.sentAt.getTime() - a.sentAt.getTime())[0];
  if (last === undefined) throw new Error(`${code} has sent nothing of ${frameworkId}`);
  return last;
}

function councilOf(code: string): DemonstrationCouncil {
  const council = demonstrationCouncils.find((one) => one.code === code);
  if (council === undefined) throw new Error('The demonstration has no such council');
  return council;
}
