import { afterAll, beforeAll, beforeEach, describe, expect, test, vi } from 'vitest';
import type { Viewer } from '@/app/_server/sign-in/viewer';
import type { Database, Transaction } from '@/db/engine';
import { findAnswer } from '@/db/queries/answers';
import { addDistrictAssessment } from '@/db/queries/district.testing';
import { seedTwoCouncils } from '@/db/queries/testing';
import type { TwoCouncils } from '@/db/queries/testing';
import { openTestDatabase } from '@/db/testing';
import { withScope } from '@/db/with-scope';
import type { Scope } from '@/lib/access/scope';
import { POST } from './route';

let database: Database;
let councils: TwoCouncils;

const { findViewer } = vi.hoisted(() => ({ findViewer: vi.fn<() => Promise<Viewer | null>>() }));
vi.mock('@/app/_server/sign-in/viewer', () => ({ findViewer }));
vi.mock('@/app/_server/database', () => ({
  inScope: (scope: Scope, work: (tx: Transaction) => Promise<unknown>) => withScope(database, scope, work),
}));

const SITE = 'https://toolkit.example';
/** Children’s services alone are asked for it. */
const CHILDRENS = 'ex-num-03';

beforeAll(async () => {
  database = await openTestDatabase();
});

afterAll(() => database.close());

beforeEach(async () => {
  vi.stubEnv('PUBLIC_URL', SITE);
  vi.spyOn(console, 'log').mockReturnValue(undefined);
  councils = await seedTwoCouncils(database);
  const { code: authorityCode, lead } = councils.own;
  const member = { kind: 'authority', authorityCode, role: 'lead', ...idsOf(lead) } as const;
  findViewer.mockResolvedValue({
    member,
    displayName: 'Lead',
    authorityName: 'Northdale',
    succession: null,
    userId: 'u',
  });
});

function idsOf({ memberId, userId }: { readonly memberId: string; readonly userId: string }) {
  return { memberId, userId };
}

function save(
  questionId: string,
  fields: Readonly<Record<string, string>>,
  { assessmentId } = councils.own,
): Promise<Response> {
  const body = new URLSearchParams(
    Object.entries(fields).map(([field, text]) => [`${questionId}.${field}`, text]),
  ).toString();
  const headers = {
    origin: SITE,
    'content-length': `${body.length}`,
    'content-type': 'application/x-www-form-urlencoded',
  };
  const request = new Request(`${SITE}/x`, { method: 'POST', headers, body });
  return POST(request, { params: Promise.resolve({ assessmentId, questionId }) });
}

function saved(questionId: string, { lead, assessmentId } = councils.own) {
  return withScope(database, lead, (tx) => findAnswer(tx, lead, { assessmentId, questionId }));
}

const ANSWER = { version: '0', numerator: '1', denominator: '2', comment: '' };

describe('autosave of one question', () => {
  test('saves what the council is asked', async () => {
    expect((await save(CHILDRENS, ANSWER)).status).toBe(200);
    expect(await saved(CHILDRENS)).toMatchObject({ version: 1 });
  });

  test('finds no question that this kind of council is not asked, and saves nothing', async () => {
    const assessmentId = await addDistrictAssessment(database, councils.own);
    const district = { ...councils.own, assessmentId };
    expect((await save(CHILDRENS, ANSWER, district)).status).toBe(404);
    expect(await saved(CHILDRENS, district)).toBeUndefined();
    const level = { version: '0', state: '2', comment: '' };
    expect((await save('ex-gov-01', level, district)).status).toBe(200);
  });

  test('finds no question that is in no framework', async () => {
    expect((await save('ex-gov-99', ANSWER)).status).toBe(404);
    expect((await save('__proto__', ANSWER)).status).toBe(404);
  });

  test('says that part of the form was lost, where it was, and empties no answer', async () => {
    await save(CHILDRENS, ANSWER);
    const reply = await save(CHILDRENS, { version: '1' });
    expect(reply.status).toBe(422);
    expect(await reply.text()).toContain('Part of the form was lost on its way');
    expect(await saved(CHILDRENS)).toMatchObject({ version: 1, answer: { state: 'answered' } });
  });
});
