import { openDatabase } from '@/db/engine';
import { answerVersions } from '@/db/schema';
import type { AcknowledgedSave } from './acknowledged-saves';

/** Every version of every answer in a database that no other process has open, or that several may. */
export async function listKeptSaves(place: {
  readonly databaseUrl: string | undefined;
  readonly dataDir: string;
}): Promise<readonly AcknowledgedSave[]> {
  const database = await openDatabase(place);
  const { assessmentId, questionId, version, comment } = answerVersions;
  try {
    return await database.owner.select({ assessmentId, questionId, version, comment }).from(answerVersions);
  } finally {
    await database.close();
  }
}
