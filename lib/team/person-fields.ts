import { z } from 'zod';
import { AUTHORITY_ROLES } from '@/lib/access/roles';
import { oneLine } from '@/lib/format/one-line';

/** The fields in which a lead or the lab says who somebody is. Forms of the team and of the lab take the same. */

const NAME_MAX_LENGTH = 100;

/** A name on one line. It stands in mails and beside other people’s names, and must not write or turn those. */
export const nameSchema = z
  .string()
  .transform(oneLine)
  .pipe(
    z
      .string()
      .regex(/\p{L}/u, 'Enter the person’s name')
      .max(NAME_MAX_LENGTH, `The name must be ${NAME_MAX_LENGTH} characters or fewer`),
  );

/** Said where no role was chosen, in a council or in the lab. */
export const NO_ROLE = 'Select what the person will do';

export const roleSchema = z.enum(AUTHORITY_ROLES, { error: NO_ROLE });

/** A form that does one thing to one place or invitation. */
export const oneSchema = z.object({ subject: z.uuid() });

/** The place that a page is about, as its address names it. Null when that can be none. */
export function memberOf(member: string | readonly string[] | undefined): string | null {
  return z.uuid().safeParse(member).data ?? null;
}
