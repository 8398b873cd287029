import {
  HAND_OVER_INSTEAD,
  SUCCESSIONS,
  WITHDRAW_HANDOVER,
  handOverInsteadHref,
  handoverHref,
  withdrawHandoverHref,
} from '@/lib/handover/addresses';
import { at } from './page-row';
import type { PageRow } from './page-row';
import { ACCEPTED, HANDED_OVER, OFFERED, WITHOUT_LEAD } from './support/successions';

const ROUTE = '(council)/handovers/[successionId]/page.tsx';
const INSTEAD = {
  route: '(lab)/lab/successions/hand-over/page.tsx',
  as: 'lab-admin',
  title: 'Hand over in a council’s stead',
  h1: 'Hand over in a council’s stead',
} as const;

const WITHDRAW = {
  route: '(lab)/lab/successions/withdraw/page.tsx',
  as: 'lab-admin',
  title: 'Withdraw a handover',
  h1: 'Withdraw a handover',
} as const;

/** What one council hands over to another, in each state, for each side. */
export const HANDOVER_PAGES: readonly PageRow[] = [
  {
    name: 'handovers for the lab',
    route: '(lab)/lab/successions/page.tsx',
    address: at(SUCCESSIONS),
    as: 'lab-admin',
    title: 'Handovers',
    h1: 'Handovers',
  },
  {
    ...INSTEAD,
    name: 'handing over for a council without a lead',
    address: at(handOverInsteadHref(WITHOUT_LEAD)),
  },
  {
    ...INSTEAD,
    name: 'handing over for a council that can do it itself',
    address: at(handOverInsteadHref(OFFERED)),
  },
  { ...INSTEAD, name: 'handing over for nobody', address: at(HAND_OVER_INSTEAD) },
  { ...WITHDRAW, name: 'withdrawing a handover', address: at(withdrawHandoverHref(OFFERED)) },
  {
    ...WITHDRAW,
    name: 'withdrawing a handover that is accepted',
    address: at(withdrawHandoverHref(ACCEPTED)),
  },
  { ...WITHDRAW, name: 'withdrawing nothing', address: at(WITHDRAW_HANDOVER) },
  ...(
    [
      ['what a council is to hand over', OFFERED, 'osierley-lead', 'Osierley to Larkwater'],
      ['what is to be handed over to a council', OFFERED, 'larkwater-lead', 'Osierley to Larkwater'],
      ['what was handed over to a council', HANDED_OVER, 'larkwater-lead', 'Saltreach to Larkwater'],
      ['what a council has accepted', ACCEPTED, 'larkwater-lead', 'Fenmarsh to Larkwater'],
    ] as const
  ).map(([name, id, as, h1]) => ({
    name,
    route: ROUTE,
    address: at(handoverHref(id)),
    as,
    title: 'Handover',
    h1,
  })),
  {
    name: 'home of a council that takes others over',
    route: '(council)/home/page.tsx',
    address: at('/home'),
    as: 'larkwater-lead',
    title: 'Home',
    h1: /\S/,
  },
];
