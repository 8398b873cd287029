import { z } from 'zod';

/** Which assessment a spreadsheet is brought into. The file itself is read apart: it is no text. */
export const bringSchema = z.object({ assessmentId: z.uuid() });

/** Which spreadsheet the person looked at. */
export const confirmSchema = z.object({ assessmentId: z.uuid(), importId: z.uuid() });
