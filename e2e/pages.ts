import { assessmentHref } from '@/lib/assessment/addresses';
import type { Part } from './support/accounts';

/** The assessments of Elmshire that pages are about: one under way, one sent. */
export type Ids = { readonly open: string; readonly sent: string };

export type PageRow = {
  /** What a test calls it. */
  readonly name: string;
  /** The file under app/ that draws it. */
  readonly route: string;
  readonly address: (ids: Ids) => string;
  /** Null: nobody is signed in. */
  readonly as: Part | null;
  readonly title: string;
  readonly h1: string | RegExp;
};

const SERVICES = 'Services for care-experienced adults (21 and over)';

function at(address: string): PageRow['address'] {
  return () => address;
}

function open(page = ''): PageRow['address'] {
  return (ids) => assessmentHref(ids.open, page);
}

function sent(page = ''): PageRow['address'] {
  return (ids) => assessmentHref(ids.sent, page);
}

const PUBLIC_PAGES: readonly Omit<PageRow, 'as'>[] = [
  {
    name: 'first page',
    route: 'page.tsx',
    address: at('/'),
    title: '',
    h1: /^How well does your council do by care-experienced people/,
  },
  { name: 'sign-in', route: 'sign-in/page.tsx', address: at('/sign-in'), title: 'Sign in', h1: 'Sign in' },
  {
    name: 'code of the sign-in mail',
    route: 'sign-in/code/page.tsx',
    address: at('/sign-in/code'),
    title: 'Check your email',
    h1: 'Check your email',
  },
  {
    name: 'link of the sign-in mail',
    route: 'sign-in/confirm/page.tsx',
    address: at('/sign-in/confirm?token=none'),
    title: 'Finish signing in',
    h1: 'Finish signing in',
  },
  {
    name: 'mail of the demonstration',
    route: 'demonstration/outbox/page.tsx',
    address: at('/demonstration/outbox'),
    title: 'Mail of the demonstration',
    h1: 'Mail of the demonstration',
  },
  {
    name: 'list of frameworks',
    route: '(public)/frameworks/page.tsx',
    address: at('/frameworks'),
    title: 'Frameworks',
    h1: 'Frameworks',
  },
  {
    name: 'whole framework',
    route: '(public)/frameworks/[frameworkId]/page.tsx',
    address: at('/frameworks/services-21-plus'),
    title: SERVICES,
    h1: new RegExp(`${SERVICES.replace(/[()]/g, '\\$&')}$`),
  },
  { name: 'help', route: '(public)/help/page.tsx', address: at('/help'), title: 'Help', h1: 'Help' },
  {
    name: 'glossary',
    route: '(public)/help/glossary/page.tsx',
    address: at('/help/glossary'),
    title: 'What our words mean',
    h1: 'What our words mean',
  },
  {
    name: 'list of sources',
    route: '(public)/help/sources/page.tsx',
    address: at('/help/sources'),
    title: 'Every source we cite',
    h1: 'Every source we cite',
  },
  {
    name: 'accessibility statement',
    route: '(public)/accessibility-statement/page.tsx',
    address: at('/accessibility-statement'),
    title: 'Accessibility statement',
    h1: 'Accessibility statement for the Care Experience Toolkit',
  },
  {
    name: 'privacy',
    route: '(public)/privacy/page.tsx',
    address: at('/privacy'),
    title: 'Privacy',
    h1: 'Privacy',
  },
  {
    name: 'cookies',
    route: '(public)/cookies/page.tsx',
    address: at('/cookies'),
    title: 'Cookies',
    h1: 'Cookies',
  },
];

const COUNCIL_PAGES: readonly Omit<PageRow, 'as'>[] = [
  {
    name: 'home of a council',
    route: '(council)/home/page.tsx',
    address: at('/home'),
    title: 'Home',
    h1: /\S/,
  },
  {
    name: 'list of assessments',
    route: '(council)/assessments/page.tsx',
    address: at('/assessments'),
    title: 'Assessments',
    h1: /Assessments$/,
  },
  {
    name: 'start of an assessment',
    route: '(council)/assessments/new/[frameworkId]/page.tsx',
    address: at('/assessments/new/corporate-parenting'),
    title: 'Before you start',
    h1: /Corporate parenting$/,
  },
  {
    name: 'task list',
    route: '(council)/assessments/[assessmentId]/page.tsx',
    address: open(),
    title: `Task list – ${SERVICES}`,
    h1: /Services for care-experienced adults/,
  },
  {
    name: 'theme',
    route: '(council)/assessments/[assessmentId]/themes/[themeId]/page.tsx',
    address: open('themes/hom'),
    title: `Homes – ${SERVICES}`,
    h1: /Homes$/,
  },
  {
    name: 'check answers',
    route: '(council)/assessments/[assessmentId]/check-answers/page.tsx',
    address: open('check-answers'),
    title: `Check your answers – ${SERVICES}`,
    h1: /Check your answers$/,
  },
  {
    name: 'who sees it',
    route: '(council)/assessments/[assessmentId]/sharing/page.tsx',
    address: open('sharing'),
    title: `Who sees it – ${SERVICES}`,
    h1: /Who sees it once it is sent$/,
  },
  {
    name: 'history',
    route: '(council)/assessments/[assessmentId]/history/page.tsx',
    address: open('history'),
    title: `History – ${SERVICES}`,
    h1: /History of the answers$/,
  },
  {
    name: 'results',
    route: '(council)/assessments/[assessmentId]/results/page.tsx',
    address: sent('results'),
    title: `Results – ${SERVICES}`,
    h1: /\S/,
  },
  {
    name: 'report',
    route: '(council)/assessments/[assessmentId]/report/page.tsx',
    address: sent('report'),
    title: 'Full report',
    h1: /\S/,
  },
  {
    name: 'team',
    route: '(council)/team/page.tsx',
    address: at('/team'),
    title: 'Team',
    h1: 'Team',
  },
  {
    name: 'invitation of somebody',
    route: '(council)/team/invite/page.tsx',
    address: at('/team/invite'),
    title: 'Invite somebody',
    h1: 'Invite somebody',
  },
  {
    name: 'role of nobody',
    route: '(council)/team/role/page.tsx',
    address: at('/team/role'),
    title: 'Change a role',
    h1: 'Change a role',
  },
  {
    name: 'end of a place that is gone',
    route: '(council)/team/end/page.tsx',
    address: at('/team/end'),
    title: 'End a place',
    h1: 'End a place',
  },
  {
    name: 'invitations of somebody with none',
    route: 'invitations/page.tsx',
    address: at('/invitations'),
    title: 'Invitations',
    h1: 'Invitations',
  },
  {
    name: 'benchmark',
    route: 'benchmarks/page.tsx',
    address: at('/benchmarks'),
    title: 'Benchmarks',
    h1: /\S/,
  },
  {
    name: 'places of a person with one',
    route: 'places/page.tsx',
    address: at('/places'),
    title: 'Change council',
    h1: /You have one place here$/,
  },
  {
    name: 'refusal of a role',
    route: 'not-your-role/page.tsx',
    address: at('/not-your-role?needs=round:manage'),
    title: 'Your role cannot do this',
    h1: 'Your role cannot do this',
  },
];

const LAB_PAGES: readonly Omit<PageRow, 'as'>[] = [
  {
    name: 'home of the lab',
    route: '(council)/home/page.tsx',
    address: at('/home'),
    title: 'Home',
    h1: /\S/,
  },
  {
    name: 'rounds',
    route: '(lab)/lab/rounds/page.tsx',
    address: at('/lab/rounds'),
    title: 'Rounds',
    h1: /Rounds$/,
  },
  {
    name: 'people',
    route: '(lab)/lab/people/page.tsx',
    address: at('/lab/people'),
    title: 'People',
    h1: /People$/,
  },
  {
    name: 'person of the lab',
    route: '(lab)/lab/people/lab-person/page.tsx',
    address: at('/lab/people/lab-person'),
    title: 'Add a person to the policy lab',
    h1: 'Add a person to the policy lab',
  },
  {
    name: 'end of a place by the lab',
    route: '(lab)/lab/people/end/page.tsx',
    address: at('/lab/people/end'),
    title: 'End a place',
    h1: 'End a place',
  },
  {
    name: 'benchmark for the lab',
    route: 'benchmarks/page.tsx',
    address: at('/benchmarks?framework=services-21-plus'),
    title: 'Benchmarks',
    h1: /\S/,
  },
];

/** Pages in another state than their first. */
const STATES: readonly PageRow[] = [
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
  ...COUNCIL_PAGES.map((page) => ({ ...page, as: 'lead' as const })),
  ...LAB_PAGES.map((page) => ({ ...page, as: 'lab-admin' as const })),
  ...STATES,
];
