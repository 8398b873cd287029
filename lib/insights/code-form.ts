import { z } from 'zod';
import { oneLine } from '@/lib/format/one-line';
import { LONGEST_CODE_NAME } from './code';

/** The fields in which the lab names, merges and retires codes, and puts them on what councils wrote. */

const nameSchema = z
  .string({ error: 'Enter a name' })
  .transform(oneLine)
  .pipe(
    z
      .string()
      .min(1, 'Enter a name')
      .max(LONGEST_CODE_NAME, `The name must be ${LONGEST_CODE_NAME} characters or fewer`),
  );

const versionSchema = z
  .string()
  .regex(/^\d{1,9}$/)
  .transform(Number);
const codeSchema = z.object({ code: z.uuid(), version: versionSchema });

export const newCodeSchema = z.object({ name: nameSchema });
export const renameSchema = codeSchema.extend({ name: nameSchema });
export const mergeSchema = codeSchema.extend({ into: z.uuid({ error: 'Select a code' }) });
export const retireSchema = codeSchema.extend({ act: z.enum(['retire', 'offer']) });

const TICK = 'code-';

/** The name of the box that puts a code on a reading. */
export function codeTick(codeId: string): string {
  return `${TICK}${codeId}`;
}

/** A reading and the codes ticked for it, out of the fields of its form. */
export const readingSchema = z
  .looseObject({ question: z.string().regex(/^[a-z0-9-]{1,60}$/), of: z.uuid(), version: versionSchema })
  .transform(({ question, of, version, ...rest }) => ({
    questionId: question,
    submissionId: of,
    version,
    codeIds: Object.keys(rest).flatMap((name) => {
      const id = name.startsWith(TICK) ? z.uuid().safeParse(name.slice(TICK.length)) : undefined;
      return id?.success === true ? [id.data] : [];
    }),
  }));

export const NAME_TAKEN = 'Another code has this name. A retired one counts too.';
export const CODE_CHANGED =
  'Somebody changed this code since you opened it. Nothing was saved. Look at what stands now, then do it again.';
export const NOT_TO_MERGE_INTO = 'That code was merged or retired since. Select another.';
export const READING_CHANGED =
  'Somebody coded this, or changed a code, since you opened it. What you ticked is still ticked below. Compare it with the codes that stand now, then save again.';
export const NOT_READ_ANY_MORE =
  'Nothing was saved. The council shares this by name no more, or has sent again since.';
