import { z } from 'zod';
import { drawnSchema } from '@/lib/assessment/drawn-sharing';
import { sharingFieldsSchema } from '@/lib/assessment/sharing-words';

/** A level for each audience, what the form was drawn with, and a tick: a box that is not ticked is not in the form. */
export const sharingSchema = sharingFieldsSchema.extend({
  assessmentId: z.uuid(),
  drawn: drawnSchema,
  willing: z
    .literal('yes')
    .optional()
    .transform((ticked) => ticked === 'yes'),
});
