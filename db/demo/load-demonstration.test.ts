import { count, eq, isNotNull, isNull, sql } from 'drizzle-orm';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Database } from '@/db/engine';
import { loadReference } from '@/db/load-reference';
import { REFERENCE_FOLDER } from '@/db/reference-files';
import * as schema from '@/db/schema';
import { openTestDatabase } from '@/db/testing';
import { withScope } from '@/db/with-scope';
import { systemScope } from '@/lib/access/scope';
import { demonstrationRows } from './demonstration-rows';
import { loadDemonstration } from './load-demonstration';
import { DAY, readFrameworks } from './testing';

const setting = { today: DAY, frameworks: readFrameworks() };
const rows = demonstrationRows(setting);

let database: Database;

beforeAll(async () => {
  database = await openTestDatabase();
  await loadReference(database, REFERENCE_FOLDER);
  await database.owner.transaction((tx) => loadDemonstration(tx, setting));
});

afterAll(async () => {
  await database.close();
});

function inSystem<T>(work: Parameters<typeof withScope<T>>[2]): Promise<T> {
  return withScope(database, systemScope(), work);
}

describe('loading the demonstration', () => {
  it('puts every row in its table', async () => {
    const counts = await inSystem(async (tx) => ({
      rounds: await tx.$count(schema.rounds),
      roundFrameworks: await tx.$count(schema.roundFrameworks),
      members: await tx.$count(schema.members, isNull(schema.members.throughCode)),
      assessments: await tx.$count(schema.assessments),
      answers: await tx.$count(schema.answers),
      submissions: await tx.$count(schema.submissions),
      figures: await tx.$count(schema.submissionFigures),
      sharing: await tx.$count(schema.sharingChoices),
      extensions: await tx.$count(schema.roundExtensions),
      reminders: await tx.$count(schema.reminders),
      workshops: await tx.$count(schema.workshops),
      voices: await tx.$count(schema.workshopVoices),
    }));
    expect(counts).toEqual({
      rounds: rows.rounds.length,
      roundFrameworks: rows.roundFrameworks.length,
      members: rows.members.length,
      assessments: rows.assessments.length,
      answers: rows.answers.length,
      submissions: rows.submissions.length,
      figures: rows.submissionFigures.length,
      sharing: rows.sharingChoices.length,
      extensions: rows.roundExtensions.length,
      reminders: rows.reminders.length,
      workshops: rows.workshops.length,
      voices: rows.workshopVoices.length,
    });
  });

  it('has councils that are to be succeeded, and lets the successor’s lead read the one that was accepted', async () => {
    const [successions, readers] = await inSystem(async (tx) => [
      await tx.$count(schema.successions),
      await tx
        .select({ code: schema.members.authorityCode, role: schema.members.role })
        .from(schema.members)
        .where(isNotNull(schema.members.throughCode)),
    ]);
    expect(successions).toBe(4);
    expect(readers).toEqual([{ code: 'DEMO0014', role: 'viewer' }]);
  });

  it('leaves the real authorities as they were and marks every invented one', async () => {
    const [real, invented] = await inSystem(async (tx) => [
      await tx.$count(schema.authorities, eq(schema.authorities.demonstration, false)),
      await tx.$count(schema.authorities, eq(schema.authorities.demonstration, true)),
    ]);
    expect(real).toBeGreaterThan(317);
    expect(invented).toBe(rows.authorities.length);
  });

  it('gives no real authority an answer, a member or a submission', async () => {
    const owners = await inSystem(async (tx) => [
      ...(await tx.selectDistinct({ code: schema.answers.authorityCode }).from(schema.answers)),
      ...(await tx.selectDistinct({ code: schema.submissions.authorityCode }).from(schema.submissions)),
      ...(await tx
        .selectDistinct({ code: schema.members.authorityCode })
        .from(schema.members)
        .where(isNotNull(schema.members.authorityCode))),
    ]);
    expect(owners.filter(({ code }) => code?.startsWith('DEMO') !== true)).toEqual([]);
  });

  it('keeps every version of every answer, without a gap', async () => {
    const kept = await inSystem((tx) => tx.$count(schema.answerVersions));
    expect(kept).toBe(rows.answers.reduce((versions, { version }) => versions + version, 0));
    expect(rows.earlierVersions.map(({ questionId }) => questionId)).toEqual(['s21-rel-01', 's21-hom-04']);
  });

  it('stores values as they were generated, whatever their kind', async () => {
    const stored = await inSystem((tx) => tx.select().from(schema.answers));
    const byKey = new Map(stored.map((row) => [`${row.assessmentId}/${row.questionId}`, row] as const));
    const different = rows.answers.filter((row) => {
      const kept = byKey.get(`${row.assessmentId}/${row.questionId}`);
      return JSON.stringify(kept?.value) !== JSON.stringify(row.value) || kept?.comment !== row.comment;
    });
    expect(different).toEqual([]);
  });

  it('lists the ready accounts for the sign-in page', async () => {
    const accounts = await database.owner
      .select({ name: schema.users.name, position: schema.demonstrationAccounts.position })
      .from(schema.demonstrationAccounts)
      .innerJoin(schema.users, eq(schema.users.id, schema.demonstrationAccounts.userId));
    expect(accounts).toHaveLength(15);
    expect(accounts).toContainEqual({
      name: 'Priya Nair',
      position: 'Assessment lead, Elmshire (demonstration)',
    });
  });

  it('has exactly one round open on the day', async () => {
    const open = await inSystem((tx) =>
      tx
        .select({ rounds: count() })
        .from(schema.rounds)
        .where(sql`${DAY}::date between ${schema.rounds.opensOn} and ${schema.rounds.closesOn}`),
    );
    expect(open).toEqual([{ rounds: 1 }]);
  });

  it('refuses a second load and changes nothing', async () => {
    const again = database.owner.transaction((tx) => loadDemonstration(tx, setting));
    await expect(again).rejects.toThrow();
    expect(await inSystem((tx) => tx.$count(schema.answers))).toBe(rows.answers.length);
  });

  it('can be loaded from within the system scope as well', async () => {
    const empty = await openTestDatabase();
    await loadReference(empty, REFERENCE_FOLDER);
    await withScope(empty, systemScope(), (tx) => loadDemonstration(tx, setting));
    expect(await empty.owner.$count(schema.users)).toBe(rows.users.length);
    await empty.close();
  });
});
