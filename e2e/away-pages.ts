import { SERVICES, open, sent } from './page-row';
import type { PageRow } from './page-row';

const AWAY = '(council)/assessments/[assessmentId]/away/page.tsx';
const READ_BACK = '(council)/assessments/[assessmentId]/read-back/page.tsx';
const WORKSHOP = '(council)/assessments/[assessmentId]/questions/[questionId]/workshop/page.tsx';

type Row = Pick<PageRow, 'name' | 'address' | 'as'> & { readonly isRefused?: boolean };

/** Rows of one page that has one heading, whatever state it is in. */
function headed(route: string, heading: string, rows: readonly Row[]): readonly PageRow[] {
  const h1 = new RegExp(`${heading}$`);
  return rows.map(({ isRefused = false, ...row }) => ({
    ...row,
    route,
    title: `${isRefused ? 'Error: ' : ''}${heading} – ${SERVICES}`,
    h1,
  }));
}

/** Working away from the screen, in each state and for those who only read. */
export const AWAY_PAGES: readonly PageRow[] = [
  ...headed(AWAY, 'Work away from the screen', [
    { name: 'working away from the screen', address: open('away'), as: 'contributor' },
    {
      name: 'working away from the screen, for a reviewer, who takes nothing away',
      address: open('away'),
      as: 'reviewer',
    },
    { name: 'working away from the screen after sending', address: sent('away'), as: 'lead' },
  ]),
  ...headed(READ_BACK, 'Bring answers in from a spreadsheet', [
    { name: 'bringing a spreadsheet in', address: open('read-back'), as: 'contributor' },
    {
      name: 'a spreadsheet that was far too large',
      address: open('read-back?refused=too-large'),
      as: 'contributor',
      isRefused: true,
    },
    {
      name: 'a spreadsheet that is not here any more',
      address: open('read-back?refused=not-here'),
      as: 'contributor',
    },
    {
      name: 'bringing a spreadsheet in, for somebody who only reads',
      address: open('read-back'),
      as: 'viewer',
    },
    { name: 'bringing a spreadsheet in after sending', address: sent('read-back'), as: 'lead' },
  ]),
  ...headed(READ_BACK, 'Check what the spreadsheet changes', [
    {
      name: 'what a spreadsheet changes, and what is refused of it',
      address: open('read-back'),
      as: 'lead',
    },
  ]),
  ...headed(WORKSHOP, 'Talk it through in one room', [
    {
      name: 'a question talked through in one room',
      address: open('questions/s21-hea-03/workshop'),
      as: 'lead',
    },
    {
      name: 'a question without levels, in one room',
      address: open('questions/s21-coh-01/workshop'),
      as: 'lead',
    },
    {
      name: 'a question in one room, for somebody who only reads',
      address: open('questions/s21-hea-03/workshop'),
      as: 'viewer',
    },
    {
      name: 'a question in one room after sending',
      address: sent('questions/s21-hea-03/workshop'),
      as: 'lead',
    },
  ]),
];
