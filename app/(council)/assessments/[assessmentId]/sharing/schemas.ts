import { z } from 'zod';
import { sharingFieldsSchema } from '@/lib/assessment/sharing-words';

/** A level for each audience, and a tick: a box that is not ticked is not in the form. */
export const sharingSchema = sharingFieldsSchema.extend({
  assessmentId: z.uuid(),
  willing: z
    .literal('yes')
    .optional()
    .transform((ticked) => ticked === 'yes'),
});
