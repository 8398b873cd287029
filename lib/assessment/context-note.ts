import { z } from 'zod';
import { storableText } from '@/lib/format/storable-text';

/** Characters of a context note: it stands beneath a table, beside those of other councils. */
export const CONTEXT_NOTE_MAX = 800;

/** How often a context note was written, as the form was drawn: 0 before the first time. */
const drawnVersion = z
  .string()
  .regex(/^\d{1,6}$/)
  .transform(Number);

/** The form of a context note. An empty one takes it away. Line ends are of one kind. */
export const contextNoteSchema = z.object({
  assessmentId: z.uuid(),
  drawn: drawnVersion,
  note: z
    .string()
    .transform((text) => storableText(text).replaceAll(/\r\n?/g, '\n').trim())
    .pipe(
      z.string().max(CONTEXT_NOTE_MAX, `The context note must be ${CONTEXT_NOTE_MAX} characters or fewer`),
    ),
});

/** A context note as it stands. `version` counts how often it was written; an empty note was taken away. */
export type ContextNote = {
  readonly note: string;
  readonly version: number;
  readonly writtenBy: string;
  readonly writtenAt: Date;
};
