import { reviewHref, reviewThemeHref } from '@/lib/assessment/addresses';
import { ASSESSMENT } from './access-form';
import type { ActionForm, Ground } from './access-form';
import { ACCOUNTS } from './support/accounts';

const ACTIONS = `${ASSESSMENT}/review/actions.ts`;

/** How the review stands of the only person who is asked or reviews there. */
function onTheReview(of: (at: Ground) => string): ActionForm['seenAt'] {
  return (at) => [{ as: 'lead', page: reviewHref(of(at)), about: ACCOUNTS['peer-reviewer'] }];
}

function onItsDifferences(words: string): ActionForm['seenAt'] {
  return ({ reviewed }) => [{ as: 'lead', page: reviewHref(reviewed), holds: words }];
}

const underWay = ({ open }: Ground): string => open;
const asked = ({ askedToReview }: Ground): string => askedToReview;

/** What an attacker would have somebody ask, agree to, say, settle or reply. */
export const REVIEW_FORMS: readonly ActionForm[] = [
  {
    action: `${ACTIONS}: askReviewer`,
    name: 'asking for a review',
    as: 'lead',
    page: ({ unasked }) => reviewHref(unasked),
    marker: 'Ask for the review',
    fields: {
      kind: 'care-experienced-adviser',
      paid: 'paid',
      hours: '1',
      pay: '25',
      payFor: 'hour',
      note: 'Planted note',
    },
    chosen: ({ adviser }) => ({ reviewer: adviser }),
    notFor: 'contributor',
    seenAt: ({ unasked }) => [{ as: 'lead', page: reviewHref(unasked), holds: 'Planted note' }],
  },
  {
    action: `${ACTIONS}: takeBack`,
    name: 'taking back what was asked of a reviewer',
    as: 'lead',
    page: ({ askedToReview }) => reviewHref(askedToReview),
    marker: 'Why you take it back',
    fields: { reason: 'Planted reason' },
    notFor: 'approver',
    seenAt: onTheReview(asked),
  },
  {
    action: `${ACTIONS}: agree`,
    name: 'agreeing to review',
    as: 'peer-reviewer',
    page: ({ askedToReview }) => reviewHref(askedToReview),
    marker: 'Agree to the time and begin',
    fields: { way: 'statement', blind: 'no', namedAs: 'name' },
    notFor: 'lead',
    seenAt: onTheReview(asked),
  },
  {
    action: `${ACTIONS}: giveUp`,
    name: 'giving a review up',
    as: 'peer-reviewer',
    page: ({ open }) => reviewHref(open),
    marker: 'Why you give the review up',
    fields: { reason: 'Planted reason' },
    notFor: 'lead',
    seenAt: onTheReview(underWay),
  },
  {
    action: `${ASSESSMENT}/review/[themeId]/actions.ts: judge`,
    name: 'judging a theme',
    as: 'peer-reviewer',
    page: ({ open }) => reviewThemeHref(open, 'rel'),
    marker: 'Save what I say',
    fields: { 's21-rel-02.judgement': '4', 's21-rel-02.words': 'Planted words' },
    notFor: 'lead',
    seenAt: ({ open }) => [{ as: 'peer-reviewer', page: reviewHref(open) }],
  },
  {
    action: `${ACTIONS}: handOverReview`,
    name: 'handing a review over',
    as: 'peer-reviewer',
    page: ({ open }) => reviewHref(open),
    marker: 'Hand the review over',
    fields: { hours: '1', partly: 'yes' },
    notFor: 'approver',
    seenAt: onTheReview(underWay),
  },
  {
    action: `${ACTIONS}: settle`,
    name: 'settling a difference',
    as: 'reviewer',
    page: ({ reviewed }) => reviewHref(reviewed),
    marker: 'What settled it',
    fields: { words: 'Planted words' },
    notFor: 'lead',
    seenAt: onItsDifferences('Planted words'),
  },
  {
    action: `${ACTIONS}: reply`,
    name: 'replying to a difference',
    as: 'lead',
    page: ({ reviewed }) => reviewHref(reviewed),
    marker: 'Your reply',
    fields: { body: 'Planted reply' },
    notFor: 'reviewer',
    seenAt: onItsDifferences('Planted reply'),
  },
];
