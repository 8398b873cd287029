/** A page's title: what the page is, then the questionnaire it belongs to. The site's name is added to every title. */
export function pageTitle(page: string, { title }: { readonly title: string }): string {
  return `${page} – ${title}`;
}
