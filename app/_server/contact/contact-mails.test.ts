import { afterAll, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import type { Database } from '@/db/engine';
import { askIn, offerIn } from '@/db/queries/contact-requests.testing';
import { listMails } from '@/db/queries/conversation.testing';
import { giveAddresses } from '@/db/queries/reminders.testing';
import { seedTwoCouncils, shareWith, there } from '@/db/queries/testing';
import type { TwoCouncils } from '@/db/queries/testing';
import { chooseWillingToTalk } from '@/db/queries/willing-to-talk';
import { openTestDatabase } from '@/db/testing';
import { withScope } from '@/db/with-scope';
import { mailEnded, mailOther } from './contact-mails';

vi.mock('@/app/_server/config', () => ({ getConfig: () => ({ publicUrl: 'https://lab.example' }) }));

let database: Database;
let councils: TwoCouncils;

beforeAll(async () => {
  database = await openTestDatabase();
});
afterAll(() => database.close());
beforeEach(async () => {
  councils = await seedTwoCouncils(database);
  await giveAddresses(database);
  await offerIn(database, councils.other);
});

async function asked(questionId = 'ex-gov-01'): Promise<string> {
  const { own, other } = councils;
  const result = there(await askIn(database, { from: own, to: other, questionId }));
  if (!result.ok) throw new Error(result.reason);
  return result.id;
}

/** Who was told, of which subject, and where the mail leads. */
async function told() {
  const mails = await listMails(database);
  return mails.map(({ to, subject, body }) => ({
    to,
    subject,
    link: body.split('\n').find((line) => line.startsWith('https://lab.example/')),
  }));
}

describe('a mail about a contact request', () => {
  it('goes to the council that is asked, and leads to where that one request is answered', async () => {
    const { own, other } = councils;
    const id = await asked();
    await withScope(database, own.lead, (tx) => mailOther(tx, own.lead, { id, what: 'asked' }));
    expect(await told()).toEqual([
      {
        to: `${other.lead.userId}@council.example`,
        subject: 'Northdale asks to talk with Westmere',
        link: `https://lab.example/contact-requests/answer?request=${id}`,
      },
    ]);
  });

  it.each([
    ['accepted', 'Westmere is willing to talk with Northdale'],
    ['declined', 'Westmere cannot talk with Northdale now'],
  ] as const)('that is %s goes to whoever asked, and leads to the list', async (what, subject) => {
    const { own, other } = councils;
    const id = await asked();
    await withScope(database, other.lead, (tx) => mailOther(tx, other.lead, { id, what }));
    const link = 'https://lab.example/contact-requests';
    expect(await told()).toEqual([{ to: `${own.lead.userId}@council.example`, subject, link }]);
  });

  it('is not sent of a request that is nothing of the council', async () => {
    const id = '6f1c1c2e-0000-4000-8000-000000000001';
    const { lead } = councils.own;
    await withScope(database, lead, (tx) => mailOther(tx, lead, { id, what: 'asked' }));
    expect(await told()).toEqual([]);
  });
});

describe('councils whose request has ended because the other changed what it offers', () => {
  async function stopOffering(): Promise<void> {
    const { lead, assessmentId } = councils.other;
    await withScope(database, lead, async (tx) => {
      await chooseWillingToTalk(tx, lead, { assessmentId, isWilling: false });
      await mailEnded(tx, lead);
    });
  }

  it('are told of each of them, and where others can be found', async () => {
    await asked();
    await asked('ex-gov-02');
    await stopOffering();
    const one = {
      to: `${councils.own.lead.userId}@council.example`,
      subject: 'Westmere does not offer to talk now',
      link: 'https://lab.example/whom-to-call',
    };
    expect(await told()).toEqual([one, one]);
  });

  it('are told once: what ended before is not told of again', async () => {
    await asked();
    await stopOffering();
    await offerIn(database, councils.other);
    await stopOffering();
    expect(await told()).toHaveLength(1);
  });

  it('are nobody where only another audience sees less', async () => {
    await asked();
    const { other } = councils;
    await shareWith(database, other, { audience: 'associates', level: 'named' });
    await shareWith(database, other, { audience: 'associates', level: 'private' });
    await withScope(database, other.lead, (tx) => mailEnded(tx, other.lead));
    expect(await told()).toEqual([]);
  });
});
