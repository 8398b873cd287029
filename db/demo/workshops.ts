import { z } from 'zod';
import type * as schema from '@/db/schema';
import file from './workshops.json';
import { seededUuid } from './random';

/** What was said in the room in which the council on every picture agreed one of its answers, written by hand. */
const written = z
  .strictObject({
    council: z.string(),
    question: z.string(),
    voices: z.array(z.strictObject({ name: z.string(), level: z.int().nullable() })),
    notes: z.string(),
  })
  .parse(file);

export type WorkshopRows = {
  readonly workshops: readonly (typeof schema.workshops.$inferInsert)[];
  readonly workshopVoices: readonly (typeof schema.workshopVoices.$inferInsert)[];
};

type Assessed = {
  readonly authorityCode: string;
  readonly isOpen: boolean;
  readonly answers: readonly (typeof schema.answers.$inferInsert)[];
};

/** The room that agreed the council's answer in the open round: its level, when it was saved and by whom. */
export function workshopRows(assessed: readonly Assessed[]): WorkshopRows {
  const { council: authorityCode, notes, voices } = written;
  const id = seededUuid(`workshop/${authorityCode}/${written.question}`);
  const agreed = assessed
    .filter((one) => one.isOpen && one.authorityCode === authorityCode)
    .flatMap(({ answers }) => answers)
    .filter(({ questionId }) => questionId === written.question);
  return {
    workshops: agreed.map(({ assessmentId, questionId, value, version, savedBy, savedAt }) => ({
      ...{ id, assessmentId, questionId, authorityCode, notes },
      agreedLevel: z.int().parse(value),
      agreedVersion: version,
      heldBy: savedBy,
      heldAt: savedAt,
    })),
    workshopVoices: agreed.flatMap(() =>
      voices.map((voice, index) => ({ workshopId: id, number: index + 1, authorityCode, ...voice })),
    ),
  };
}
