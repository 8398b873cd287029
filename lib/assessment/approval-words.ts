import { formatDay } from '@/lib/format/date';
import { countOf } from '@/lib/format/number-word';
import { roleAllows } from '@/lib/access/permissions';
import type { Role } from '@/lib/access/roles';
import type { ApprovalStanding, SentBack, SentWith } from './approval';
import type { Claim } from './claim';

/** The words about approving. Who, what and since when; and what comes next. */

const either = new Intl.ListFormat('en-GB', { type: 'disjunction' });

/** Of several approvers any one decides: "Councillor Ana Reyes or Dee Adeyemi". */
function anyOf(names: readonly string[]): string {
  return either.format(names);
}

/** The button with which a lead asks: "Ask Councillor Ana Reyes to approve", and after a decision "… once more". */
export function askLabel(names: readonly string[], { isAgain }: { readonly isAgain: boolean }): string {
  return `Ask ${anyOf(names)} to approve${isAgain ? ' once more' : ''}`;
}

/** That approval is for the council to want: it can be sent without. */
export const NOT_FORCED =
  'You can send without asking. The record then says that nobody approved what was sent.';

/** How an assessment stands with its approver, in sentences. `names` are those who can decide. */
export function standingWords(standing: ApprovalStanding, names: readonly string[]): readonly string[] {
  switch (standing.kind) {
    case 'not-asked':
      return [];
    case 'waiting': {
      const { askedAt, askedBy } = standing.request;
      return [
        `Waiting for ${anyOf(names)} since ${formatDay(askedAt)}. ${askedBy} asked.`,
        'Answers can still be changed until they decide.',
      ];
    }
    case 'approved': {
      const { by, at } = standing.request.decision;
      return [`${by} approved these answers on ${formatDay(at)}. Nothing has changed since.`];
    }
    case 'changed': {
      const { by, at } = standing.request.decision;
      return [
        `${by} approved on ${formatDay(at)}. ${changedWords(standing.changed.length)} since, so the approval is not of what would be sent now.`,
      ];
    }
    case 'sent-back': {
      const { by, at } = standing.request.decision;
      return [
        `${by} sent answers back on ${formatDay(at)}. ${changedWords(standing.changed.length)} since.`,
        'When they are answered again, ask once more: the approver then sees what changed.',
      ];
    }
  }
}

function changedWords(count: number): string {
  return countOf(count, 'answer has changed', 'answers have changed');
}

/** Why a request was not made. */
export const NOT_ASKED: Readonly<
  Record<'locked' | 'not-found' | 'already-asked' | 'too-many' | 'no-approver', string>
> = {
  locked: 'Somebody sent this already, or its round has closed. Load this page again to see which',
  'not-found': 'There is no such assessment of your council',
  'already-asked': 'Somebody asked already. Load this page again to see whom it waits for',
  'too-many': 'Approval was asked for five times in a day. Ask again tomorrow, or speak to the approver',
  'no-approver':
    'Nobody can approve: your council has no approver who has written none of the answers. A lead can invite one',
};

/** Why nothing was decided. What was written comes back: in the form, or to be copied where there is none any more. */
export const NOT_DECIDED: Readonly<
  Record<'locked' | 'not-found' | 'decided' | 'stale' | 'own-words', string>
> = {
  locked: 'Somebody sent this, or its round has closed, while you were reading. Nothing was decided',
  'not-found': 'There is no such assessment of your council',
  decided: 'Somebody has decided already, or nobody asked. Load this page again to see which',
  stale:
    'Answers or their evidence were changed while you were reading. Nothing was decided, and what you wrote is still here. Open this page in a second window, read what changed, then decide there',
  'own-words': 'You wrote one of the answers, so you cannot decide about them',
};

/** Why an approver who wrote an answer cannot decide, and who can. */
export function ownWordsWords(others: readonly string[]): string {
  const who =
    others.length === 0
      ? 'Your council has no other approver now. A lead can invite one.'
      : `${anyOf(others)} can.`;
  return `You wrote one of these answers, so you cannot approve them or send them back: whoever approves is not who wrote. ${who}`;
}

/** Said over what an approver reads once more: what changed since, and what came back and was not answered again. */
export function changesWords(claims: readonly Pick<Claim, 'isStillOpen'>[]): string {
  const open = claims.filter(({ isStillOpen }) => isStillOpen).length;
  const changed = claims.length - open;
  const said =
    changed === 0
      ? 'No answer has changed since your council’s last decision.'
      : `${countOf(changed, 'answer has changed', 'answers have changed')} since the last decision.`;
  if (open === 0) return said;
  const was = open === 1 ? 'was' : 'were';
  return `${said} ${countOf(open, 'question')} that ${was} sent back ${was} not answered again.`;
}

/** At a question: who sent it back, and when. */
export function sentBackHeading({
  sentBy,
  sentAt,
  kind,
}: Pick<SentBack, 'sentBy' | 'sentAt' | 'kind'>): string {
  return kind === 'sent-back'
    ? `${sentBy} sent this back on ${formatDay(sentAt)}`
    : `${sentBy} did not agree on ${formatDay(sentAt)} that this does not apply`;
}

/** Why a "not applicable" was not refused. */
export const NOT_REFUSED: Readonly<Record<'stale' | 'too-many', string>> = {
  stale:
    'Somebody changed this answer, agreed to it or refused it while you were reading it, or it was sent. Load this page again first',
  'too-many': 'Forty were refused in a day. Refuse more tomorrow',
};

/** Of a copy that was sent: whose decision stood behind it. */
const WITHOUT_DECISION = 'Sent without an approver’s decision';

/**
 * "Approved by Councillor Ana Reyes on 12 June 2026", with what changed between that and sending, or that nobody decided. It
 * stands in a cell and before a full stop, so it has none.
 */
export function approvedWords(approval: SentWith | null): string {
  if (approval === null) return WITHOUT_DECISION;
  const { kind, by, at, changed } = approval;
  const day = formatDay(at);
  if (kind === 'approved') return `Approved by ${by} on ${day}`;
  if (kind === 'sent-back')
    return `Sent back by ${by} on ${day}. ${countOf(changed, 'answer', 'answers')} changed since, and nobody approved it before it was sent`;
  return changed === 0
    ? `Approved by ${by} on ${day}. Only evidence changed since, before it was sent`
    : `Approved by ${by} on ${day}. ${countOf(changed, 'answer', 'answers')} changed since, before it was sent`;
}

/** Said where no approval was asked for yet. */
export const NOBODY_ASKED = {
  says: 'Nobody has asked for approval yet. The assessment lead asks at the end of',
  link: 'Check your answers',
} as const;

/** What was decided, said at the head of the page just after. */
export const DECIDED = {
  approve: 'You approved these answers. The lead has been told by email, and can send them.',
  'send-back': 'You sent answers back. Whoever wrote them, and the lead, get your reasons by email.',
} as const;

/** What was done on the page of the answers, said at its head just after. */
export const ASKED = {
  asked: 'Approval is asked for. Each approver has been told by email.',
  refused: 'You did not agree. Whoever wrote the answer gets your reason by email.',
} as const;

/** The link to the page of the approver, as the reader has it. */
export function decideLink({ kind }: ApprovalStanding, role: Role): string {
  return kind === 'waiting' && roleAllows(role, 'assessment:approve')
    ? 'Read the answers, and approve or send back'
    : 'See where the approval stands';
}
