import { SERVICES, at, open, sent } from './page-row';
import type { PageRow } from './page-row';

/** The pages of approval, of the route to decision and of opening again, in their states. */
export const APPROVAL_PAGES: readonly PageRow[] = [
  {
    name: 'approval as the lead reads it',
    route: '(council)/assessments/[assessmentId]/approval/page.tsx',
    address: open('approval'),
    as: 'lead',
    title: `Approval – ${SERVICES}`,
    h1: /Approval$/,
  },
  {
    name: 'route to decision',
    route: '(council)/assessments/[assessmentId]/sign-off/page.tsx',
    address: open('sign-off'),
    as: 'lead',
    title: `Route to decision – ${SERVICES}`,
    h1: /Route to decision$/,
  },
  {
    name: 'opening again what is open',
    route: '(council)/assessments/[assessmentId]/reopen/page.tsx',
    address: open('reopen'),
    as: 'lead',
    title: 'Open it again',
    h1: /Open it again$/,
  },
  {
    name: 'decision of the approver, once more',
    route: '(council)/assessments/[assessmentId]/approval/page.tsx',
    address: open('approval'),
    as: 'approver',
    title: `Approval – ${SERVICES}`,
    h1: /Approval$/,
  },
  {
    name: 'decision of the approver about every answer',
    route: '(council)/assessments/[assessmentId]/approval/page.tsx',
    address: open('approval?all'),
    as: 'approver',
    title: `Approval – ${SERVICES}`,
    h1: /Approval$/,
  },
  {
    name: 'route to decision of what was sent, as a viewer reads it',
    route: '(council)/assessments/[assessmentId]/sign-off/page.tsx',
    address: sent('sign-off'),
    as: 'viewer',
    title: `Route to decision – ${SERVICES}`,
    h1: /Route to decision$/,
  },
  {
    name: 'home of a council that has sent',
    route: '(council)/home/page.tsx',
    address: at('/home'),
    as: 'hollinbridge-lead',
    title: 'Home',
    h1: /\S/,
  },
  {
    name: 'opening again what a closed round holds',
    route: '(council)/assessments/[assessmentId]/reopen/page.tsx',
    address: sent('reopen'),
    as: 'lead',
    title: 'Open it again',
    h1: /Open it again$/,
  },
];
