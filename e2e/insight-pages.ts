import {
  CODE_BOOK,
  codeBookHref,
  codeHref,
  insightHref,
  INSIGHTS,
  ONE_CODE,
  ONE_READING,
  PICTURE,
  READINGS,
  readingHref,
  readingsHref,
  TOGETHER,
} from '@/lib/insights/addresses';
import { at } from './page-row';
import type { PageRow } from './page-row';
import { CODE, CODE_NAME, CODED } from './support/insights';

const SERVICES = 'services-21-plus';
const PLACE = '(lab)/lab/insights';

/** What the lab studies of councils that moved up, seen by a member of the lab. */
export const INSIGHT_PAGES: readonly PageRow[] = [
  row('insights', 'page.tsx', {
    address: insightHref(INSIGHTS, SERVICES),
    title: 'Insights',
    h1: /have moved up two levels/,
  }),
  row('insights without a move', 'page.tsx', {
    address: insightHref(INSIGHTS, 'protected-characteristic'),
    title: 'Insights',
    h1: /\S/,
  }),
  row('what councils wrote', 'readings/page.tsx', {
    address: readingsHref(CODED.questionId, 'coded'),
    title: 'What councils wrote',
    h1: /\?$/,
  }),
  row('what councils wrote, of a question on which nobody moved', 'readings/page.tsx', {
    address: READINGS,
    title: 'What councils wrote',
    h1: 'Nothing to read here now',
  }),
  row('what a council wrote, to be coded', 'reading/page.tsx', {
    address: readingHref(CODED),
    title: 'Code what a council wrote',
    h1: /What Elmshire did$/,
  }),
  row('nothing to code', 'reading/page.tsx', {
    address: ONE_READING,
    title: 'Code what a council wrote',
    h1: 'Nothing to code here now',
  }),
  row('code book', 'codes/page.tsx', { address: CODE_BOOK, title: 'Code book', h1: 'Code book' }),
  row('code book after a merge', 'codes/page.tsx', {
    address: codeBookHref('merged'),
    title: 'Code book',
    h1: 'Code book',
  }),
  row('a code', 'codes/code/page.tsx', { address: codeHref(CODE), title: 'Change a code', h1: CODE_NAME }),
  row('no such code', 'codes/code/page.tsx', {
    address: ONE_CODE,
    title: 'Change a code',
    h1: 'No such code now',
  }),
  row('what goes with what, of too few councils', 'together/page.tsx', {
    address: insightHref(TOGETHER, SERVICES),
    title: 'What goes with what',
    h1: 'Too few councils to say what goes with what',
  }),
  row('the whole lab by theme and lens', 'picture/page.tsx', {
    address: insightHref(PICTURE, SERVICES),
    title: 'The whole lab by theme and lens',
    h1: /\S/,
  }),
];

type Seen = { readonly address: string } & Pick<PageRow, 'title' | 'h1'>;

function row(name: string, file: string, { address, title, h1 }: Seen): PageRow {
  return { name, route: `${PLACE}/${file}`, address: at(address), as: 'lab-member', title, h1 };
}
