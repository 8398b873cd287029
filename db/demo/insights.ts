import { z } from 'zod';
import type * as schema from '@/db/schema';
import { frameworkIdSchema } from '@/lib/framework/definition';
import { addDays, momentOf } from './calendar';
import file from './insights.json';
import { demonstrationPeople } from './people';
import { seededUuid } from './random';

/** The lab's code book in the demonstration, and what it has coded. Ids are written down: addresses of tests hold them. */

const days = z.int().min(0);
const insights = z
  .strictObject({
    codes: z.array(
      z.strictObject({
        id: z.uuid(),
        name: z.string(),
        by: z.string(),
        daysAgo: days,
        mergedInto: z.uuid().optional(),
        retiredDaysAgo: days.optional(),
      }),
    ),
    readings: z.array(
      z.strictObject({
        council: z.string(),
        framework: frameworkIdSchema,
        round: z.int(),
        question: z.string(),
        codes: z.array(z.uuid()).min(1),
        by: z.string(),
        daysAgo: days,
      }),
    ),
  })
  .parse(file);

/** Minutes after midnight. */
const TEN = 600;

export type InsightRows = {
  readonly insightCodes: readonly (typeof schema.insightCodes.$inferInsert)[];
  readonly insightReadings: readonly (typeof schema.insightReadings.$inferInsert)[];
  readonly insightReadingCodes: readonly (typeof schema.insightReadingCodes.$inferInsert)[];
};

/** The codes, with those that another took in after it, and the readings. `today` is YYYY-MM-DD. */
export function insightRows(today: string): InsightRows {
  const ago = (daysAgo: number): Date => momentOf(addDays(today, -daysAgo), TEN);
  const readings = insights.readings.map(({ council, framework, round, question, codes, by, daysAgo }) => ({
    submissionId: seededUuid(`submission/${seededUuid(`assessment/${council}/${framework}/${round}`)}`),
    questionId: question,
    codes,
    by: memberOf(by),
    at: ago(daysAgo),
  }));
  return {
    insightCodes: insights.codes.map(({ id, name, by, daysAgo, mergedInto, retiredDaysAgo }) => ({
      id,
      name,
      madeBy: memberOf(by),
      madeAt: ago(daysAgo),
      mergedInto: mergedInto ?? null,
      retiredAt: retiredDaysAgo === undefined ? null : ago(retiredDaysAgo),
    })),
    insightReadings: readings.map(({ submissionId, questionId, by, at }) => ({
      submissionId,
      questionId,
      version: 1,
      savedBy: by,
      savedAt: at,
    })),
    insightReadingCodes: readings.flatMap(({ submissionId, questionId, codes, by, at }) =>
      codes.map((codeId) => ({ submissionId, questionId, codeId, codedBy: by, codedAt: at })),
    ),
  };
}

function memberOf(email: string): string {
  const person = demonstrationPeople.find((one) => one.email === email);
  if (person === undefined) throw new Error(`Nobody of the demonstration has the address ${email}`);
  return person.memberId;
}
