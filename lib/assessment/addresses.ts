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

/** The page that explains a framework and starts it. */
export function startHref(frameworkId: string): string {
  return `/assessments/new/${frameworkId}`;
}
