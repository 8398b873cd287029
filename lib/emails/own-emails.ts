import { z } from 'zod';
import { DIGEST_TIMES } from '@/lib/conversation/digest-times';

/** Where a person chooses their emails. Each email that can be switched off leads there. */
export const YOUR_EMAILS = '/your-emails';

/** The emails that a person can switch off, for themselves, in whichever councils they have places. */
export const CHOSEN_EMAILS = ['conversations', 'contact', 'reminders'] as const;
export type ChosenEmail = (typeof CHOSEN_EMAILS)[number];

/** Whether a person wants each of them. Everybody does until they say that they do not. */
export type EmailChoices = Readonly<Record<ChosenEmail, boolean>>;

/** The form: yes or no to each. */
export const emailChoicesSchema = z
  .object({
    conversations: z.enum(['yes', 'no'], { error: 'Select if you want emails about conversations' }),
    contact: z.enum(['yes', 'no'], { error: 'Select if you want emails about requests to talk' }),
    reminders: z.enum(['yes', 'no'], { error: 'Select if you want reminders of days' }),
  })
  .transform(({ conversations, contact, reminders }): EmailChoices => ({
    conversations: conversations === 'yes',
    contact: contact === 'yes',
    reminders: reminders === 'yes',
  }));

type EmailWords = {
  readonly label: string;
  /** What it is and when it comes. */
  readonly what: string;
  /** What happens without it. */
  readonly without: string;
};

export const EMAIL_WORDS: Readonly<Record<ChosenEmail, EmailWords>> = {
  conversations: {
    label: 'Emails about conversations',
    what: `One email about everything that people wrote to you about a question, at most every ${DIGEST_TIMES.pauseHours} hours.`,
    without: 'Without them, what people ask you waits on your home page until you look there.',
  },
  contact: {
    label: 'Emails about requests to talk',
    what: 'One email when another council asks your council to talk and you are one of its leads, and one when a request that you sent is answered or ends.',
    without:
      'Without them, requests wait on your home page and under “Contact requests” until you look there.',
  },
  reminders: {
    label: 'Reminders of days',
    what: 'One email 30, 7 and 1 days before a last day and once after it, while something is left for you to do.',
    without:
      'Without them, the days stand on your home page and beside each assessment, and nobody writes to you before they pass.',
  },
};

/** What nobody can switch off, and why. */
export const ALWAYS_SENT = [
  'Links and codes that sign you in, and invitations: without them nobody could come in.',
  'Questions that are given to you, and answers that come back to you with a reason: they wait for you alone.',
  'Requests for your approval or your review, and what was decided about yours.',
  'The handover of a council, when you are one of its leads.',
] as const;

/** The last line of an email that can be switched off. `publicUrl` is where the toolkit is, without a slash at its end. */
export function switchOffWords(kind: ChosenEmail, publicUrl: string): string {
  return `You can switch these emails off, and on again: ${publicUrl}${YOUR_EMAILS}\n${EMAIL_WORDS[kind].without}`;
}
