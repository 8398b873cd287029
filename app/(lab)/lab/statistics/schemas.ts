import { z } from 'zod';

/** Which file the person looked at. */
export const throwAwaySchema = z.object({ importId: z.uuid() });

/** The same, and the mark of what was held when they looked. */
export const confirmSchema = throwAwaySchema.extend({ mark: z.string().max(100) });
