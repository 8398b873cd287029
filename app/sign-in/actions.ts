'use server';

import { cookies } from 'next/headers';
import { z } from 'zod';
import { publicAction } from '@/app/_server/action-wrappers';
import { getConfig } from '@/app/_server/config';
import { goTo } from '@/app/_server/requests/go-to';
import {
  askForSignInMail,
  signInWithCode,
  signInWithLink,
  signInToDemonstration,
} from '@/app/_server/sign-in/sign-in';
import { LINK_REFUSAL_WORDS, askRefusalWords, codeRefusalWords } from '@/lib/access/sign-in-limits';
import { CODE_MINUTES } from '@/lib/access/sign-in-mail';
import { emailSchema } from '@/lib/access/email-address';
import { codeSchema, nextSchema } from './schemas';
import { readWaiting, waitingText } from './waiting';

const WAITING_COOKIE = 'sign-in-email';

/** Sends the mail, if the address is known. The reply is the same either way. */
export const requestSignIn = publicAction({
  name: 'sign-in:request',
  schema: z.object({ email: emailSchema, next: nextSchema }),
  handle: async ({ input }) => {
    const refusal = await askForSignInMail(input.email);
    if (refusal !== null) {
      const values = { email: input.email };
      return { errors: [{ field: 'email', message: askRefusalWords(refusal) }], values };
    }
    const jar = await cookies();
    jar.set(WAITING_COOKIE, waitingText(input), {
      httpOnly: true,
      secure: getConfig().publicUrl.startsWith('https:'),
      sameSite: 'lax',
      path: '/sign-in',
      maxAge: CODE_MINUTES * 60,
    });
    goTo('/sign-in/code');
  },
});

/** Signs in with the six digits of the mail. */
export const confirmCode = publicAction({
  name: 'sign-in:code',
  schema: z.object({ code: codeSchema }),
  handle: async ({ input }) => {
    const { email } = readWaiting((await cookies()).get(WAITING_COOKIE)?.value);
    if (email === null) goTo('/sign-in');
    const refusal = await signInWithCode(email, input.code);
    if (refusal !== null)
      return { errors: [{ field: 'code', message: codeRefusalWords(refusal) }], values: {} };
    return leave();
  },
});

/** Signs in with the token of the mail's link, which only this uses up: opening the link does not. */
export const confirmLink = publicAction({
  name: 'sign-in:link',
  schema: z.object({ token: z.string().min(1).max(200) }),
  handle: async ({ input }) => {
    if (await signInWithLink(input.token)) return leave();
    return { errors: [{ field: 'confirm', message: LINK_REFUSAL_WORDS }], values: {} };
  },
});

/** Signs in as one of the ready accounts of a demonstration. There are none anywhere else. */
export const enterDemonstration = publicAction({
  name: 'sign-in:demonstration',
  schema: z.object({ account: z.string().min(1).max(100), next: nextSchema }),
  handle: async ({ input }) => {
    if (await signInToDemonstration(input.account)) goTo(input.next);
    return { errors: [{ field: 'email', message: 'There is no such ready account' }], values: {} };
  },
});

/** Leaves for the page that the person wanted when they asked for the mail on this device. */
async function leave(): Promise<never> {
  const jar = await cookies();
  const { next } = readWaiting(jar.get(WAITING_COOKIE)?.value);
  jar.delete({ name: WAITING_COOKIE, path: '/sign-in' });
  goTo(next);
}
