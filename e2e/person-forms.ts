import { INVITATIONS } from '@/lib/team/addresses';
import { INVITED, onTheTeam } from './access-form';
import type { ActionForm } from './access-form';

/** Of whoever is signed in, from whatever place. */
export const OWN_FORMS: readonly ActionForm[] = [
  {
    action: 'invitations/actions.ts: accept',
    name: 'accepting an invitation',
    as: 'hartlow-lead',
    page: () => INVITATIONS,
    marker: 'Accept',
    fields: {},
    notFor: null,
    seenAt: onTheTeam(INVITED.name),
  },
  {
    action: 'places/actions.ts: changePlace',
    name: 'changing to another council',
    as: 'both-at-elmshire',
    page: () => '/places',
    marker: 'name="place"',
    fields: { place: 'DEMO0011' },
    notFor: null,
    seenAt: () => [{ as: 'both-at-elmshire', page: '/places' }],
  },
];
