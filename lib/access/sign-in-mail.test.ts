import { expect, test } from 'vitest';
import { CODE_MINUTES, signInMail } from './sign-in-mail';

test('the sign-in mail carries the link, the code and how long both work, and none of it in the subject', () => {
  const { subject, body } = signInMail({
    code: '123456',
    link: 'https://toolkit.example/sign-in/confirm?token=abc',
  });
  expect(subject).not.toMatch(/123456|token|abc/);
  expect(body).toContain('https://toolkit.example/sign-in/confirm?token=abc');
  expect(body).toContain('type this code where you asked to sign in: 123456');
  expect(body).toContain(`once, within ${CODE_MINUTES} minutes. The other then stops working`);
  expect(body).toContain('ask for another email, this one stops');
});

test('it says what to do for somebody who did not ask', () => {
  expect(signInMail({ code: '000000', link: 'https://x.example' }).body).toContain(
    'If you did not ask to sign in, ignore',
  );
});
