/** The hidden fields that say which difference a form is about. */
export const ABOUT_DIFFERENCE: readonly string[] = ['reviewId', 'subject'];

/** The words of those fields, in their order, as they come back with the form. */
export function differenceKey({
  reviewId,
  subject = '',
}: {
  readonly reviewId: string;
  readonly subject?: string | undefined;
}): string {
  return `${reviewId} ${subject}`;
}
