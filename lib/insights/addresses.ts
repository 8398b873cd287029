import type { FrameworkId } from '@/lib/framework/definition';

/** Where the lab studies what councils did. */
export const INSIGHTS = '/lab/insights';
export const TOGETHER = `${INSIGHTS}/together`;
export const PICTURE = `${INSIGHTS}/picture`;
export const CODE_BOOK = `${INSIGHTS}/codes`;
export const ONE_CODE = `${CODE_BOOK}/code`;
export const READINGS = `${INSIGHTS}/readings`;
export const ONE_READING = `${INSIGHTS}/reading`;

/** A page of insights, for one framework. */
export function insightHref(page: string, framework: FrameworkId): string {
  return `${page}?framework=${framework}`;
}

/** What councils wrote that moved on a question; `done` after their words were coded. */
export function readingsHref(questionId: string, done?: 'coded'): string {
  return `${READINGS}?question=${questionId}${done === undefined ? '' : `&done=${done}`}`;
}

/** What one council wrote, to code it. */
export function readingHref({
  questionId,
  submissionId,
}: {
  questionId: string;
  submissionId: string;
}): string {
  return `${ONE_READING}?question=${questionId}&of=${submissionId}`;
}

/** One code, to change it. */
export function codeHref(id: string): string {
  return `${ONE_CODE}?code=${id}`;
}

/** The code book, after something was done to it. */
export function codeBookHref(done: CodeBookDone): string {
  return `${CODE_BOOK}?done=${done}`;
}

export const CODE_BOOK_DONE = ['made', 'renamed', 'merged', 'retired', 'offered'] as const;
export type CodeBookDone = (typeof CODE_BOOK_DONE)[number];
