import { assessmentHref } from '@/lib/assessment/addresses';
import { TEAM } from '@/lib/team/addresses';
import { ACCOUNTS } from './support/accounts';
import type { Part } from './support/accounts';
import type { FormFields } from './support/html-form';

/**
 * Elmshire's assessments under way: of services, which waits for its approver, and of corporate parenting, which does
 * not; what Hollinbridge has sent in the open round; what Elmshire has sent, of services, which was reviewed, and of the protected
 * characteristic, which somebody is asked to review; the places of a colleague of Elmshire's lead and of its adviser; a piece of its evidence;
 * a file of figures that waits at the lab's administrator.
 */
export type Ground = {
  readonly open: string;
  readonly unasked: string;
  readonly sentLately: string;
  readonly reviewed: string;
  readonly askedToReview: string;
  readonly colleague: string;
  readonly adviser: string;
  readonly piece: string;
  readonly figures: string;
};

/** A contributor of Elmshire whom no journey touches. */
export const COLLEAGUE = 'Sunita Rao';
/** Hartlow's lead, whom Elmshire's has invited. */
export const INVITED = {
  name: ACCOUNTS['hartlow-lead'],
  email: 'owen.pryce@hartlow.example',
  role: 'viewer',
};

/**
 * Where what an action does is seen: on a whole page, in the rows about something, in how many those are, or in whether
 * the page holds some words. Other specs write beside this one: what a sight takes in is changed by its own action alone.
 */
export type Sight = {
  readonly as: Part | null;
  readonly page: string;
  readonly about?: string;
  readonly isCounted?: boolean;
  readonly holds?: string;
};

/** The form of one action: on which page it stands, which words it holds, and what would be posted to do harm. */
export type ActionForm = {
  /** The file under app/ and the name of the action in it. */
  readonly action: string;
  readonly name: string;
  /** Null: whoever is not signed in. */
  readonly as: Part | null;
  readonly page: (at: Ground) => string;
  /** What the row of the form is about, where others of the same words stand on the page. */
  readonly within?: string;
  readonly marker: string;
  readonly fields: FormFields;
  /** What would be posted that has an id of its own in each database. */
  readonly chosen?: (at: Ground) => FormFields;
  /** A part that is signed in and may not. Null: everybody who is signed in may, each for themselves. */
  readonly notFor: Part | null;
  /** Whoever posts it does it, for themselves and for nobody else. */
  readonly isEverybodys?: true;
  readonly seenAt: (at: Ground) => readonly Sight[];
};

export const ASSESSMENT = '(council)/assessments/[assessmentId]';

/** A council whose services no other spec writes to. */
export const QUIET = 'larkwater-lead';

/** Everything that a lead can read of an assessment that an attacker would change, where nobody else writes. */
export function assessmentSeenBy(as: Part, id: string): readonly Sight[] {
  return (['sharing', 'check-answers', 'results', 'conversations', 'approval', 'sign-off'] as const).map(
    (page) => ({
      as,
      page: assessmentHref(id, page),
    }),
  );
}

export function onTheTeam(about: string): () => readonly Sight[] {
  return () => [{ as: 'lead', page: TEAM, about }];
}

export function mailsTo(about: string): () => readonly Sight[] {
  return () => [{ as: null, page: '/demonstration/outbox', about, isCounted: true }];
}
