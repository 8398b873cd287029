import 'server-only';
import type { Database } from '@/db/engine';
import { withScope } from '@/db/with-scope';
import type { AuthorityScope } from '@/lib/access/scope';
import { exampleSheet, filledSheet } from '@/lib/circulate/testing';
import { keepImport } from './answer-imports';

/** For tests: what stands in a spreadsheet that nobody touched. */
export const SHEET = filledSheet(exampleSheet());

type Brought = {
  readonly scope: AuthorityScope;
  readonly assessmentId: string;
  readonly fileName?: string;
};

/** For tests: somebody brings that spreadsheet in. Returns its id. */
export function bringIn(
  database: Database,
  { scope, assessmentId, fileName = 'answers.ods' }: Brought,
): Promise<string> {
  return withScope(database, scope, (tx) => keepImport(tx, scope, { assessmentId, fileName, sheet: SHEET }));
}
