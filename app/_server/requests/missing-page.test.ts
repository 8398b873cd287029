import { readdirSync } from 'node:fs';
import path from 'node:path';
import { afterAll, beforeAll, beforeEach, describe, expect, test, vi } from 'vitest';
import type { Database, Transaction } from '@/db/engine';
import { EXAMPLE, seedTwoCouncils } from '@/db/queries/testing';
import type { TwoCouncils } from '@/db/queries/testing';
import { authorityChanges } from '@/db/schema';
import { openTestDatabase } from '@/db/testing';
import { withScope } from '@/db/with-scope';
import { namedByAddress } from '@/lib/access/page-address';
import type { Member, Scope } from '@/lib/access/scope';
import { takeHandedOn } from '@/app/_server/sign-in/signed-in-of-request';
import { isMissingPage } from './missing-page';

const { findSignedIn, isDemonstration, asked } = vi.hoisted(() => ({
  findSignedIn: vi.fn<() => Promise<{ readonly drawn: { readonly member: Member } } | null>>(),
  isDemonstration: vi.fn<() => Promise<boolean>>(),
  asked: { times: 0 },
}));
vi.mock('@/app/_server/sign-in/viewer', () => ({ findSignedIn }));
vi.mock('@/app/_server/installation', () => ({ isDemonstration }));
vi.mock('@/app/_server/database', () => ({
  inScope: (scope: Scope, work: (tx: Transaction) => Promise<unknown>) => {
    asked.times += 1;
    return withScope(database, scope, work);
  },
}));

const UNKNOWN = '00000000-0000-4000-8000-000000000000';
const THEME = EXAMPLE.themes[0]?.id ?? '';

let database: Database;
let councils: TwoCouncils;

beforeAll(async () => {
  database = await openTestDatabase();
  councils = await seedTwoCouncils(database);
});

afterAll(() => database.close());

beforeEach(() => {
  asked.times = 0;
  signIn(councils.own.lead);
});

function signIn(member: Member | null): void {
  findSignedIn.mockResolvedValue(member && { drawn: { member } });
}

function isMissing(pathname: string, method = 'GET'): Promise<boolean> {
  return isMissingPage({ method, pathname, requestId: 'request' });
}

describe('for somebody of a council, what is missing', () => {
  test.each(['', '/check-answers', '/report', '/results', '/sharing', '/who-answers', `/themes/${THEME}`])(
    'is not its own assessment, but another’s and nobody’s: “%s”',
    async (rest) => {
      expect(await isMissing(`/assessments/${councils.own.assessmentId}${rest}`)).toBe(false);
      expect(await isMissing(`/assessments/${councils.other.assessmentId}${rest}`)).toBe(true);
      expect(await isMissing(`/assessments/${UNKNOWN}${rest}`)).toBe(true);
    },
  );

  test('is asked with the person that the page is then drawn for, once', async () => {
    await isMissing(`/assessments/${councils.own.assessmentId}`);
    expect(takeHandedOn('request')).toEqual({ drawn: { member: councils.own.lead } });
    expect(takeHandedOn('request')).toBeUndefined();
  });

  test('is what another council has found of its own', async () => {
    const address = `/assessments/${councils.other.assessmentId}`;
    signIn(councils.other.lead);
    expect(await isMissing(address)).toBe(false);
    signIn(councils.own.lead);
    expect(await isMissing(address)).toBe(true);
  });

  test('is missing for a form too only where no action can be: an action says itself what it does not find', async () => {
    expect(await isMissing(`/assessments/${UNKNOWN}/sharing`, 'HEAD')).toBe(true);
    expect(await isMissing(`/assessments/${UNKNOWN}/sharing`, 'POST')).toBe(false);
    expect(await isMissing('/assessments/1/sharing', 'POST')).toBe(true);
  });

  test('is a theme that its assessment does not have', async () => {
    const address = `/assessments/${councils.own.assessmentId}/themes`;
    expect(await isMissing(`${address}/none-such`)).toBe(true);
    expect(await isMissing(`${address}/constructor`)).toBe(true);
  });

  test('is a question that its assessment does not have', async () => {
    const address = `/assessments/${councils.own.assessmentId}/questions`;
    expect(await isMissing(`${address}/ex-gov-01/conversation`)).toBe(false);
    expect(await isMissing(`${address}/none-such/conversation`)).toBe(true);
    expect(await isMissing(`${address}/constructor/conversation`)).toBe(true);
  });

  test('is found out once, in whatever letters the id comes; what is missing may be there next time', async () => {
    const { assessmentId } = councils.own;
    await isMissing(`/assessments/${assessmentId}`);
    asked.times = 0;
    await isMissing(`/assessments/${assessmentId.toUpperCase()}/themes/${THEME}`);
    expect(asked.times).toBe(0);
    await isMissing(`/assessments/${UNKNOWN}`);
    await isMissing(`/assessments/${UNKNOWN}`);
    expect(asked.times).toBe(2);
  });
});

describe('for the lab, what is missing', () => {
  test('is a round that nobody made; whoever does not set rounds is told nothing of it', async () => {
    const { lab, roundId } = councils;
    signIn(lab);
    expect(await isMissing(`/lab/rounds/${roundId}`)).toBe(false);
    expect(await isMissing(`/lab/rounds/${UNKNOWN}`)).toBe(true);
    expect(await isMissing(`/lab/rounds/${UNKNOWN}`, 'POST')).toBe(false);
    signIn(councils.own.lead);
    expect(await isMissing(`/lab/rounds/${UNKNOWN}`)).toBe(false);
  });
});

describe('whoever may not ask is told nothing here: the page sends them away', () => {
  test.each([
    ['nobody', null],
    ['the lab', { kind: 'lab', memberId: 'm', userId: 'u', role: 'lab-admin', audience: 'lab-councils' }],
  ] as const)('%s', async (_who, member) => {
    signIn(member);
    expect(await isMissing(`/assessments/${councils.own.assessmentId}`)).toBe(false);
    expect(await isMissing(`/assessments/${UNKNOWN}`)).toBe(false);
    expect(asked.times).toBe(0);
  });
});

describe('for an administrator of the lab, what is missing', () => {
  const member = {
    kind: 'lab',
    memberId: 'm',
    userId: 'u',
    role: 'lab-admin',
    audience: 'lab-councils',
  } as const;

  test('is a round that nobody set', async () => {
    signIn(member);
    expect(await isMissing(`/lab/rounds/${councils.roundId}`)).toBe(false);
    expect(await isMissing(`/lab/rounds/${UNKNOWN}`)).toBe(true);
    expect(await isMissing('/lab/rounds/1')).toBe(true);
    expect(await isMissing('/lab/rounds')).toBe(false);
  });

  test('is said to nobody else', async () => {
    signIn(councils.own.lead);
    expect(await isMissing(`/lab/rounds/${UNKNOWN}`)).toBe(false);
  });
});

describe('for everybody, what is missing', () => {
  test('is what cannot be there, and no table is read for it', async () => {
    signIn(null);
    expect(await isMissing('/assessments/1')).toBe(true);
    expect(await isMissing('/frameworks/none-such')).toBe(true);
    expect(await isMissing('/frameworks')).toBe(false);
    expect(asked.times).toBe(0);
  });

  test('is a council that is neither there nor was', async () => {
    signIn(null);
    const change = { formerName: 'Olddale', formerDfeCode: '909', kind: 'reorganised' } as const;
    await database.owner
      .insert(authorityChanges)
      .values({ ...change, formerCode: 'E10000006', authorityCode: councils.own.lead.authorityCode });
    expect(await isMissing('/official-figures/E99999999')).toBe(true);
    expect(await isMissing('/official-figures/swindon')).toBe(true);
    expect(await isMissing('/official-figures/E10000006')).toBe(false);
    expect(await isMissing('/official-figures')).toBe(false);
    expect(await isMissing('/official-figures/map')).toBe(false);
  });

  test('is a round without results of that framework', async () => {
    expect(await isMissing(`/results/${UNKNOWN}/${EXAMPLE.id}`)).toBe(true);
    expect(await isMissing(`/results/${councils.roundId.toUpperCase()}/${EXAMPLE.id}`)).toBe(false);
    expect(await isMissing('/results')).toBe(false);
    expect(await isMissing('/results/api')).toBe(false);
  });

  test('is the mail of a demonstration where there is none', async () => {
    isDemonstration.mockResolvedValue(true);
    expect(await isMissing('/demonstration/outbox')).toBe(false);
    isDemonstration.mockResolvedValue(false);
    expect(await isMissing('/demonstration/outbox')).toBe(true);
  });
});

/** The addresses of all pages on disk that have a parameter, filled in with `value`. */
function addressesWith(value: string): readonly string[] {
  const app = path.join(import.meta.dirname, '..', '..');
  return readdirSync(app, { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('/page.tsx') && file.includes('['))
    .map((file) => `/${path.dirname(file)}`.replace(/\/\([^)]+\)/g, '').replace(/\[[^\]]+\]/g, value));
}

describe('every page with a parameter in its address', () => {
  test('is known here, so that what it does not find is drawn on the server', () => {
    const addresses = addressesWith('x');
    expect(addresses).toContain('/assessments/x/themes/x');
    expect(addresses).toContain('/assessments/x/questions/x/conversation');
    const unknown = addresses.filter((address) => namedByAddress(address).kind === 'nothing');
    expect(unknown).toEqual([]);
  });
});
