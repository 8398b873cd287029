import { YOUR_EMAILS } from '@/lib/emails/own-emails';
import { roundHref } from '@/lib/rounds/addresses';
import type { PageRow } from './page-row';
import { OPEN_ROUND } from './support/rounds';

/** The pages of rounds beside their list. */
export const ROUND_PAGES: readonly PageRow[] = [
  {
    name: 'one round',
    route: '(lab)/lab/rounds/[roundId]/page.tsx',
    address: () => roundHref(OPEN_ROUND),
    as: 'lab-admin',
    title: 'One round',
    h1: /round$/,
  },
  {
    name: 'first day of a council with more days than others',
    route: '(council)/home/page.tsx',
    address: () => '/home',
    as: 'hartlow-lead',
    title: 'Home',
    h1: /\S/,
  },
  {
    name: 'own emails',
    route: 'your-emails/page.tsx',
    address: () => YOUR_EMAILS,
    as: 'viewer',
    title: 'Your emails',
    h1: 'Your emails',
  },
  {
    name: 'own emails, saved',
    route: 'your-emails/page.tsx',
    address: () => `${YOUR_EMAILS}?saved=yes`,
    as: 'lab-member',
    title: 'Your emails',
    h1: 'Your emails',
  },
];
