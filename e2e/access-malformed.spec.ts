import { expect, test } from '@playwright/test';
import type { APIRequestContext, APIResponse } from '@playwright/test';
import { assessmentHref } from '@/lib/assessment/addresses';
import { ACCESS } from './access-matrix';
import type { Place } from './access-matrix';
import type { Part } from './support/accounts';
import { addressOf } from './support/base-url';
import { hiddenFields } from './support/html-form';
import { clientOf, elmshireIds } from './support/sessions';
import { postForm } from './support/sign-in';

const PARTS: readonly (Part | null)[] = [null, 'lead', 'lab-admin'];
const clients = new Map<Part | null, APIRequestContext>();
let place: Place;

test.beforeAll(async () => {
  for (const part of PARTS) clients.set(part, await clientOf(part));
  place = { id: (await elmshireIds()).sent, theme: 'hom', question: 's21-hom-03' };
});

test.afterAll(async () => {
  for (const client of clients.values()) await client.dispose();
});

/** What would tell somebody outside how the service is made, or what is in its tables. */
const INSIDE = /node_modules|Failed query|drizzle|pglite|\n\s+at [^\n]+:\d+:\d+/i;

type Sent = Parameters<APIRequestContext['fetch']>[1];

/** For programs on other sites: the routes that say so to a browser that asks first. */
const OPEN_DATA = Object.keys(ACCESS).filter((route) => route.startsWith('api/v1/'));
const ALL_OTHERS = Object.keys(ACCESS).filter((route) => !OPEN_DATA.includes(route));

/** Sends the same to every route, or to those given, as each of the parts, and returns the statuses met, each once. */
async function sendEverywhere(
  sent: Sent,
  ending = '',
  routes: readonly string[] = Object.keys(ACCESS),
): Promise<readonly number[]> {
  const met = new Set<number>();
  for (const [as, client] of clients) {
    for (const [route, { address }] of Object.entries(ACCESS)) {
      if (!routes.includes(route)) continue;
      // It would do what it says, for the tests that come after as well.
      if (as !== null && address(place) === '/sign-out') continue;
      const reply = await client.fetch(`${address(place).replace(/\/$/, '')}${ending}`, {
        maxRedirects: 0,
        ...sent,
      });
      await expectNothingInside(reply);
      met.add(reply.status());
    }
  }
  return [...met].toSorted((one, other) => one - other);
}

async function expectNothingInside(reply: APIResponse): Promise<void> {
  expect(reply.status(), reply.url()).toBeLessThan(500);
  expect(await reply.text(), reply.url()).not.toMatch(INSIDE);
}

const MULTIPART = 'multipart/form-data; boundary=XX';

function part(head: string, body: string | Buffer): Buffer {
  return Buffer.concat([
    Buffer.from(`--XX\r\n${head}\r\n\r\n`),
    Buffer.from(body),
    Buffer.from('\r\n--XX--\r\n'),
  ]);
}

const FIELD = 'Content-Disposition: form-data; name="a"';

test.describe('no route breaks over, or tells how it is made to,', () => {
  for (const method of ['PUT', 'PATCH', 'DELETE', 'PROPFIND']) {
    test(`a method that it does not have: ${method}`, async () => {
      test.slow();
      expect(await sendEverywhere({ method })).toEqual([405]);
    });
  }

  test('a method that only the open data has, for programs on other sites: OPTIONS', async () => {
    test.slow();
    expect(await sendEverywhere({ method: 'OPTIONS' }, '', OPEN_DATA)).toEqual([204]);
    expect(await sendEverywhere({ method: 'OPTIONS' }, '', ALL_OTHERS)).toEqual([405]);
  });

  const ENDINGS = [
    ['a long query', `?x=${'a'.repeat(10_000)}`],
    ['ends of text', '?framework=%00&token=%00&needs=%00&opened=%00&region=%00'],
    ['escapes that mean nothing', '?framework=%zz&token=%c3%28&needs=%zz&opened=%zz&region=%zz'],
    [
      'everything twice',
      '?framework=a&framework=b&token=1&token=2&needs=a&needs=b&opened=a&opened=b&by=a&by=b',
    ],
    ['names that every object has', '?__proto__=1&constructor=2&toString=3'],
    ['an end of text in its path', '/%00'],
    ['a way up in its path', '/%2e%2e/%2e%2e'],
    ['an escape in its path that means nothing', '/%zz'],
  ] as const;
  for (const [name, ending] of ENDINGS) {
    test(`an address with ${name}`, async () => {
      test.slow();
      await sendEverywhere({ method: 'GET' }, ending);
    });
  }

  const BODIES = [
    ['garbage that calls itself a form', MULTIPART, Buffer.from('garbage')],
    ['a form whose parts have no end', 'multipart/form-data', part(FIELD, 'words')],
    ['a form cut off', MULTIPART, part(FIELD, 'words').subarray(0, -12)],
    ['a field without a name', MULTIPART, part('Content-Disposition: form-data', 'words')],
    ['bytes that are not UTF-8', MULTIPART, part(FIELD, Buffer.from([0xff, 0xfe, 0x00, 0xed, 0xa0, 0x80]))],
    [
      'an action that does not exist',
      MULTIPART,
      part('Content-Disposition: form-data; name="$ACTION_ID_00"', ''),
    ],
    ['more than any form', MULTIPART, part(FIELD, 'a'.repeat(1_200_000))],
    ['broken JSON', 'application/json', Buffer.from('{')],
  ] as const;
  for (const [name, type, data] of BODIES) {
    test(`what is posted: ${name}`, async () => {
      test.slow();
      const headers = { Origin: addressOf(''), 'Content-Type': type };
      await sendEverywhere({ method: 'POST', headers, data });
    });
  }

  test('a form from another site', async () => {
    test.slow();
    const headers = { Origin: 'https://elsewhere.example' };
    const form = { method: 'POST', headers, multipart: { a: 'b' } };
    expect(await sendEverywhere(form, '', ALL_OTHERS)).toEqual([403]);
    // It takes no form from anybody.
    expect(await sendEverywhere(form, '', OPEN_DATA)).toEqual([405]);
  });
});

test('a form that is posted to an address that cannot be read is turned away', async () => {
  const client = await clientOf('lead');
  const reply = await postForm(client, assessmentHref('%zz', 'answers/%zz'), { fields: { a: 'b' } });
  await expectNothingInside(reply);
  await client.dispose();
});

test.describe('a form of the service with', () => {
  const FORMS = [
    [null, '/sign-in', 'name="email"', ['email']],
    ['lab-admin', '/lab/people', 'name="email"', ['email', 'name', 'authority', 'role']],
    ['lab-admin', '/lab/rounds', '$ACTION_KEY', ['name', 'opensOn-day', 'opensOn-month', 'opensOn-year']],
  ] as const;
  const VALUES = [
    ['ends of text', '\u0000'],
    ['a very long text', 'a'.repeat(100_000)],
    ['half a character', '\ud800'],
    ['a number beyond all', '9'.repeat(400)],
    ['names that every object has', '__proto__'],
  ] as const;
  for (const [name, value] of VALUES) {
    test(`${name} in every field comes back, or is turned away`, async () => {
      for (const [as, address, marker, names] of FORMS) {
        const client = await clientOf(as);
        const hidden = hiddenFields(await (await client.get(address)).text(), marker);
        const fields = { ...hidden, ...Object.fromEntries(names.map((each) => [each, value])) };
        await expectNothingInside(await postForm(client, address, { fields }));
        await client.dispose();
      }
    });
  }
});
