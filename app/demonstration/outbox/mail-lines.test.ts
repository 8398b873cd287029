import { describe, expect, test } from 'vitest';
import { signInMail } from '@/lib/access/sign-in-mail';
import { mailLines } from './mail-lines';

const PUBLIC_URL = 'http://127.0.0.1:3000';

function linksIn(body: string) {
  return mailLines(body, PUBLIC_URL)
    .flat()
    .filter(({ href }) => href !== null);
}

describe('the text of a mail on a page', () => {
  test('keeps every word and every line', () => {
    const { body } = signInMail({ code: '123456', link: `${PUBLIC_URL}/sign-in/confirm?token=abc` });
    const text = mailLines(body, PUBLIC_URL)
      .map((line) => line.map((one) => one.text).join(''))
      .join('\n');
    expect(text).toBe(body);
  });

  test('makes the sign-in link one that can be opened, here', () => {
    const { body } = signInMail({ code: '123456', link: `${PUBLIC_URL}/sign-in/confirm?token=a%2Bb` });
    expect(linksIn(body)).toEqual([
      { text: `${PUBLIC_URL}/sign-in/confirm?token=a%2Bb`, href: '/sign-in/confirm?token=a%2Bb' },
    ]);
  });

  test.each([
    'Open https://elsewhere.example/sign-in',
    'Open http://127.0.0.1:30001/sign-in',
    'Open http://127.0.0.1:3000.elsewhere.example/',
    'Open javascript:alert(1)',
  ])('makes no link of “%s”', (body) => {
    expect(linksIn(body)).toEqual([]);
  });
});
