import { FIGURE_PREVIEW, FIGURE_RELEASES } from '@/lib/statistics/addresses';
import { at } from './page-row';
import type { PageRow } from './page-row';

/** Pages of the policy lab. */
export const LAB_PAGES: readonly Omit<PageRow, 'as'>[] = [
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
    name: 'releases of official figures',
    route: '(lab)/lab/statistics/page.tsx',
    address: at(FIGURE_RELEASES),
    title: 'Releases of official figures',
    h1: /Releases of official figures$/,
  },
  {
    name: 'releases of official figures, after a file that was far too large',
    route: '(lab)/lab/statistics/page.tsx',
    address: at(`${FIGURE_RELEASES}?refused=too-large`),
    title: 'Error: Releases of official figures',
    h1: /Releases of official figures$/,
  },
  {
    name: 'a file of figures that is not here any more',
    route: '(lab)/lab/statistics/preview/page.tsx',
    address: at(FIGURE_PREVIEW),
    title: 'Check what the file changes',
    h1: /Check what the file changes$/,
  },
  {
    name: 'benchmark for the lab',
    route: 'benchmarks/page.tsx',
    address: at('/benchmarks?framework=services-21-plus'),
    title: 'Benchmarks',
    h1: /\S/,
  },
  {
    name: 'benchmark over rounds for the lab',
    route: 'benchmarks/trend/page.tsx',
    address: at('/benchmarks/trend?framework=services-21-plus'),
    title: 'Benchmarks over rounds',
    h1: /rounds, from /,
  },
];
