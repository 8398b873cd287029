import { SERVICES, at, open, sent } from './page-row';
import type { PageRow } from './page-row';

const REVIEW = '(council)/assessments/[assessmentId]/review/page.tsx';
const THEME = '(council)/assessments/[assessmentId]/review/[themeId]/page.tsx';
const TITLE = `Review – ${SERVICES}`;
const THEME_TITLE = `Review: Relationships and staying in touch – ${SERVICES}`;

/** The pages of review, in their states. */
export const REVIEW_PAGES: readonly PageRow[] = [
  {
    name: 'review under way, as the lead reads it',
    route: REVIEW,
    address: open('review'),
    as: 'lead',
    title: TITLE,
    h1: /Review$/,
  },
  {
    name: 'review with differences, as the lead reads it',
    route: REVIEW,
    address: sent('review'),
    as: 'lead',
    title: TITLE,
    h1: /Review$/,
  },
  {
    name: 'review with differences, as its reviewer reads it',
    route: REVIEW,
    address: sent('review'),
    as: 'reviewer',
    title: TITLE,
    h1: /Review$/,
  },
  {
    name: 'review with differences, as a viewer reads it',
    route: REVIEW,
    address: sent('review'),
    as: 'viewer',
    title: TITLE,
    h1: /Review$/,
  },
  {
    name: 'review of a blind reviewer',
    route: REVIEW,
    address: open('review'),
    as: 'peer-reviewer',
    title: TITLE,
    h1: /Review$/,
  },
  {
    name: 'theme of a blind review',
    route: THEME,
    address: open('review/rel'),
    as: 'peer-reviewer',
    title: THEME_TITLE,
    h1: /Relationships and staying in touch$/,
  },
  {
    name: 'theme of somebody who does not review',
    route: THEME,
    address: open('review/rel'),
    as: 'viewer',
    title: THEME_TITLE,
    h1: /Relationships and staying in touch$/,
  },
  {
    name: 'home of a blind reviewer',
    route: '(council)/home/page.tsx',
    address: at('/home'),
    as: 'peer-reviewer',
    title: 'Home',
    h1: /\S/,
  },
  {
    name: 'assessments of a blind reviewer',
    route: '(council)/assessments/page.tsx',
    address: at('/assessments'),
    as: 'peer-reviewer',
    title: 'Assessments',
    h1: /Assessments$/,
  },
];
