import { z } from 'zod';
import { storableText } from '@/lib/format/storable-text';

export const NOTE_MAX_LENGTH = 1000;

/** A note to whoever answers a question in the next round, as a form sends it. An empty one takes it away. */
export const noteSchema = z.object({
  assessmentId: z.uuid(),
  questionId: z.string().min(1).max(100),
  note: z
    .string()
    .transform((text) => storableText(text).trim())
    .pipe(z.string().max(NOTE_MAX_LENGTH, `The note must be ${NOTE_MAX_LENGTH} characters or fewer`)),
});
