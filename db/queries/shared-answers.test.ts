import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { Database } from '@/db/engine';
import { openTestDatabase } from '@/db/testing';
import { withScope } from '@/db/with-scope';
import { AUDIENCES, SHARING_LEVELS, type Audience, type SharingLevel } from '@/lib/access/roles';
import { grantBenchmarkScope, publicScope, systemScope, type BenchmarkScope } from '@/lib/access/scope';
import { londonDay } from '@/lib/format/date';
import { sendAtLevels, sendNewer } from './batches.testing';
import { listBenchmarkEntries } from './benchmarks';
import { sayBeside } from './contact-requests.testing';
import { listNamedCopies } from './insight-moves';
import { listOffers } from './offering-councils';
import { SHARED, sharedAnswers } from './shared-answers';
import { listSharedCopies } from './shared-copies';
import { listSharers } from './sharers';
import { FAR_OFF, LONG_AGO } from './successions.testing';
import { EXAMPLE, seedTwoCouncils, shareWith, there, type Council, type TwoCouncils } from './testing';

const TODAY = londonDay(new Date());
const FRAMEWORK = { frameworkId: EXAMPLE.id, today: TODAY };
const NOBODY = { sent: [], predecessors: [] };

let database: Database;
let councils: TwoCouncils;
/** What one council sent, and what it sent in the round after it. */
let older: Council;
let newer: Council;

beforeAll(async () => {
  database = await openTestDatabase();
});

afterAll(() => database.close());

beforeEach(async () => {
  councils = await seedTwoCouncils(database);
  const { roundId } = councils;
  const [made] = await sendAtLevels(database, 'SENT', { roundId, levels: [1], sharing: 'named' });
  older = there(made);
  await sayBeside(database, older);
  newer = await sendNewer(database, older);
});

function asCouncil(): BenchmarkScope {
  return there(grantBenchmarkScope(councils.own.lead, 'benchmark:view'));
}

const chosen = (council: Council, level: SharingLevel, audience: Audience = 'lab-councils') =>
  shareWith(database, council, { audience, level });

/** By what each way of reading shows the council: by the day's comparison, over rounds, as moves and offers. */
async function seen() {
  const scope = asCouncil();
  return withScope(database, scope, async (tx) => {
    const sharers = await listSharers(tx, scope, { ...FRAMEWORK, mark: undefined, own: NOBODY });
    const { entries } = await listBenchmarkEntries(tx, scope, FRAMEWORK);
    const copies = await listNamedCopies(tx, scope, FRAMEWORK);
    const offers = await listOffers(tx, scope, { ...FRAMEWORK, mark: undefined });
    return {
      compared: sharers.map(({ roundName, sharing }) => `${roundName} ${sharing}`),
      rounds: entries.map(({ roundName, sharing }) => `${roundName} ${sharing}`),
      copies: copies.map(({ roundName }) => roundName),
      offers: offers.others.map(({ sharing, isWilling }) => `${sharing} ${isWilling ? 'offers' : ''}`.trim()),
    };
  });
}

const NOTHING = { compared: [], rounds: [], copies: [], offers: [] };

describe('the newest answers of a council', () => {
  it('decide that nothing is seen of it, whatever it shares of an earlier round', async () => {
    expect(await seen(), 'never chosen').toEqual(NOTHING);
    await chosen(newer, 'private');
    expect(await seen()).toEqual(NOTHING);
  });

  it('take its name from what was sent before, where they have none', async () => {
    await chosen(newer, 'anonymous');
    expect(await seen()).toEqual({
      ...NOTHING,
      compared: ['Spring 2027 anonymous'],
      rounds: ['Autumn 2026 anonymous', 'Spring 2027 anonymous'],
      offers: ['anonymous', 'anonymous'],
    });
  });

  it('are what is compared, and open no earlier round that was closed', async () => {
    await chosen(newer, 'named');
    expect(await seen()).toMatchObject({
      compared: ['Spring 2027 named'],
      copies: ['Autumn 2026', 'Spring 2027'],
      offers: ['named offers', 'named'],
    });
    await chosen(older, 'private');
    expect(await seen()).toMatchObject({ compared: ['Spring 2027 named'], rounds: ['Spring 2027 named'] });
  });

  it('decide for the public from the day of their results on, and not of results that came before', async () => {
    const scope = publicScope();
    const published = (resultsBy: string) =>
      withScope(database, scope, async (tx) => {
        const { entries } = await listBenchmarkEntries(tx, scope, { ...FRAMEWORK, resultsBy });
        return entries.map(({ roundName, sharing }) => `${roundName} ${sharing}`);
      });
    await chosen(older, 'named', 'public');
    expect(await published('2027-01-14')).toEqual([]);
    expect(await published('2027-01-15')).toEqual(['Autumn 2026 named']);
    expect(await published('2027-06-14')).toEqual(['Autumn 2026 named']);
    expect(await published('2027-06-15')).toEqual([]);
    await chosen(newer, 'anonymous', 'public');
    expect(await published('2027-06-15')).toEqual(['Autumn 2026 anonymous', 'Spring 2027 anonymous']);
  });
});

describe('the rule in the database', () => {
  const levels = SHARING_LEVELS.flatMap((one) => SHARING_LEVELS.map((other) => [one, other] as const));

  it.each(levels)('is the one by which figures are worked out: %s before, %s now', async (before, now) => {
    const scope = systemScope();
    for (const audience of AUDIENCES) {
      await chosen(older, before, audience);
      await chosen(newer, now, audience);
    }
    await withScope(database, scope, async (tx) => {
      const copies = await listSharedCopies(tx, scope, {
        frameworkId: EXAMPLE.id,
        since: LONG_AGO,
        on: FAR_OFF,
      });
      for (const audience of AUDIENCES) {
        const rows = await tx
          .select({ id: SHARED.submissionId, level: SHARED.level })
          .from(sharedAnswers({ ...FRAMEWORK, audience, resultsBy: FAR_OFF }));
        const expected = copies.map(({ id, sharing }) => ({ id, level: sharing[audience] }));
        expect(rows.toSorted(byId)).toEqual(
          expected.filter(({ level }) => level !== 'private').toSorted(byId),
        );
      }
    });
  });
});

function byId({ id: a }: { readonly id: string }, { id: b }: { readonly id: string }): number {
  return a < b ? -1 : 1;
}
