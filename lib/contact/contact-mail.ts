import { switchOffWords } from '@/lib/emails/own-emails';
import type { ContactRequest } from './contact-request';
import { CONTACT_LIMITS } from './limits';

/** How long a mail about a request is of use, and how many of them one person gets in a day. */
export const CONTACT_MAIL_LIMITS = {
  validMinutes: CONTACT_LIMITS.lapsesAfterDays * 24 * 60,
  mostADay: 10,
} as const;

type About = Pick<ContactRequest, 'fromName' | 'toName' | 'question'> & {
  /** Of the page where it is read. */
  readonly link: string;
  /** Where the toolkit is, without a slash at its end: its reader switches these mails off there. */
  readonly publicUrl: string;
};
type Mail = { readonly subject: string; readonly body: string };

/** To the leads of the council that is asked. What was written stays in the toolkit: a mailbox is not the council's house. */
export function askedMail(about: About): Mail {
  return mail(`${about.fromName} asks to talk with ${about.toName}`, about, [
    `${about.fromName} would like to talk with your council about a question:`,
    about.question,
    '',
    'A lead of your council accepts or declines. No address is shown until then.',
  ]);
}

/** To whoever asked: the address stands in the toolkit. */
export function acceptedMail(about: About): Mail {
  return mail(`${about.toName} is willing to talk with ${about.fromName}`, about, [
    `${about.toName} has accepted your request about a question:`,
    about.question,
    '',
    'Whom to write to stands in the toolkit.',
  ]);
}

/** To whoever asked. */
export function declinedMail(about: About): Mail {
  return mail(`${about.toName} cannot talk with ${about.fromName} now`, about, [
    `${about.toName} has declined your request about a question:`,
    about.question,
  ]);
}

/** To whoever asked: the council no longer offers to talk. Without blame: nobody has judged the request. */
export function endedMail(about: About): Mail {
  return mail(`${about.toName} does not offer to talk now`, about, [
    `Your request to ${about.toName} has ended, because that council changed what it offers. It was about a question:`,
    about.question,
    '',
    'That says nothing about your request. Other councils may be willing: the page leads to them.',
  ]);
}

function mail(subject: string, { link, publicUrl }: About, lines: readonly string[]): Mail {
  const body = [...lines, '', 'Read it here:', link, '', switchOffWords('contact', publicUrl)].join('\n');
  return { subject, body };
}
