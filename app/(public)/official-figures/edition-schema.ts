import { z } from 'zod';

/** The release up to which figures count, in an address. One that nobody published is left out of account, as an unknown choice always is. */
export const editionSchema = z
  .string()
  .regex(/^\d{4}$/)
  .optional()
  .catch(undefined);
