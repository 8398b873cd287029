import 'server-only';
import { sql } from 'drizzle-orm';
import { assessments, reopenings, submissions } from '@/db/schema';

/**
 * Whether the assessment that a statement selects is sent: it has a copy that was not opened again since. What pages, locks
 * and reminders all mean by it. The column is named with its table: alone in a statement, the query builder would leave that
 * off, and the id of the copy would be meant. The lab's counts say the same in `count_round` (migration 0013).
 */
export const isSent = sql<boolean>`exists (select 1 from ${submissions} s
  left join ${reopenings} r on r.assessment_id = s.assessment_id and r.submission_number = s.number
  where s.assessment_id = ${assessments}.id and r.submission_number is null)`;
