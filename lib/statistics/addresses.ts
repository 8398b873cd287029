/** Where a council is chosen whose official figures are to be read. */
export const OFFICIAL_FIGURES = '/official-figures';

/** The official figures of one council, present or former; `measureId` leads to that measure on it. */
export function areaFiguresHref(areaCode: string, measureId?: string): string {
  return `${OFFICIAL_FIGURES}/${areaCode}${measureId === undefined ? '' : `#${measureId}`}`;
}

/** The same, as they stood when the release of a year was the last. */
export function earlierFiguresHref(areaCode: string, edition: string): string {
  return `${areaFiguresHref(areaCode)}?upto=${edition}`;
}
