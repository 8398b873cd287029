import 'server-only';
import type { PieceUse } from '@/components/evidence/piece-uses';
import { PIECES_A_PAGE, listDecisionUses, listLibrary, listUses } from '@/db/queries/evidence-lists';
import type { EvidenceUse, LibraryPage } from '@/db/queries/evidence-lists';
import { findFramework } from '@/db/queries/frameworks';
import type { Transaction } from '@/db/engine';
import type { AuthorityScope } from '@/lib/access/scope';
import { assessmentHref, questionPageHref } from '@/lib/assessment/addresses';
import { NAMED_IN_THE_ROUTE } from '@/lib/assessment/sign-off';
import type { LibraryAddress } from '@/lib/evidence/addresses';
import { findQuestion } from '@/lib/framework/visibility';

export type Library = LibraryPage & {
  /** How many pieces a page has. */
  readonly size: number;
  /** By the id of the piece. */
  readonly uses: ReadonlyMap<string, readonly PieceUse[]>;
};

/** One page of the council's evidence, with where each piece is used. */
export async function loadLibrary(
  tx: Transaction,
  scope: AuthorityScope,
  asked: LibraryAddress,
): Promise<Library> {
  const library = await listLibrary(tx, scope, asked);
  const ids = library.pieces.map(({ id }) => id);
  const uses = new Map<string, PieceUse[]>();
  const all = [...(await listUses(tx, scope, ids)), ...(await listDecisionUses(tx, scope, ids))];
  for (const use of all) {
    const known = uses.get(use.evidenceId) ?? [];
    uses.set(use.evidenceId, [...known, await inWords(tx, use)]);
  }
  return { ...library, size: PIECES_A_PAGE, uses };
}

async function inWords(tx: Transaction, use: EvidenceUse): Promise<PieceUse> {
  const { assessmentId, questionId, frameworkId, frameworkVersion, roundName } = use;
  const definition = await findFramework(tx, frameworkId, frameworkVersion);
  const where = `${definition?.title ?? frameworkId}, ${roundName}`;
  if (questionId === null)
    return { href: assessmentHref(assessmentId, 'sign-off'), question: NAMED_IN_THE_ROUTE, where };
  return {
    href: questionPageHref(assessmentId, questionId, 'evidence'),
    question: (definition && findQuestion(definition, questionId)?.text) ?? questionId,
    where,
  };
}
