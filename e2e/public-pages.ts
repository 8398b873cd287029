import { SERVICES, at } from './page-row';
import type { PageRow } from './page-row';

/** Pages that everybody can open. */
export const PUBLIC_PAGES: readonly Omit<PageRow, 'as'>[] = [
  {
    name: 'first page',
    route: 'page.tsx',
    address: at('/'),
    title: '',
    h1: /^How well does your council do by care-experienced people/,
  },
  {
    name: 'sign-in for somebody whose form was not taken',
    route: 'sign-in/page.tsx',
    address: at('/sign-in?next=%2Fteam&unsaved=in-browser'),
    title: 'Sign in',
    h1: 'Sign in',
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
