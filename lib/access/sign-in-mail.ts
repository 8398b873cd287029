/** How long a sign-in link and its code work, in minutes. */
export const CODE_MINUTES = 15;

/**
 * The sign-in mail. The code is there because councils' mail scanners open links, and some people read mail on
 * another device: whichever they use, one mail is enough. The subject holds no secret: mail servers log it, and the
 * outbox keeps it.
 */
export function signInMail({ code, link }: { readonly code: string; readonly link: string }): {
  readonly subject: string;
  readonly body: string;
} {
  return {
    subject: 'Sign in to the Care Experience Toolkit',
    body: [
      'Sign in to the Care Experience Toolkit.',
      '',
      'Open this link and press the button:',
      link,
      '',
      `Or type this code where you asked to sign in: ${code}`,
      '',
      `Use one of them, once, within ${CODE_MINUTES} minutes. The other then stops working.`,
      'If you ask for another email, this one stops working.',
      'If you did not ask to sign in, ignore this email. Nobody can sign in without it.',
    ].join('\n'),
  };
}
