import { benchmarkSearchSchema } from '@/lib/benchmark/benchmark-address';
import type { FrameworkId } from '@/lib/framework/definition';

/** The pages on which a council finds another to talk to, asks it and answers. */

/** Whom to call: the questions of a framework, or one question. */
export const WHOM_TO_CALL = '/whom-to-call';

/** Every request of the council, on either side. */
export const CONTACT_REQUESTS = '/contact-requests';

/** Where a council writes to another. */
export const ASK_TO_TALK = `${CONTACT_REQUESTS}/ask`;

/** Where a lead accepts or declines. */
export const ANSWER_REQUEST = `${CONTACT_REQUESTS}/answer`;

/** The questions of a framework about which somebody can be called. */
export function whomToCallHref(frameworkId: FrameworkId): string {
  return `${WHOM_TO_CALL}?framework=${frameworkId}`;
}

/** Whom to call about one question. Ids of questions name their framework. */
export function callAboutHref(questionId: string): string {
  return `${WHOM_TO_CALL}?question=${questionId}`;
}

/** Where one council is asked about one question. */
export function askToTalkHref(questionId: string, councilCode: string): string {
  return `${ASK_TO_TALK}?${new URLSearchParams({ question: questionId, council: councilCode }).toString()}`;
}

/** Where a request is answered. */
export function answerRequestHref(requestId: string): string {
  return `${ANSWER_REQUEST}?request=${requestId}`;
}

/** Where the list says what was done just now. */
export function contactDoneHref(done: ContactDone): string {
  return `${CONTACT_REQUESTS}?done=${done}`;
}
export type ContactDone = 'asked' | 'accepted' | 'declined' | 'withdrawn';

type Searched = string | readonly string[] | undefined;

/** The framework that an address asks for; undefined where it asks for none that there is. */
export function frameworkInAddress(framework: Searched): FrameworkId | undefined {
  return benchmarkSearchSchema.parse({ framework }).framework;
}
