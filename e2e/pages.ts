import { APPROVAL_PAGES } from './approval-pages';
import { AWAY_PAGES } from './away-pages';
import { CONVERSATION_PAGES } from './conversation-pages';
import { CONTACT_PAGES } from './contact-pages';
import { COUNCIL_PAGES } from './council-pages';
import { EVIDENCE_PAGES, EVIDENCE_STATES } from './evidence-pages';
import { HANDOVER_PAGES } from './handover-pages';
import { INSIGHT_PAGES } from './insight-pages';
import { SERVICES, at, open, sent } from './page-row';
import { LAB_PAGES } from './lab-pages';
import { NEXT_ROUND_PAGES } from './next-round-pages';
import type { PageRow } from './page-row';
import { PUBLIC_PAGES } from './public-pages';
import { REVIEW_PAGES } from './review-pages';
import { ROUND_PAGES } from './round-pages';
import { SHARED_OUT_PAGES } from './shared-out-pages';

/** Pages in another state than their first. */
const STATES: readonly PageRow[] = [
  ...EVIDENCE_STATES,
  ...AWAY_PAGES,
  {
    name: 'first page after signing out',
    route: 'sign-in/page.tsx',
    address: at('/sign-in?signed-out=yes'),
    as: null,
    title: 'Sign in',
    h1: 'Sign in',
  },
  {
    name: 'answers that were sent',
    route: '(council)/assessments/[assessmentId]/check-answers/page.tsx',
    address: sent('check-answers'),
    as: 'lead',
    title: `Your answers – ${SERVICES}`,
    h1: /Your answers$/,
  },
  {
    name: 'task list of what was sent',
    route: '(council)/assessments/[assessmentId]/page.tsx',
    address: sent(),
    as: 'lead',
    title: `Task list – ${SERVICES}`,
    h1: /Services for care-experienced adults/,
  },
  {
    name: 'theme that was sent',
    route: '(council)/assessments/[assessmentId]/themes/[themeId]/page.tsx',
    address: sent('themes/hom'),
    as: 'lead',
    title: `Homes – ${SERVICES}`,
    h1: /Homes$/,
  },
  {
    name: 'results that are not there yet',
    route: '(council)/assessments/[assessmentId]/results/page.tsx',
    address: open('results'),
    as: 'lead',
    title: `Results – ${SERVICES}`,
    h1: /No result yet: the answers have not been sent$/,
  },
  {
    name: 'report that is not there yet',
    route: '(council)/assessments/[assessmentId]/report/page.tsx',
    address: open('report'),
    as: 'lead',
    title: 'Full report',
    h1: /No report yet: the answers have not been sent$/,
  },
  {
    name: 'answers as the approver reads them',
    route: '(council)/assessments/[assessmentId]/check-answers/page.tsx',
    address: open('check-answers'),
    as: 'approver',
    title: `Check your answers – ${SERVICES}`,
    h1: /Check your answers$/,
  },
  {
    name: 'theme as a viewer reads it',
    route: '(council)/assessments/[assessmentId]/themes/[themeId]/page.tsx',
    address: open('themes/bey'),
    as: 'viewer',
    title: `Different lives and life beyond 25 – ${SERVICES}`,
    h1: /Different lives and life beyond 25$/,
  },
  {
    name: 'choice of a council',
    route: 'places/page.tsx',
    address: at('/places'),
    as: 'both-at-elmshire',
    title: 'Change council',
    h1: /Which council do you act for\?$/,
  },
  {
    name: 'refusal of a role that the person does not have in this council',
    route: 'not-your-role/page.tsx',
    address: at('/not-your-role?needs=answer:edit'),
    as: 'both-at-hartlow',
    title: 'Your role cannot do this',
    h1: 'Your role cannot do this',
  },
  {
    name: 'benchmark by question in one region',
    route: 'benchmarks/page.tsx',
    address: at('/benchmarks?framework=services-21-plus&by=question&region=none-such'),
    as: 'lead',
    title: 'Benchmarks',
    h1: /\S/,
  },
];

/** Every page, and who opens it. */
export const PAGES: readonly PageRow[] = [
  ...PUBLIC_PAGES.map((page) => ({ ...page, as: null })),
  ...[...COUNCIL_PAGES, ...EVIDENCE_PAGES].map((page) => ({ ...page, as: 'lead' as const })),
  ...LAB_PAGES.map((page) => ({ ...page, as: 'lab-admin' as const })),
  ...REVIEW_PAGES,
  ...ROUND_PAGES,
  ...CONTACT_PAGES,
  ...HANDOVER_PAGES,
  ...INSIGHT_PAGES,
  ...STATES,
  ...SHARED_OUT_PAGES,
  ...NEXT_ROUND_PAGES,
  ...CONVERSATION_PAGES,
  ...APPROVAL_PAGES,
];
