import 'server-only';
import type { Database } from '@/db/engine';
import { withScope } from '@/db/with-scope';
import type { Council } from './testing';
import { keepWorkshop } from './workshops';

type Kept = Parameters<typeof keepWorkshop>[2];

/** For tests: two people of a council talk about a question of its assessment. Returns whether it was kept. */
export function holdWorkshop(
  database: Database,
  { lead, assessmentId }: Council,
  over: Partial<Kept> = {},
): Promise<boolean> {
  const said = {
    ...{ assessmentId, questionId: 'ex-gov-01', expected: 0, agreed: null },
    voices: [
      { name: 'Housing lead', level: 1 },
      { name: 'Care leaver adviser', level: null },
    ],
    notes: 'Two of us see it differently.',
  };
  return withScope(database, lead, (tx) => keepWorkshop(tx, lead, { ...said, ...over }));
}
