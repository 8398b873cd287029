import { z } from 'zod';
import { formatNumber } from '@/lib/format/number';

/** The fields of what people say to each other about a question. */

/** Characters of one post: a page of a notebook. What is longer belongs under the answer, or into a file. */
export const POST_MAX_LENGTH = 2000;

/** The words of a post: as typed, without space round them, and with one kind of line end. Never nothing. */
export const postBodySchema = z
  .string()
  .transform((text) => text.replaceAll(/\r\n?/g, '\n').trim())
  .pipe(
    z
      .string()
      .min(1, 'Write what you want to say')
      .check((context) => {
        const { length } = context.value;
        if (length <= POST_MAX_LENGTH) return;
        context.issues.push({
          code: 'custom',
          input: context.value,
          message: `What you wrote is ${formatNumber(length)} characters long. Shorten it to ${formatNumber(POST_MAX_LENGTH)} or fewer`,
        });
      }),
  );

/** How many posts or threads there are, or the number of one: in a form or an address. */
export const countSchema = z
  .string()
  .regex(/^\d{1,6}$/)
  .transform(Number);

/** A form that begins a thread. `after`: how many threads of the question the form was drawn with. */
export const beginSchema = z.object({
  assessmentId: z.uuid(),
  question: z.string().min(1).max(100),
  after: countSchema,
  body: z.string(),
});

/** A form that replies. `after`: how many posts of the thread the form was drawn with. */
export const replySchema = z.object({ thread: z.uuid(), after: countSchema, body: z.string() });

/** A form that is about one post: its thread and its number, "…/3". */
export const postSchema = z.object({
  subject: z.string().transform((text, context) => {
    const [thread, number, ...rest] = text.split('/');
    const parsed = z.object({ thread: z.uuid(), number: countSchema }).safeParse({ thread, number });
    if (parsed.success && rest.length === 0) return parsed.data;
    context.addIssue({ code: 'custom', message: 'That is no post' });
    return z.NEVER;
  }),
});

/** The people who are ticked to be told, of a form. What is no id is left out. */
export function tickedPeople(values: readonly unknown[]): readonly string[] {
  return [...new Set(values.flatMap((value) => z.uuid().safeParse(value).data ?? []))];
}
