import { formatDay } from '@/lib/format/date';
import type { Succession } from './succession';

/** How long a mail about a succession is of use, and how many of them a lead gets in a day. */
export const HANDOVER_MAIL_LIMITS = { validMinutes: 14 * 24 * 60, mostADay: 10 } as const;

/** Both councils, and the day. Subjects and first sentences name them in full: a mail is read away from the product. */
export type Named = Pick<Succession, 'fromName' | 'fromFullName' | 'toName' | 'toFullName' | 'takesEffectOn'>;
type About = Named & {
  /** Of the page where it is read and done. */
  readonly link: string;
};
type Mail = { readonly subject: string; readonly body: string };

/** To the leads of both councils: the lab says which succeeds which. Subjects hold no name of a person. */
export function offeredMail(about: About): Mail {
  const { fromName, toName, takesEffectOn } = about;
  return mail(`${about.toFullName} is to succeed ${about.fromFullName}`, about, [
    `The policy lab has said that ${about.toFullName} succeeds ${about.fromFullName} on ${formatDay(takesEffectOn)}.`,
    `A lead of ${fromName} hands over first. A lead of ${toName} then accepts. Nothing changes until both have done so.`,
  ]);
}

/** To the leads of the successor: what is handed over waits for them. */
export function handedOverMail(about: About & { readonly by: string }): Mail {
  const { fromFullName, toName, toFullName, by } = about;
  return mail(`${fromFullName} is handed over to ${toFullName}`, about, [
    `${by} has handed ${fromFullName} over to ${toFullName}. The page lists what it holds, by name.`,
    `A lead of ${toName} accepts it. Nothing changes until then.`,
  ]);
}

/** To the leads of the old council: it is accepted, and what that means for them. */
export function acceptedMail(about: About & { readonly by: string }): Mail {
  const { fromName, fromFullName, toFullName, takesEffectOn, by } = about;
  return mail(`${toFullName} has accepted ${fromFullName}`, about, [
    `${by} has accepted ${fromFullName} for ${toFullName}. Its people can read the record of ${fromName} now.`,
    `From ${formatDay(takesEffectOn)} that record can be read and not changed. If that day has passed, it is so now.`,
  ]);
}

/** To the leads of both councils: the lab takes it back. */
export function withdrawnMail(about: About): Mail {
  const { fromFullName, toFullName } = about;
  return mail(`${fromFullName} is not handed over to ${toFullName}`, about, [
    `The policy lab has withdrawn that ${toFullName} succeeds ${fromFullName}. Nothing has changed in either council.`,
    'The page says why.',
  ]);
}

function mail(subject: string, { link }: About, lines: readonly string[]): Mail {
  return { subject, body: [...lines, '', 'This page says more:', link].join('\n') };
}
