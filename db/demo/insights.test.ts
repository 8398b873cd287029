import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Database } from '@/db/engine';
import { loadReference } from '@/db/load-reference';
import { listNamedCopies } from '@/db/queries/insight-moves';
import { REFERENCE_FOLDER } from '@/db/reference-files';
import { openTestDatabase } from '@/db/testing';
import { withScope } from '@/db/with-scope';
import { grantBenchmarkScope } from '@/lib/access/scope';
import { there } from '@/db/queries/testing';
import { readingKey } from '@/lib/insights/code';
import { findMoves } from '@/lib/insights/moves';
import type { Move } from '@/lib/insights/moves';
import { insightRows } from './insights';
import { loadDemonstration } from './load-demonstration';
import { DAY, readFrameworks } from './testing';

let database: Database;
let moves: readonly Move[];

beforeAll(async () => {
  database = await openTestDatabase();
  await loadReference(database, REFERENCE_FOLDER);
  await database.owner.transaction((tx) =>
    loadDemonstration(tx, { today: DAY, frameworks: readFrameworks() }),
  );
  const member = {
    kind: 'lab',
    memberId: '',
    userId: '',
    role: 'lab-member',
    audience: 'lab-councils',
  } as const;
  const scope = there(grantBenchmarkScope(member, 'benchmark:view'));
  const found: Move[] = [];
  for (const { frameworkId } of readFrameworks()) {
    const copies = await withScope(database, scope, (tx) => listNamedCopies(tx, scope, frameworkId));
    found.push(...findMoves(copies, { today: DAY, newId: (id) => id }));
  }
  moves = found;
});

afterAll(() => database.close());

describe('insights of the demonstration', () => {
  it('have the ids that journeys in a browser open', () => {
    const { insightReadings, insightCodes } = insightRows(DAY);
    expect(insightReadings.map(readingKey)).toContain('c8bcef99-d5e0-4b8d-b97e-244c979baa06 s21-voi-01');
    expect(insightCodes).toContainEqual(
      expect.objectContaining({
        id: '6f0c1c62-5f0b-4c0c-9a0e-2b7d0a4e1a03',
        name: 'A board asks for the figures',
      }),
    );
  });

  it('have councils that moved up two levels, and a question on which two did', () => {
    const names = new Set(moves.map(({ authorityName }) => authorityName));
    expect(names.size).toBeGreaterThanOrEqual(3);
    const onOne = moves.filter(({ questionId }) => questionId === 's21-voi-01');
    expect(onOne.map(({ authorityName }) => authorityName)).toEqual(['Elmshire', 'Tarnside']);
  });

  it('are coded on what the lab can read, with a code that another took in and one that is retired', () => {
    const keys = moves.map(readingKey);
    const { insightReadings, insightCodes } = insightRows(DAY);
    for (const reading of insightReadings) expect(keys).toContain(readingKey(reading));
    expect(insightCodes.filter(({ mergedInto }) => mergedInto !== null)).toHaveLength(1);
    expect(insightCodes.filter(({ retiredAt }) => retiredAt !== null)).toHaveLength(1);
  });
});
