import { FIGURE_RELEASES, figurePreviewHref } from '@/lib/statistics/addresses';
import type { ActionForm, Ground, Sight } from './access-form';

const ACTIONS = '(lab)/lab/statistics/actions.ts';

/** The file that waits at the administrator, which waits no longer once it is imported or thrown away. */
function waiting({ figures }: Ground): readonly Sight[] {
  return [
    { as: 'lab-admin', page: figurePreviewHref(figures) },
    { as: 'lab-admin', page: FIGURE_RELEASES, about: figures, isCounted: true },
  ];
}

/** Of official figures: what an attacker would have published, or kept from being. */
export const FIGURE_FORMS: readonly ActionForm[] = [
  {
    action: `${ACTIONS}: bringIn`,
    name: 'bringing a file of figures in',
    as: 'lab-admin',
    page: () => FIGURE_RELEASES,
    marker: 'Show what it changes',
    fields: { edition: '2022', url: 'https://example.org/planted', file: 'planted' },
    notFor: 'lab-member',
    seenAt: waiting,
  },
  {
    action: `${ACTIONS}: confirmFigures`,
    name: 'importing figures',
    as: 'lab-admin',
    page: ({ figures }) => figurePreviewHref(figures),
    marker: 'Import 1 figure',
    fields: {},
    notFor: 'lab-adviser',
    seenAt: waiting,
  },
  {
    action: `${ACTIONS}: throwAway`,
    name: 'throwing a file of figures away',
    as: 'lab-admin',
    page: ({ figures }) => figurePreviewHref(figures),
    marker: 'Throw the file away',
    fields: {},
    notFor: 'lead',
    seenAt: waiting,
  },
];
