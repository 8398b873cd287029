import type { EvidencePiece } from './piece';

type Fields = Readonly<Record<string, string>>;
type Details = Pick<EvidencePiece, 'title' | 'datedOn' | 'checkedBy'>;

/** The hidden fields that hold what a piece said when its form was drawn. */
export const DRAWN = {
  title: 'drawn-title',
  datedOn: 'drawn-datedOn',
  checkedBy: 'drawn-checkedBy',
} as const;

/** The hidden fields of a form that shows these details. */
export function drawnFields({ title, datedOn, checkedBy }: Details): Fields {
  return { [DRAWN.title]: title, [DRAWN.datedOn]: datedOn ?? '', [DRAWN.checkedBy]: checkedBy ?? '' };
}

/** What the boxes of a form begin with, by field name. */
export function detailValues({ title, datedOn, checkedBy }: Details): Fields {
  const [year = '', month = '', day = ''] = datedOn?.split('-') ?? [];
  return {
    title,
    checkedBy: checkedBy ?? '',
    'dated-year': year,
    'dated-month': month.replace(/^0/, ''),
    'dated-day': day.replace(/^0/, ''),
  };
}
