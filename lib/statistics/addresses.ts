/** Where a council is chosen whose official figures are to be read. */
export const OFFICIAL_FIGURES = '/official-figures';

/** The official figures of one council, present or former; `measureId` leads to that measure on it. */
export function areaFiguresHref(areaCode: string, measureId?: string): string {
  return `${OFFICIAL_FIGURES}/${areaCode}${measureId === undefined ? '' : `#${measureId}`}`;
}

/** A figure of every council on a map. */
export const FIGURE_MAP = `${OFFICIAL_FIGURES}/map`;

/** One figure on the map: of a measure, an age group and a year. */
export function figureMapHref(asked: Readonly<Record<'measure' | 'ages' | 'year', string>>): string {
  return `${FIGURE_MAP}?${new URLSearchParams(asked).toString()}`;
}

/** The same, as they stood when the release of a year was the last. */
export function earlierFiguresHref(areaCode: string, edition: string): string {
  return `${areaFiguresHref(areaCode)}?upto=${edition}`;
}

/** Every council with the figures as they stood when the release of a year was the last. */
export function earlierListHref(edition: string): string {
  return `${OFFICIAL_FIGURES}?upto=${edition}`;
}

/** Where an administrator of the lab sees which releases are held, and brings in the file of another. */
export const FIGURE_RELEASES = '/lab/statistics';

/** The same, after something was done: how many figures were imported, or that the file was not there any more. */
export function figureReleasesHref(
  after: { readonly imported: number } | { readonly done: 'thrown-away' | 'not-here' },
): string {
  return `${FIGURE_RELEASES}?${'imported' in after ? `imported=${after.imported}` : `done=${after.done}`}`;
}

/** Where what a file changes is looked at. */
export const FIGURE_PREVIEW = `${FIGURE_RELEASES}/preview`;

type PreviewAt = {
  readonly show?: string;
  /** From 1, which is left out. */
  readonly page?: number;
  /** What is held has changed since it was looked at. */
  readonly isChanged?: boolean;
};

/** One part of what a file changes, a page of it. */
export function figurePreviewHref(
  importId: string,
  { show, page = 1, isChanged = false }: PreviewAt = {},
): string {
  const parts = [
    `file=${importId}`,
    ...(show === undefined ? [] : [`show=${show}`]),
    ...(page === 1 ? [] : [`page=${page}`]),
    ...(isChanged ? ['held=changed'] : []),
  ];
  return `${FIGURE_PREVIEW}?${parts.join('&')}`;
}
