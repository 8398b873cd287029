import 'server-only';
import type { Database } from '@/db/engine';
import { withScope } from '@/db/with-scope';
import { londonDay } from '@/lib/format/date';
import { askToTalk } from './contact-requests';
import type { AskResult } from './contact-requests';
import { writeContextNote } from './context-notes';
import { shareWith } from './testing';
import type { Council } from './testing';
import { chooseWillingToTalk } from './willing-to-talk';

/** For tests: the council is named to councils in the lab and willing to talk. */
export async function offerIn(database: Database, council: Council): Promise<void> {
  const { lead, assessmentId } = council;
  await shareWith(database, council, { audience: 'lab-councils', level: 'named' });
  await withScope(database, lead, (tx) => chooseWillingToTalk(tx, lead, { assessmentId, isWilling: true }));
}

/** For tests: one council asks another about a question of the example framework. */
export function askIn(
  database: Database,
  {
    from,
    to,
    questionId = 'ex-gov-01',
  }: { readonly from: Council; readonly to: Council; readonly questionId?: string },
  today?: string,
): Promise<AskResult> {
  const { lead: scope } = from;
  return withScope(database, scope, (tx) =>
    askToTalk(tx, scope, {
      toCode: to.code,
      toAssessmentId: to.assessmentId,
      questionId,
      question: 'Who decides?',
      message: 'How did you begin?',
      today: today ?? londonDay(new Date()),
    }),
  );
}

/** For tests: the council writes a context note, and is willing to talk. */
export async function sayBeside(database: Database, { code, lead, assessmentId }: Council): Promise<void> {
  await withScope(database, lead, async (tx) => {
    await writeContextNote(tx, lead, { assessmentId, drawn: 0, note: `Note of ${code}` });
    await chooseWillingToTalk(tx, lead, { assessmentId, isWilling: true });
  });
}
