import { placeName } from '@/lib/access/place';
import { ROLE_NAMES, roleInWords } from '@/lib/access/roles';
import { withArticle } from '@/lib/format/article';
import { formatDay } from '@/lib/format/date';
import { INVITATION_LIMITS } from './invitation-mail';

/** How long a council's lead is told on the home page that the lab has given somebody a place, in days. */
export const ADDED_BY_LAB_DAYS = 30;

type Added = { readonly addedBy: string | null; readonly addedByLab: boolean };
type Ended = { readonly endedBy: string | null; readonly endedByLab: boolean };

const LAB = placeName({ authorityName: null });

/** Who gave a place: "Fiona Achterberg, Policy lab", "Priya Nair". */
export function addedByInWords({ addedBy, addedByLab }: Added): string {
  return signature(addedBy, addedByLab);
}

/** Who ended a place, in the same words. */
export function endedByInWords({ endedBy, endedByLab }: Ended): string {
  return signature(endedBy, endedByLab);
}

function signature(name: string | null, ofLab: boolean): string {
  if (name === null) return ofLab ? LAB : 'Not recorded';
  return ofLab ? `${name}, ${LAB}` : name;
}

/** What a lead is told at home of somebody whom the lab has let in: one sentence, with what became of it. */
export function addedByLabInWords(
  place: Added &
    Ended & {
      readonly displayName: string;
      readonly role: string;
      readonly joinedAt: Date;
      readonly leftAt: Date | null;
    },
): string {
  const role = withArticle(roleInWords(place.role));
  const ended = place.leftAt === null ? '' : ` The place ended on ${formatDay(place.leftAt)}.`;
  return `${place.displayName} was added as ${role} on ${formatDay(place.joinedAt)}, by ${addedByInWords(place)}.${ended}`;
}

/** Why the place or the role of the last lead cannot change, and what to do about it. */
export function lastLeadWords(displayName: string): string {
  return `${displayName} is the only ${ROLE_NAMES.lead} of your council. Make somebody else one first`;
}

/** The same to a lab administrator, of whatever place it is. */
export function lastOneWords(displayName: string, role: string): string {
  return `${displayName} is the only ${roleInWords(role)} there. Make somebody else one first`;
}

/** Why the role of somebody who judges blind cannot change, who can end that and what to do next. Demand 19. */
export function judgesBlindWords(displayName: string): string {
  return `${displayName} is to judge without sight of your answers, which another role would show. They can take another role once they have handed the review over or given it up. Until they agree to it, you can take it back on the page of the review`;
}

/** What ending a place does. */
export const ENDING_WORDS = [
  'They have no access from their next click on, also where they are signed in now.',
  'What they wrote stays, under their name.',
  'They are not told by email. You can invite them again.',
] as const;

/** Why an invitation is not sent once more. */
export function sentTooOftenWords(times: number): string {
  return `It was sent ${times} times. Withdraw it, ask them which address is right, and invite them anew`;
}

/** For a place that somebody else has ended meanwhile, or that was never there. */
export const PLACE_IS_GONE = 'Nobody holds that place now. Somebody may have ended it already';

/** For an invitation that somebody else has withdrawn, or that was accepted, meanwhile. */
export const INVITATION_IS_GONE =
  'That invitation is not open any more. It was accepted or withdrawn. Load this page again';

/** What an invited person is told whose invitation cannot be accepted. */
export const CANNOT_BE_ACCEPTED =
  'This invitation does not work any more. It has expired or was withdrawn. Ask whoever invited you for a new one';

/** Why an address cannot be invited. */
export const NOT_INVITED: Readonly<
  Record<'already-there' | 'already-invited' | 'too-many' | 'too-many-mails', string>
> = {
  'already-there': 'Somebody with this address has a place in your council already',
  'already-invited': 'There is an invitation to this address already. Send it again, or withdraw it first',
  'too-many': `Your council has invited ${INVITATION_LIMITS.mostADay} people in a day. Invite more tomorrow`,
  'too-many-mails': `Your council has sent ${INVITATION_LIMITS.mostMails} emails to this address in a day. Ask them whether it is right, and invite them tomorrow`,
};

/** What was done, said at the head of the team's page. */
export const DONE = {
  invited: 'The invitation is on its way.',
  'sent-again': `The invitation is on its way again. It works for another ${INVITATION_LIMITS.days} days.`,
  withdrawn: 'The invitation is withdrawn.',
  changed: 'The role is changed. It holds from their next click on.',
  ended: 'The place has ended.',
} as const;
export type Done = keyof typeof DONE;

/** What the address of the team's page says was done, in words; null when it says nothing that we know. */
export function saidDone(done: string | readonly string[] | undefined): string | null {
  const known = Object.entries(DONE).find(([key]) => key === done);
  return known?.[1] ?? null;
}

/** The address of the team's page that says what was done. */
export function doneHref(done: Done): string {
  return `/team?done=${done}`;
}
