import {
  SUCCESSIONS,
  handOverInsteadHref,
  handoverHref,
  withdrawHandoverHref,
} from '@/lib/handover/addresses';
import type { ActionForm } from './access-form';
import { ACCEPTED, HANDED_OVER, OFFERED, WITHOUT_LEAD } from './support/successions';

const COUNCIL_ACTIONS = '(council)/handovers/actions.ts';
const LAB_ACTIONS = '(lab)/lab/successions/actions.ts';

function onTheList(about: string): ActionForm['seenAt'] {
  return () => [{ as: 'lab-admin', page: SUCCESSIONS, about }];
}

/** Of councils that are handed over: what an attacker would hand over, accept, offer or take back. */
export const HANDOVER_FORMS: readonly ActionForm[] = [
  {
    action: `${COUNCIL_ACTIONS}: handOverOwn`,
    name: 'handing a council over',
    as: 'osierley-lead',
    page: () => handoverHref(OFFERED),
    marker: 'Hand over to Larkwater',
    fields: {},
    notFor: null,
    seenAt: onTheList('Osierley'),
  },
  {
    action: `${COUNCIL_ACTIONS}: acceptOther`,
    name: 'accepting a council',
    as: 'larkwater-lead',
    page: () => handoverHref(HANDED_OVER),
    marker: 'Accept Saltreach',
    fields: {},
    notFor: null,
    seenAt: onTheList('Saltreach'),
  },
  {
    action: `${COUNCIL_ACTIONS}: bringEvidence`,
    name: 'copying evidence that is new',
    as: 'larkwater-lead',
    page: () => handoverHref(ACCEPTED),
    marker: 'Copy what is new',
    fields: {},
    notFor: null,
    seenAt: () => [{ as: 'larkwater-lead', page: '/evidence' }],
  },
  {
    action: `${LAB_ACTIONS}: offer`,
    name: 'offering a handover',
    as: 'lab-admin',
    page: () => SUCCESSIONS,
    marker: 'name="basis"',
    fields: {
      from: 'DEMO0001',
      to: 'DEMO0011',
      'effect-day': '1',
      'effect-month': '4',
      'effect-year': '2028',
      basis: 'Planted order',
    },
    notFor: 'lab-member',
    seenAt: onTheList('Planted order'),
  },
  {
    action: `${LAB_ACTIONS}: withdrawOffer`,
    name: 'withdrawing a handover',
    as: 'lab-admin',
    page: () => withdrawHandoverHref(OFFERED),
    marker: 'name="reason"',
    fields: { reason: 'Planted reason' },
    notFor: 'lab-adviser',
    seenAt: onTheList('Osierley'),
  },
  {
    action: `${LAB_ACTIONS}: handOverForThem`,
    name: 'handing over in a council’s stead',
    as: 'lab-admin',
    page: () => handOverInsteadHref(WITHOUT_LEAD),
    marker: 'name="reason"',
    fields: { reason: 'Planted reason' },
    notFor: 'lead',
    seenAt: onTheList('Juniper Vale'),
  },
];
