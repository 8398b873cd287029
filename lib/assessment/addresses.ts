import { keptText } from './kept-side';
import type { Kept } from './kept-side';

/** Every address under /assessments that the product makes. A house rule refuses one that is put together elsewhere. */

/** The task list of an assessment, or a page beneath it: "check-answers", "sharing", "results", "report". */
export function assessmentHref(assessmentId: string, page = ''): string {
  return page === '' ? `/assessments/${assessmentId}` : `/assessments/${assessmentId}/${page}`;
}

/** A theme's page. */
export function themeHref(assessmentId: string, themeId: string): string {
  return assessmentHref(assessmentId, `themes/${themeId}`);
}

/** A question on its theme's page: every question has its own anchor. */
export function questionHref(
  assessmentId: string,
  place: { readonly themeId: string; readonly questionId: string },
): string {
  return `${themeHref(assessmentId, place.themeId)}#${place.questionId}`;
}

/**
 * Where a theme's page says which question an answer has just opened, and what was kept where two people had written one
 * answer. Without an anchor: the page begins with saying so.
 */
export function afterSavingHref(
  assessmentId: string,
  themeId: string,
  after: { readonly opened: string | null; readonly kept: readonly Kept[] },
): string {
  const search = new URLSearchParams(after.kept.map((one) => ['kept', keptText(one)]));
  if (after.opened !== null) search.set('opened', after.opened);
  return `${themeHref(assessmentId, themeId)}?${search.toString()}`;
}

/** Where the list of what an approver can agree to says which question was agreed just now. */
export function agreedHref(assessmentId: string, questionId: string): string {
  return `${assessmentHref(assessmentId, 'check-answers')}?agreed=${questionId}`;
}

/** Where the results say that they were sent just now. */
export function sentHref(assessmentId: string): string {
  return `${assessmentHref(assessmentId, 'results')}?sent`;
}

/** The history of an assessment's answers, or of one of them. `page` is 1 or more. */
export function historyHref(
  assessmentId: string,
  { questionId = null, page = 1 }: { readonly questionId?: string | null; readonly page?: number } = {},
): string {
  const search = new URLSearchParams({
    ...(questionId === null ? {} : { question: questionId }),
    ...(page === 1 ? {} : { page: String(page) }),
  });
  const href = assessmentHref(assessmentId, 'history');
  return search.size === 0 ? href : `${href}?${search.toString()}`;
}

/** Where the history of an answer says which of its versions was put back just now. */
export function restoredHref(
  assessmentId: string,
  { questionId, version }: { readonly questionId: string; readonly version: number },
): string {
  return `${historyHref(assessmentId, { questionId })}&restored=${version}`;
}

/** Where a note about a question is written for whoever answers it in the next round. */
export function noteHref(assessmentId: string, questionId: string): string {
  return questionPageHref(assessmentId, questionId, 'note');
}

/** Where the page of a note says that it was saved just now. */
export function notedHref(assessmentId: string, questionId: string): string {
  return `${noteHref(assessmentId, questionId)}?noted`;
}

/** Where the answer to one question is saved by itself. */
export function answerHref(assessmentId: string, questionId: string): string {
  return assessmentHref(assessmentId, `answers/${questionId}`);
}

/** The task list with nothing but the reader's own questions: where a mail about given questions leads. */
export function mineHref(assessmentId: string): string {
  return `${assessmentHref(assessmentId)}?mine=yes`;
}

/** What the page of who answers what has ticked as it opens: what is with nobody of a theme, or was with somebody. */
export type Ticked = { readonly theme: string } | { readonly from: string } | { readonly done: string };

/** Where a lead gives questions to colleagues. */
export function whoAnswersHref(assessmentId: string, ticked?: Ticked): string {
  const href = assessmentHref(assessmentId, 'who-answers');
  return ticked === undefined ? href : `${href}?${new URLSearchParams(ticked).toString()}`;
}

/** Where people talk about one question. */
export function conversationHref(assessmentId: string, questionId: string): string {
  return assessmentHref(assessmentId, `questions/${questionId}/conversation`);
}

/** One thread of it, also for somebody who must sign in first: what stands after a # is lost on that way. */
export function threadHref(place: ThreadPlace): string {
  return `${conversationHref(place.assessmentId, place.questionId)}?thread=${place.threadId}`;
}

/** The same once the person is there: the thread is unfolded, and the page stands at it, or at one of its posts. */
export function shownThreadHref(place: ThreadPlace, post?: number): string {
  const anchor = post === undefined ? threadAnchor(place.threadId) : postAnchor(place.threadId, post);
  return `${conversationHref(place.assessmentId, place.questionId)}?shown=${place.threadId}#${anchor}`;
}

/** The same for whoever has just said something there: the page stands at their post, and says what came of it. */
export function postedHref({ number, ...place }: ThreadPlace & { readonly number: number }): string {
  const search = `shown=${place.threadId}&posted=${number}`;
  const anchor = postAnchor(place.threadId, number);
  return `${conversationHref(place.assessmentId, place.questionId)}?${search}#${anchor}`;
}

type ThreadPlace = { readonly assessmentId: string; readonly questionId: string; readonly threadId: string };

/** The anchor of a thread on its page. */
export function threadAnchor(threadId: string): string {
  return `thread-${threadId}`;
}

/** The anchor of one of its posts. */
export function postAnchor(threadId: string, post: number): string {
  return `post-${threadId}-${post}`;
}

/** Every thread of an assessment. `show` is which of them; `page` is 1 or more. */
export function conversationsHref(
  assessmentId: string,
  { show = 'open', page = 1 }: { readonly show?: string; readonly page?: number } = {},
): string {
  const search = new URLSearchParams({
    ...(show === 'open' ? {} : { show }),
    ...(page === 1 ? {} : { page: String(page) }),
  });
  const href = assessmentHref(assessmentId, 'conversations');
  return search.size === 0 ? href : `${href}?${search.toString()}`;
}

/** The page that explains a framework and starts it. */
export function startHref(frameworkId: string): string {
  return `/assessments/new/${frameworkId}`;
}

/** Where an approver decides. `isWhole` shows every answer and not only what changed since the last decision. */
export function approvalHref(assessmentId: string, { isWhole = false } = {}): string {
  return `${assessmentHref(assessmentId, 'approval')}${isWhole ? '?all' : ''}`;
}

/** A page of an assessment that says what was done there just now. */
export function doneHref(assessmentId: string, page: string, done: string): string {
  return `${assessmentHref(assessmentId, page)}?done=${done}`;
}

/** What belongs to one question and has a page of its own: its evidence, or a note for the next round. */
export function questionPageHref(
  assessmentId: string,
  questionId: string,
  page: 'evidence' | 'note',
): string {
  return assessmentHref(assessmentId, `questions/${questionId}/${page}`);
}

/** Where somebody outside the council's answers judges them, and where the council reads what they say. */
export function reviewHref(assessmentId: string, done?: string): string {
  const href = assessmentHref(assessmentId, 'review');
  return done === undefined ? href : `${href}?done=${done}`;
}

/** Where a reviewer judges one theme. */
export function reviewThemeHref(assessmentId: string, themeId: string): string {
  return `${reviewHref(assessmentId)}/${themeId}`;
}

/** In which form the questions can be taken away. */
export type QuestionFileKind = 'ods' | 'xlsx' | 'docx';

/** The questions as a file to fill in away from the screen: all of them, or those that are with the reader. */
export function questionsFileHref(
  assessmentId: string,
  kind: QuestionFileKind,
  { isMine = false }: { readonly isMine?: boolean } = {},
): string {
  return `${assessmentHref(assessmentId, `questions.${kind}`)}${isMine ? '?mine=yes' : ''}`;
}

/** Where a spreadsheet that was filled in is brought in, and what it changes is looked at. `after` says what came of a button just now. */
export function readBackHref(
  assessmentId: string,
  after: { readonly saved: number } | { readonly refused: 'not-here' } | 'again' | null = null,
): string {
  const href = assessmentHref(assessmentId, 'read-back');
  if (after === null) return href;
  if (after === 'again') return `${href}?again=yes`;
  return 'saved' in after ? `${href}?saved=${after.saved}` : `${href}?refused=${after.refused}`;
}

/** A framework as a blank questionnaire, for anybody. */
export function blankFileHref(frameworkId: string, kind: QuestionFileKind): string {
  return `/frameworks/${frameworkId}/blank.${kind}`;
}

/** Where a question is talked through in one room. `done` says what was saved just now. */
export function workshopHref(assessmentId: string, questionId: string, done?: string): string {
  const href = assessmentHref(assessmentId, `questions/${questionId}/workshop`);
  return done === undefined ? href : `${href}?done=${done}`;
}
