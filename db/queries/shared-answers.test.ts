import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { Database } from '@/db/engine';
import { contextNotes, willingToTalk } from '@/db/schema';
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
import { reopenIn } from './approvals.testing';
import { listSharedCopies } from './shared-copies';
import { listSharers } from './sharers';
import { LONG_AGO, succeedIn } from './successions.testing';
import { submitAssessment } from './submissions';
import {
  EXAMPLE,
  TODAY as DAY_OF_ROUND,
  seedTwoCouncils,
  shareWith,
  there,
  type Council,
  type TwoCouncils,
} from './testing';

const TODAY = londonDay(new Date());
const FRAMEWORK = { frameworkId: EXAMPLE.id };
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
    const sharers = await listSharers(tx, scope, {
      ...FRAMEWORK,
      mark: undefined,
      today: TODAY,
      own: NOBODY,
    });
    const { entries } = await listBenchmarkEntries(tx, scope, FRAMEWORK);
    const copies = await listNamedCopies(tx, scope, EXAMPLE.id);
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

  it('are those of the newest round, also where an earlier one is corrected after them', async () => {
    await reopenIn(database, older);
    await withScope(database, older.lead, (tx) =>
      submitAssessment(tx, older.lead, {
        assessmentId: older.assessmentId,
        declaration: 'Honest',
        today: DAY_OF_ROUND,
      }),
    );
    expect(await seen()).toEqual(NOTHING);
    await chosen(newer, 'named');
    expect(await seen()).toMatchObject({ compared: ['Spring 2027 named'] });
  });

  it('keep notes, offers and words of earlier rounds from whoever sees no name in them', async () => {
    await chosen(newer, 'named');
    const read = async () => {
      const notes = await withScope(database, asCouncil(), (tx) => tx.$count(contextNotes));
      const offers = await withScope(database, asCouncil(), (tx) => tx.$count(willingToTalk));
      return { notes, offers };
    };
    expect(await read()).toEqual({ notes: 1, offers: 1 });
    for (const level of ['anonymous', 'private'] as const) {
      await chosen(newer, level);
      expect(await read(), level).toEqual({ notes: 0, offers: 0 });
    }
  });

  it('do not bring a council back that its successor stands in for', async () => {
    const [to] = await sendAtLevels(database, 'NEXT', {
      roundId: councils.roundId,
      levels: [2],
      sharing: 'named',
    });
    await chosen(newer, 'named');
    await succeedIn(database, { from: there(to), to: older, lab: councils.lab, on: LONG_AGO });
    expect((await seen()).compared).toEqual(['Spring 2027 named']);
    await chosen(newer, 'private');
    expect((await seen()).compared).toEqual([]);
  });

  it('decide for the public from the day of their results on, and not of results that came before', async () => {
    const scope = publicScope();
    const published = (resultsBy: string) =>
      withScope(database, scope, async (tx) => {
        const { entries } = await listBenchmarkEntries(tx, scope, {
          ...FRAMEWORK,
          asOf: { sentBy: null, resultsBy },
        });
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
  const scenes = levels.flatMap(([before, now]) =>
    ['2027-01-14', '2027-01-15', '2027-06-15'].map((on) => ({ before, now, on })),
  );

  it.each(scenes)('is the one by which figures are worked out: $before, then $now, on $on', async (scene) => {
    const { before, now, on } = scene;
    const scope = systemScope();
    for (const audience of AUDIENCES) {
      await chosen(older, before, audience);
      await chosen(newer, now, audience);
    }
    await withScope(database, scope, async (tx) => {
      const copies = await listSharedCopies(tx, scope, {
        frameworkId: EXAMPLE.id,
        since: LONG_AGO,
        on,
      });
      for (const audience of AUDIENCES) {
        const asOf = { sentBy: null, resultsBy: on };
        const rows = await tx
          .select({ id: SHARED.submissionId, level: SHARED.level, isNewest: SHARED.isNewest })
          .from(sharedAnswers({ ...FRAMEWORK, audience, asOf }));
        const expected = copies.map(({ id, sharing }) => ({ id, level: sharing[audience] }));
        // By name a list shows the newest alone, and so do figures. Over rounds earlier ones keep the name that they have.
        const inFigures = rows.flatMap(({ isNewest, ...row }) =>
          row.level === 'named' && !isNewest ? [] : [row],
        );
        expect(inFigures.toSorted(byId)).toEqual(
          expected.filter(({ level }) => level !== 'private').toSorted(byId),
        );
      }
    });
  });
});

function byId({ id: a }: { readonly id: string }, { id: b }: { readonly id: string }): number {
  return a < b ? -1 : 1;
}
