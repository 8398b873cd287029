import { reviewHref, reviewThemeHref } from '@/lib/assessment/addresses';
import { ANSWER_REQUEST, ASK_TO_TALK, CONTACT_REQUESTS, WHOM_TO_CALL } from '@/lib/contact/addresses';
import { YOUR_EMAILS } from '@/lib/emails/own-emails';
import { HAND_OVER_INSTEAD, SUCCESSIONS, WITHDRAW_HANDOVER } from '@/lib/handover/addresses';
import {
  CODE_BOOK,
  INSIGHTS,
  ONE_CODE,
  ONE_READING,
  PICTURE,
  READINGS,
  TOGETHER,
} from '@/lib/insights/addresses';
import { API_BASE, RESULTS, RESULTS_API, resultsHref } from '@/lib/open-data/addresses';
import { roundHref } from '@/lib/rounds/addresses';
import { FIGURE_PREVIEW, FIGURE_RELEASES } from '@/lib/statistics/addresses';
import { COUNCIL_PARTS, HARTLOW_PARTS, LAB_PARTS } from './support/accounts';
import type { Part } from './support/accounts';
import { OPEN_ROUND, PUBLISHED_ROUND } from './support/rounds';

/** A place in an assessment, for filling in the parameters of an address. */
export type Place = { readonly id: string; readonly theme: string; readonly question: string };

/** What a person meets: a status, or where they are sent. */
export type Outcome = number | '/sign-in' | '/not-your-role' | '/home' | typeof RESULTS_API;

type Address = (place: Place) => string;

/** How one route answers a request, and to whom. */
export type Access = {
  readonly method: 'GET' | 'POST';
  readonly address: Address;
  readonly nobody: Outcome;
  /** Who may. */
  readonly parts: readonly Part[];
  /** What they meet with an id of their own council, or where the address has none. */
  readonly own: Outcome;
  /** What they meet with an id of another council. */
  readonly other: Outcome;
  /** What everybody else meets who is signed in. */
  readonly refused: Outcome;
  /**
   * What somebody of a council who may not meets with an id of another council, where that is another thing: a page of an
   * assessment that is not theirs is not there, whatever they may do in their own.
   */
  readonly refusedElsewhere?: Outcome;
};

/** Everybody of a council. */
export const COUNCIL: readonly Part[] = [...COUNCIL_PARTS, 'both-at-elmshire', ...HARTLOW_PARTS];
const EVERYBODY: readonly Part[] = [...COUNCIL, ...LAB_PARTS];
const LEADS: readonly Part[] = ['lead', 'hartlow-lead'];
const ANSWERERS: readonly Part[] = ['lead', 'contributor', 'both-at-elmshire', 'hartlow-lead'];
/** Advisers agree wordings; what councils did is studied by members, associates among them, and administrators. */
const STUDENTS: readonly Part[] = ['lab-member', 'associate', 'lab-admin'];
const EXPORTERS: readonly Part[] = [...ANSWERERS, 'approver', 'viewer'];

/** A page that says the same to everybody. */
function publicPage(address: string): Access {
  return {
    method: 'GET',
    address: () => address,
    nobody: 200,
    parts: EVERYBODY,
    own: 200,
    other: 200,
    refused: 200,
  };
}

/** A page without an id, for some. */
function page(address: string, parts: readonly Part[]): Access {
  return { ...publicPage(address), nobody: '/sign-in', parts, refused: '/not-your-role' };
}

/** A page of one council's assessment. Another council's is not there. */
function councilPage(address: Address): Access {
  return { ...page('', COUNCIL), address, other: 404, refusedElsewhere: 404 };
}

/** A file of one council's assessment. */
function councilFile(address: Address): Access {
  return { ...councilPage(address), nobody: 401, parts: EXPORTERS, refused: 403, refusedElsewhere: 403 };
}

/** A file of what councils share, for whoever may compare. */
function sharedFile(address: string): Access {
  return { ...page(address, [...EXPORTERS, ...LAB_PARTS]), nobody: 401, refused: 403 };
}

/** Every route under app/ by its file. A route that is not here fails the test that walks this table. */
export const ACCESS: Readonly<Record<string, Access>> = {
  'page.tsx': publicPage('/'),
  'health/route.ts': publicPage('/health'),
  'sign-in/page.tsx': { ...publicPage('/sign-in'), own: '/home', other: '/home' },
  'sign-in/code/page.tsx': publicPage('/sign-in/code'),
  'sign-in/confirm/page.tsx': publicPage('/sign-in/confirm'),
  // Only a form signs out: a link that a browser fetches ahead must not.
  'sign-out/route.ts': { ...publicPage('/sign-out'), nobody: 405, own: 405, other: 405 },
  'demonstration/outbox/page.tsx': publicPage('/demonstration/outbox'),
  '(public)/accessibility-statement/page.tsx': publicPage('/accessibility-statement'),
  '(public)/cookies/page.tsx': publicPage('/cookies'),
  '(public)/frameworks/page.tsx': publicPage('/frameworks'),
  '(public)/frameworks/[frameworkId]/page.tsx': publicPage('/frameworks/corporate-parenting'),
  '(public)/official-figures/page.tsx': publicPage('/official-figures'),
  '(public)/official-figures/map/page.tsx': publicPage('/official-figures/map'),
  '(public)/official-figures/[areaCode]/page.tsx': publicPage('/official-figures/E06000030'),
  '(public)/results/page.tsx': publicPage(RESULTS),
  '(public)/results/api/page.tsx': publicPage(RESULTS_API),
  '(public)/results/[roundId]/[frameworkId]/page.tsx': publicPage(
    resultsHref({ roundId: PUBLISHED_ROUND, frameworkId: 'corporate-parenting' }),
  ),
  'api/v1/route.ts': {
    ...publicPage(API_BASE),
    nobody: RESULTS_API,
    own: RESULTS_API,
    other: RESULTS_API,
    refused: RESULTS_API,
  },
  'api/v1/[...path]/route.ts': publicPage(`${API_BASE}/rounds`),
  '(public)/frameworks/[frameworkId]/blank.ods/route.ts': publicPage(
    '/frameworks/corporate-parenting/blank.ods',
  ),
  '(public)/frameworks/[frameworkId]/blank.xlsx/route.ts': publicPage(
    '/frameworks/corporate-parenting/blank.xlsx',
  ),
  '(public)/frameworks/[frameworkId]/blank.docx/route.ts': publicPage(
    '/frameworks/corporate-parenting/blank.docx',
  ),
  '(public)/help/page.tsx': publicPage('/help'),
  '(public)/help/glossary/page.tsx': publicPage('/help/glossary'),
  '(public)/help/sources/page.tsx': publicPage('/help/sources'),
  '(public)/privacy/page.tsx': publicPage('/privacy'),
  'places/page.tsx': page('/places', EVERYBODY),
  'your-emails/page.tsx': page(YOUR_EMAILS, EVERYBODY),
  'not-your-role/page.tsx': page('/not-your-role', EVERYBODY),
  '(council)/home/page.tsx': page('/home', EVERYBODY),
  '(council)/assessments/page.tsx': page('/assessments', COUNCIL),
  '(council)/assessments/new/[frameworkId]/page.tsx': page('/assessments/new/services-21-plus', COUNCIL),
  '(council)/assessments/[assessmentId]/page.tsx': councilPage(({ id }) => `/assessments/${id}`),
  '(council)/assessments/[assessmentId]/themes/[themeId]/page.tsx': councilPage(
    ({ id, theme }) => `/assessments/${id}/themes/${theme}`,
  ),
  '(council)/assessments/[assessmentId]/check-answers/page.tsx': councilPage(
    ({ id }) => `/assessments/${id}/check-answers`,
  ),
  '(council)/assessments/[assessmentId]/review/page.tsx': councilPage(({ id }) => reviewHref(id)),
  '(council)/assessments/[assessmentId]/review/[themeId]/page.tsx': councilPage(({ id, theme }) =>
    reviewThemeHref(id, theme),
  ),
  '(council)/assessments/[assessmentId]/sharing/page.tsx': councilPage(
    ({ id }) => `/assessments/${id}/sharing`,
  ),
  '(council)/assessments/[assessmentId]/who-answers/page.tsx': {
    ...councilPage(({ id }) => `/assessments/${id}/who-answers`),
    parts: LEADS,
  },
  '(council)/assessments/[assessmentId]/history/page.tsx': councilPage(
    ({ id }) => `/assessments/${id}/history`,
  ),
  '(council)/assessments/[assessmentId]/conversations/page.tsx': councilPage(
    ({ id }) => `/assessments/${id}/conversations`,
  ),
  '(council)/assessments/[assessmentId]/questions/[questionId]/note/page.tsx': {
    ...councilPage(({ id, question }) => `/assessments/${id}/questions/${question}/note`),
    parts: ANSWERERS,
    refused: '/not-your-role',
  },
  '(council)/assessments/[assessmentId]/questions/[questionId]/conversation/page.tsx': councilPage(
    ({ id, question }) => `/assessments/${id}/questions/${question}/conversation`,
  ),
  '(council)/assessments/[assessmentId]/approval/page.tsx': councilPage(
    ({ id }) => `/assessments/${id}/approval`,
  ),
  '(council)/assessments/[assessmentId]/sign-off/page.tsx': councilPage(
    ({ id }) => `/assessments/${id}/sign-off`,
  ),
  '(council)/assessments/[assessmentId]/reopen/page.tsx': {
    ...councilPage(({ id }) => `/assessments/${id}/reopen`),
    parts: LEADS,
    refused: '/not-your-role',
  },
  '(council)/assessments/[assessmentId]/results/page.tsx': councilPage(
    ({ id }) => `/assessments/${id}/results`,
  ),
  '(council)/assessments/[assessmentId]/report/page.tsx': councilPage(
    ({ id }) => `/assessments/${id}/report`,
  ),
  '(council)/assessments/[assessmentId]/report.csv/route.ts': councilFile(
    ({ id }) => `/assessments/${id}/report.csv`,
  ),
  '(council)/assessments/[assessmentId]/report.pdf/route.ts': councilFile(
    ({ id }) => `/assessments/${id}/report.pdf`,
  ),
  '(council)/assessments/[assessmentId]/answers/[questionId]/route.ts': {
    ...councilFile(({ id, question }) => `/assessments/${id}/answers/${question}`),
    method: 'POST',
    parts: ANSWERERS,
    // An empty save is refused for what is missing in it, and so changes nothing here.
    own: 422,
  },
  '(council)/assessments/[assessmentId]/questions/[questionId]/evidence/page.tsx': councilPage(
    ({ id, question }) => `/assessments/${id}/questions/${question}/evidence`,
  ),
  '(council)/assessments/[assessmentId]/away/page.tsx': councilPage(({ id }) => `/assessments/${id}/away`),
  '(council)/assessments/[assessmentId]/questions/[questionId]/workshop/page.tsx': councilPage(
    ({ id, question }) => `/assessments/${id}/questions/${question}/workshop`,
  ),
  '(council)/assessments/[assessmentId]/read-back/page.tsx': councilPage(
    ({ id }) => `/assessments/${id}/read-back`,
  ),
  '(council)/assessments/[assessmentId]/questions.ods/route.ts': councilFile(
    ({ id }) => `/assessments/${id}/questions.ods`,
  ),
  '(council)/assessments/[assessmentId]/questions.xlsx/route.ts': councilFile(
    ({ id }) => `/assessments/${id}/questions.xlsx`,
  ),
  '(council)/assessments/[assessmentId]/questions.docx/route.ts': councilFile(
    ({ id }) => `/assessments/${id}/questions.docx`,
  ),
  // No succession has the id of an assessment: who reads one is in its journey.
  '(council)/handovers/[successionId]/page.tsx': {
    ...councilPage(({ id }) => `/handovers/${id}`),
    // Not for reviewers: it names assessments and evidence, of another council too.
    parts: COUNCIL.filter((part) => part !== 'reviewer' && part !== 'both-at-hartlow'),
    own: 404,
    refusedElsewhere: '/not-your-role',
  },
  '(council)/evidence/page.tsx': page('/evidence', COUNCIL),
  '(council)/evidence/add/page.tsx': page('/evidence/add?kind=file', ANSWERERS),
  '(council)/evidence/edit/page.tsx': page('/evidence/edit', ANSWERERS),
  '(council)/evidence/withdraw/page.tsx': page('/evidence/withdraw', ANSWERERS),
  // No file has the id of an assessment: what a file of one's own and of another council gives is in its journey.
  '(council)/evidence/files/[fileId]/route.ts': {
    ...councilFile(({ id }) => `/evidence/files/${id}`),
    parts: COUNCIL,
    own: 404,
  },
  '(council)/team/page.tsx': page('/team', COUNCIL),
  '(council)/team/invite/page.tsx': page('/team/invite', LEADS),
  '(council)/team/role/page.tsx': page('/team/role', LEADS),
  '(council)/team/end/page.tsx': page('/team/end', LEADS),
  'invitations/page.tsx': page('/invitations', EVERYBODY),
  '(council)/whom-to-call/page.tsx': page(WHOM_TO_CALL, EXPORTERS),
  '(council)/contact-requests/page.tsx': page(CONTACT_REQUESTS, EXPORTERS),
  '(council)/contact-requests/ask/page.tsx': page(ASK_TO_TALK, ANSWERERS),
  '(council)/contact-requests/answer/page.tsx': page(ANSWER_REQUEST, LEADS),
  'benchmarks/page.tsx': page('/benchmarks', [...EXPORTERS, ...LAB_PARTS]),
  'benchmarks/trend/page.tsx': page('/benchmarks/trend', [...EXPORTERS, ...LAB_PARTS]),
  'benchmarks/comparison.csv/route.ts': sharedFile('/benchmarks/comparison.csv'),
  'benchmarks/comparison.ods/route.ts': sharedFile('/benchmarks/comparison.ods'),
  '(lab)/lab/people/page.tsx': page('/lab/people', ['lab-admin']),
  '(lab)/lab/people/lab-person/page.tsx': page('/lab/people/lab-person', ['lab-admin']),
  '(lab)/lab/people/end/page.tsx': page('/lab/people/end', ['lab-admin']),
  '(lab)/lab/successions/page.tsx': page(SUCCESSIONS, ['lab-admin']),
  '(lab)/lab/successions/hand-over/page.tsx': page(HAND_OVER_INSTEAD, ['lab-admin']),
  '(lab)/lab/successions/withdraw/page.tsx': page(WITHDRAW_HANDOVER, ['lab-admin']),
  '(lab)/lab/statistics/page.tsx': page(FIGURE_RELEASES, ['lab-admin']),
  '(lab)/lab/statistics/preview/page.tsx': page(FIGURE_PREVIEW, ['lab-admin']),
  '(lab)/lab/insights/page.tsx': page(INSIGHTS, STUDENTS),
  '(lab)/lab/insights/readings/page.tsx': page(READINGS, STUDENTS),
  '(lab)/lab/insights/reading/page.tsx': page(ONE_READING, STUDENTS),
  '(lab)/lab/insights/codes/page.tsx': page(CODE_BOOK, STUDENTS),
  '(lab)/lab/insights/codes/code/page.tsx': page(ONE_CODE, STUDENTS),
  '(lab)/lab/insights/together/page.tsx': page(TOGETHER, STUDENTS),
  '(lab)/lab/insights/picture/page.tsx': page(PICTURE, STUDENTS),
  '(lab)/lab/rounds/page.tsx': page('/lab/rounds', ['lab-admin']),
  '(lab)/lab/rounds/[roundId]/page.tsx': page(roundHref(OPEN_ROUND), ['lab-admin']),
};
