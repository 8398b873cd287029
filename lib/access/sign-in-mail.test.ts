import { expect, test } from 'vitest';
import { CODE_MINUTES, signInMail } from './sign-in-mail';

test('the sign-in mail carries the link, the code and how long both work', () => {
  const { subject, body } = signInMail({
    code: '123456',
    link: 'https://toolkit.example/sign-in/confirm?token=abc',
  });
  expect(subject).toContain('123456');
  expect(body).toContain('https://toolkit.example/sign-in/confirm?token=abc');
  expect(body).toContain('type this code where you asked to sign in: 123456');
  expect(body).toContain(`for ${CODE_MINUTES} minutes`);
});

test('it says what to do for somebody who did not ask', () => {
  expect(signInMail({ code: '000000', link: 'https://x.example' }).body).toContain(
    'If you did not ask to sign in, ignore',
  );
});
