import { noteHref, startHref } from '@/lib/assessment/addresses';
import { SERVICES } from './page-row';
import type { PageRow } from './page-row';

/** What a round leaves for the next one, and what the next one begins with. */
export const NEXT_ROUND_PAGES: readonly PageRow[] = [
  {
    name: 'note for the next round',
    route: '(council)/assessments/[assessmentId]/questions/[questionId]/note/page.tsx',
    as: 'lead',
    address: ({ open }) => noteHref(open, 's21-hom-03'),
    title: `Note for next round – ${SERVICES}`,
    h1: /Note for next round$/,
  },
  {
    name: 'note that was saved just now',
    route: '(council)/assessments/[assessmentId]/questions/[questionId]/note/page.tsx',
    as: 'contributor',
    address: ({ open }) => `${noteHref(open, 's21-hom-03')}?noted`,
    title: `Note for next round – ${SERVICES}`,
    h1: /Note for next round$/,
  },
  {
    name: 'start of an assessment that was sent in the last round',
    route: '(council)/assessments/new/[frameworkId]/page.tsx',
    as: 'hollinbridge-lead',
    address: () => startHref('corporate-parenting'),
    title: 'Before you start',
    h1: /Corporate parenting$/,
  },
];
