import { z } from 'zod';
import { answerSchema, answerValueSchema } from '@/lib/framework/answer';
import type { Answer } from '@/lib/framework/answer';
import { frameworkIdSchema } from '@/lib/framework/definition';
import file from './elmshire.json';
import type { Place } from './levels';

/**
 * Answers that were written by hand, so that the council on every picture has a story: better on paper, flat in
 * people's lives, health in decline, and a round half done with one theme untouched.
 */

const entry = z.union([
  answerSchema,
  answerValueSchema.transform((value): Answer => ({ state: 'answered', value })),
]);

const writtenSchema = z.strictObject({
  /** Says what is left blank, too: nothing is cut off after the share that the council has come to. */
  whole: z.boolean(),
  answers: z.record(z.string(), z.tuple([entry, entry, entry])),
  comments: z.record(z.string(), z.string()),
});

const written = z
  .strictObject({ council: z.string(), frameworks: z.record(frameworkIdSchema, writtenSchema) })
  .parse(file);

type Part = Pick<Place, 'council' | 'frameworkId'>;

/** The written answer, or undefined where the generator is to answer. */
export function writtenAnswer(place: Place, questionId: string): Answer | undefined {
  return partOf(place)?.answers[questionId]?.[place.round];
}

/** The written comment beside an answer, from the second round on; undefined when nothing is written by hand. */
export function writtenComment(place: Place, questionId: string): string | undefined {
  const part = partOf(place);
  return part === undefined ? undefined : ((place.round > 0 ? part.comments[questionId] : undefined) ?? '');
}

/** Whether every answer of a council on a framework was written by hand, and every gap meant. */
export function isWrittenWhole(part: Part): boolean {
  return partOf(part)?.whole === true;
}

function partOf({ council, frameworkId }: Part) {
  return council.code === written.council ? written.frameworks[frameworkId] : undefined;
}
