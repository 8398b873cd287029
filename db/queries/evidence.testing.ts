import 'server-only';
import type { Database } from '@/db/engine';
import { withScope } from '@/db/with-scope';
import type { AuthorityScope } from '@/lib/access/scope';
import { attachEvidence } from './answer-evidence';
import { addEvidence } from './evidence';
import type { NewPiece } from './evidence';

/** For tests: limits that no test reaches, unless it wants to. */
export const EVIDENCE_LIMITS = { mostPieces: 100, mostBytes: 1_000_000_000 };

/** For tests: the day on which pieces are put under answers. */
const TODAY = '2026-11-21';

/** For tests: what each of these pieces says, unless told. */
export const DETAILS = { title: 'Joint protocol', datedOn: '2025-06-01', checkedBy: null };

/** For tests: a small file. */
export const FILE: NewPiece = {
  ...DETAILS,
  kind: 'file',
  file: {
    name: 'protocol.pdf',
    mediaType: 'application/pdf',
    sha256: 'of the bytes',
    bytes: new Uint8Array([37, 80, 68, 70]),
  },
};

/** For tests: a link and a note, with something in the place of what they say. */
export function link(over: Partial<typeof DETAILS> & { readonly url?: string } = {}): NewPiece {
  return { ...DETAILS, kind: 'link', url: 'https://elsewhere.example/protocol', ...over };
}
export function note(over: { readonly title?: string; readonly checkedBy?: string } = {}): NewPiece {
  return { ...DETAILS, kind: 'note', note: 'Talked through with the team', ...over };
}

type Council = { readonly lead: AuthorityScope; readonly assessmentId: string };

/** For tests: the council's lead adds a piece, a file unless told, and puts it under an answer. Returns its id. */
export async function addPieceTo(
  database: Database,
  { lead: scope, assessmentId }: Council,
  { piece = FILE, under }: { readonly piece?: NewPiece; readonly under?: string } = {},
): Promise<string> {
  return withScope(database, scope, async (tx) => {
    const made = await addEvidence(tx, scope, { piece, limits: EVIDENCE_LIMITS });
    if (!made.ok) throw new Error(`Not added: ${made.reason}`);
    if (under !== undefined) {
      const place = { assessmentId, questionId: under, evidenceId: made.id, today: TODAY };
      const put = await attachEvidence(tx, scope, { ...place, most: 20 });
      if (!put.ok) throw new Error(`Not attached: ${put.reason}`);
    }
    return made.id;
  });
}
