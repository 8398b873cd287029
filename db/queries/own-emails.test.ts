import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { Database } from '@/db/engine';
import { users } from '@/db/schema';
import { openTestDatabase } from '@/db/testing';
import { withScope } from '@/db/with-scope';
import { publicScope, systemScope } from '@/lib/access/scope';
import { CHOSEN_EMAILS } from '@/lib/emails/own-emails';
import { mailColleague } from './colleague-mail';
import { listMails } from './conversation.testing';
import { findEmailChoices, listAddressesWanting, saveEmailChoices } from './own-emails';
import { giveAddresses } from './reminders.testing';
import { REFUSED, errorCode, seedTwoCouncils } from './testing';
import type { TwoCouncils } from './testing';

const NONE = { conversations: false, contact: false, reminders: false };
const ALL = { conversations: true, contact: true, reminders: true };

let database: Database;
let councils: TwoCouncils;

beforeAll(async () => {
  database = await openTestDatabase();
});

afterAll(() => database.close());

beforeEach(async () => {
  councils = await seedTwoCouncils(database);
  await giveAddresses(database);
});

function choose(userId: string, choices: typeof ALL) {
  return saveEmailChoices(database.owner, { userId, choices });
}

describe('which emails a person wants', () => {
  it('is all of them until they say otherwise, and then what they said, of nobody else', async () => {
    const { lead, contributor } = councils.own;
    expect(await findEmailChoices(database.owner, lead.userId)).toEqual(ALL);
    await choose(lead.userId, { ...ALL, reminders: false });
    expect(await findEmailChoices(database.owner, lead.userId)).toEqual({
      ...ALL,
      reminders: false,
    });
    expect(await findEmailChoices(database.owner, contributor.userId)).toEqual(ALL);
    await choose(lead.userId, ALL);
    expect(await findEmailChoices(database.owner, lead.userId)).toEqual(ALL);
  });

  it.each(CHOSEN_EMAILS)(
    'leaves out of the addresses for %s whoever wants none, and no other',
    async (kind) => {
      const { lead, contributor } = councils.own;
      const addresses = () =>
        listAddressesWanting(database.owner, kind, [lead.userId, contributor.userId, 'nobody']);
      expect([...(await addresses()).keys()].toSorted()).toEqual(
        [contributor.userId, lead.userId].toSorted(),
      );
      await choose(lead.userId, { ...ALL, [kind]: false });
      expect(await addresses()).toEqual(
        new Map([[contributor.userId, `${contributor.userId}@council.example`]]),
      );
      await choose(lead.userId, { ...NONE, [kind]: true });
      expect((await addresses()).size).toBe(2);
    },
  );

  it('is seen and changed in no scope: not by their council, the lab, the worker or the public', async () => {
    for (const scope of [councils.own.lead, councils.lab, systemScope(), publicScope()]) {
      const reading = withScope(database, scope, (tx) =>
        tx.select({ wants: users.wantsReminders }).from(users),
      );
      expect(await errorCode(reading)).toBe(REFUSED.noRight);
      const writing = withScope(database, scope, (tx) => tx.update(users).set({ wantsReminders: false }));
      expect(await errorCode(writing)).toBe(REFUSED.noRight);
    }
  });

  it('keeps back nothing that waits for them alone: what is given, sent back or asked is always sent', async () => {
    const { lead, contributor } = councils.own;
    await choose(contributor.userId, NONE);
    for (const kind of ['assignment', 'approval', 'review'] as const)
      await withScope(database, lead, (tx) =>
        mailColleague(tx, lead, {
          memberId: contributor.memberId,
          kind,
          mail: { subject: kind, body: 'This came back to you' },
          limits: { validMinutes: 60, mostADay: 5 },
        }),
      );
    expect((await listMails(database)).map(({ subject }) => subject)).toEqual([
      'assignment',
      'approval',
      'review',
    ]);
  });
});
