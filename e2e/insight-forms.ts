import { CODE_BOOK, codeHref, readingHref, readingsHref } from '@/lib/insights/addresses';
import { codeTick } from '@/lib/insights/code-form';
import type { ActionForm, Sight } from './access-form';
import { CODE, CODE_NAME, CODED } from './support/insights';

const ACTIONS = '(lab)/lab/insights/actions.ts';

function inTheBook(about: string): () => readonly Sight[] {
  return () => [{ as: 'lab-member', page: CODE_BOOK, about }];
}

/** Of the lab's codes: what an attacker would call what councils did. */
export const INSIGHT_FORMS: readonly ActionForm[] = [
  {
    action: `${ACTIONS}: makeNewCode`,
    name: 'adding a code',
    as: 'lab-member',
    page: () => CODE_BOOK,
    marker: 'Add the code',
    fields: { name: 'Planted code' },
    notFor: 'lab-adviser',
    seenAt: inTheBook('Planted code'),
  },
  {
    action: `${ACTIONS}: renameOneCode`,
    name: 'renaming a code',
    as: 'lab-member',
    page: () => codeHref(CODE),
    marker: 'Save the name',
    fields: { name: 'Planted name' },
    notFor: 'lead',
    seenAt: inTheBook(CODE_NAME),
  },
  {
    action: `${ACTIONS}: retireOneCode`,
    name: 'retiring a code',
    as: 'lab-member',
    page: () => codeHref(CODE),
    marker: 'Retire the code',
    fields: { act: 'retire' },
    notFor: 'lab-adviser',
    seenAt: inTheBook(CODE_NAME),
  },
  {
    action: `${ACTIONS}: saveCodes`,
    name: 'coding what a council wrote',
    as: 'lab-member',
    page: () => readingHref(CODED),
    marker: 'Save the codes',
    fields: { [codeTick(CODE)]: 'yes' },
    notFor: 'viewer',
    seenAt: () => [{ as: 'lab-member', page: readingsHref(CODED.questionId), holds: CODE_NAME }],
  },
  {
    action: `${ACTIONS}: mergeOneCode`,
    name: 'merging codes',
    as: 'lab-member',
    page: () => codeHref(CODE),
    marker: 'Merge the codes',
    fields: { into: '6f0c1c62-5f0b-4c0c-9a0e-2b7d0a4e1a01' },
    notFor: 'approver',
    seenAt: inTheBook(CODE_NAME),
  },
];
