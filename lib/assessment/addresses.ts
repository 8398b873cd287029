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

/** Where a theme's page says which question an answer has just opened. Without an anchor: the page begins with saying so. */
export function openedQuestionHref(
  assessmentId: string,
  place: { readonly themeId: string; readonly questionId: string },
): string {
  return `${themeHref(assessmentId, place.themeId)}?opened=${place.questionId}`;
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

/** Where the answer to one question is saved by itself. */
export function answerHref(assessmentId: string, questionId: string): string {
  return assessmentHref(assessmentId, `answers/${questionId}`);
}

/** The page that explains a framework and starts it. */
export function startHref(frameworkId: string): string {
  return `/assessments/new/${frameworkId}`;
}
