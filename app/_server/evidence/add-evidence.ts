import 'server-only';
import { attachEvidence } from '@/db/queries/answer-evidence';
import { recordAudit } from '@/db/queries/audit';
import { addEvidence } from '@/db/queries/evidence';
import type { NewPiece } from '@/db/queries/evidence';
import type { Transaction } from '@/db/engine';
import type { AuthorityScope } from '@/lib/access/scope';
import type { AnswerPlace } from '@/lib/evidence/addresses';
import { NOT_ADDED, NOT_ATTACHED } from '@/lib/evidence/evidence-words';
import { MOST_BYTES_A_COUNCIL, MOST_PIECES, MOST_PIECES_AN_ANSWER } from '@/lib/evidence/limits';
import { inScope } from '@/app/_server/database';
import { isAskedIn } from '@/app/_server/answering/question-place';

const LIMITS = { mostPieces: MOST_PIECES, mostBytes: MOST_BYTES_A_COUNCIL };

type Added = {
  readonly piece: NewPiece;
  readonly place: AnswerPlace | null;
  /** YYYY-MM-DD. */
  readonly today: string;
};

/** Rolls back what was written, with what to say of it. */
class Refused extends Error {
  override readonly name = 'Refused';
}

/**
 * Adds a piece, and puts it under an answer where it was added for one: both or neither. What to tell whoever sent it
 * where it was refused, or null.
 */
export async function addAndAttach(scope: AuthorityScope, added: Added): Promise<string | null> {
  try {
    await inScope(scope, (tx) => addIn(tx, scope, added));
    return null;
  } catch (error) {
    if (!(error instanceof Refused)) throw error;
    return error.message;
  }
}

async function addIn(tx: Transaction, scope: AuthorityScope, { piece, place, today }: Added): Promise<void> {
  const made = await addEvidence(tx, scope, { piece, limits: LIMITS });
  if (!made.ok) throw new Refused(NOT_ADDED[made.reason]);
  await recordAudit(tx, scope, { action: 'evidence:add', outcome: piece.kind, subjectId: made.id });
  if (place === null) return;
  if (!(await isAskedIn(tx, scope, place))) throw new Refused(NOT_ATTACHED.gone);
  const attach = { ...place, evidenceId: made.id, today, most: MOST_PIECES_AN_ANSWER };
  const put = await attachEvidence(tx, scope, attach);
  if (!put.ok) throw new Refused(NOT_ATTACHED[put.reason === 'not-found' ? 'gone' : put.reason]);
  await recordAudit(tx, scope, { action: 'evidence:attach', outcome: 'attached', subjectId: made.id });
}
