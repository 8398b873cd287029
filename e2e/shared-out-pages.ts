import { assessmentHref, mineHref, whoAnswersHref } from '@/lib/assessment/addresses';
import type { PageRow } from './page-row';

const SERVICES = 'Services for care-experienced adults (21 and over)';
const WHO_ANSWERS = {
  route: '(council)/assessments/[assessmentId]/who-answers/page.tsx',
  as: 'lead',
  title: `Who answers what – ${SERVICES}`,
  h1: /Who answers what$/,
} as const;
const OWN_QUESTIONS = {
  route: '(council)/assessments/[assessmentId]/page.tsx',
  address: ({ open }) => mineHref(open),
  title: `Your questions – ${SERVICES}`,
  h1: /Services for care-experienced adults/,
} as const satisfies Partial<PageRow>;

/** The pages of a council that shares its questions out. */
export const SHARED_OUT_PAGES: readonly PageRow[] = [
  { ...WHO_ANSWERS, name: 'who answers what', address: ({ open }) => whoAnswersHref(open) },
  {
    ...WHO_ANSWERS,
    name: 'questions of a theme to give to somebody',
    address: ({ open }) => whoAnswersHref(open, { theme: 'hea' }),
  },
  {
    ...WHO_ANSWERS,
    name: 'who answered what was sent',
    address: ({ sent }) => assessmentHref(sent, 'who-answers'),
  },
  { ...OWN_QUESTIONS, name: 'task list with only the reader’s own questions', as: 'contributor' },
  { ...OWN_QUESTIONS, name: 'own questions of somebody with none', as: 'both-at-elmshire' },
];
