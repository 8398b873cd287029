import { HOME, returnAddress } from '@/lib/access/return-address';
import { emailSchema } from '@/lib/access/email-address';

/** What a device keeps between asking for a mail and using it: to which address it went, and where to go then. */
export type Waiting = { readonly email: string | null; readonly next: string };

/** The same as one text. Neither an address nor the address of a page holds a space. */
export function waitingText({ email, next }: { readonly email: string; readonly next: string }): string {
  return `${email} ${next}`;
}

/** What the text says. It comes from the browser: whatever is wrong in it is left out. */
export function readWaiting(text: string | undefined): Waiting {
  const [email, next] = (text ?? '').split(' ');
  return { email: emailSchema.safeParse(email).data ?? null, next: returnAddress(next) ?? HOME };
}
