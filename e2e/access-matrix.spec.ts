import { expect, test } from '@playwright/test';
import type { APIRequestContext } from '@playwright/test';
import { ACCESS, COUNCIL } from './access-matrix';
import type { Access, Outcome, Place } from './access-matrix';
import { COUNCIL_PARTS, HARTLOW_PARTS, LAB_PARTS } from './support/accounts';
import type { Part } from './support/accounts';
import { ensureAssessment } from './support/assessments';
import { addressOf } from './support/base-url';
import { missingFrom, routesOnDisk } from './support/routes';
import { clientOf, elmshireIds } from './support/sessions';

const EVERY_PART: readonly (Part | null)[] = [
  null,
  ...COUNCIL_PARTS,
  ...LAB_PARTS,
  'both-at-elmshire',
  ...HARTLOW_PARTS,
];

type Places = { readonly elmshire: Place; readonly hartlow: Place };
let places: Places;
const clients = new Map<Part | null, APIRequestContext>();

function clientFor(part: Part | null): APIRequestContext {
  const client = clients.get(part);
  if (client === undefined) throw new Error('The clients are made before the tests');
  return client;
}

test.beforeAll(async () => {
  test.slow();
  for (const part of EVERY_PART) clients.set(part, await clientOf(part));
  const hartlow = await ensureAssessment(clientFor('hartlow-lead'), 'services-21-plus');
  places = {
    elmshire: { id: (await elmshireIds()).sent, theme: 'hom', question: 's21-hom-03' },
    hartlow: { id: hartlow, theme: 'hom', question: 's21-hom-03' },
  };
});

test.afterAll(async () => {
  for (const client of clients.values()) await client.dispose();
});

function expectedOf(access: Access, part: Part | null, whose: 'own' | 'other'): Outcome {
  if (part === null) return access.nobody;
  if (access.parts.includes(part)) return access[whose];
  const { refused, refusedElsewhere = refused } = access;
  return whose === 'other' && COUNCIL.includes(part) ? refusedElsewhere : refused;
}

type Asked = Pick<Access, 'address'> & { readonly method: string };

async function meet({ address, method }: Asked, part: Part | null, place: Place): Promise<number | string> {
  const reply = await clientFor(part).fetch(address(place), {
    method,
    headers: { Origin: addressOf('') },
    ...(method === 'POST' ? { multipart: { nothing: '' } } : {}),
    maxRedirects: 0,
  });
  const location = reply.headers()['location'];
  return location === undefined ? reply.status() : new URL(location, addressOf('')).pathname;
}

test.describe('the table of who may open what', () => {
  test('has every route on disk, and no other', () => {
    const known = Object.keys(ACCESS);
    expect(missingFrom(known, routesOnDisk())).toEqual([]);
    expect(missingFrom(routesOnDisk(), known)).toEqual([]);
  });

  test('reports a route that is missing from it when one is planted', () => {
    const planted = '(council)/assessments/[assessmentId]/secrets/page.tsx';
    expect(missingFrom(Object.keys(ACCESS), [...routesOnDisk(), planted])).toEqual([planted]);
  });
});

for (const [route, access] of Object.entries(ACCESS)) {
  test(`every role meets what it may of ${route}`, async () => {
    test.slow();
    const expected: Record<string, Outcome> = {};
    const met: Record<string, number | string> = {};
    for (const part of EVERY_PART) {
      const atHartlow = part !== null && HARTLOW_PARTS.includes(part);
      const other = atHartlow ? places.elmshire : places.hartlow;
      const line = `${part ?? 'nobody'}, another council's`;
      expected[line] = expectedOf(access, part, 'other');
      met[line] = await meet(access, part, other);
      // Hartlow has sent nothing, so its own addresses are other pages: its journeys open them.
      if (atHartlow) continue;
      const ownLine = `${part ?? 'nobody'}, Elmshire's`;
      expected[ownLine] = expectedOf(access, part, 'own');
      met[ownLine] = await meet(access, part, places.elmshire);
    }
    expect(met).toEqual(expected);
  });
}

test('whoever asks for the headers alone meets what they would meet with the page or file', async () => {
  test.slow();
  const reading = Object.values(ACCESS).filter(({ method }) => method === 'GET');
  for (const part of [null, 'lead', 'reviewer', 'lab-member'] as const) {
    for (const place of [places.elmshire, places.hartlow]) {
      for (const access of reading) {
        const which = `${part ?? 'nobody'} at ${access.address(place)}`;
        expect(await meet({ ...access, method: 'HEAD' }, part, place), which).toBe(
          await meet(access, part, place),
        );
      }
    }
  }
});
