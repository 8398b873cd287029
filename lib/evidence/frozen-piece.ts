import { z } from 'zod';
import type { EvidencePiece } from './piece';
import { EVIDENCE_KINDS, counts } from './piece';

/**
 * What a submission keeps of a piece: how it was called when it was sent. Never the words of a note nor the bytes of a
 * file: whoever has to take those back must be able to.
 */
export const frozenPieceSchema = z.strictObject({
  id: z.string(),
  kind: z.enum(EVIDENCE_KINDS),
  title: z.string(),
  url: z.string().nullable(),
  datedOn: z.string().nullable(),
  checkedBy: z.string().nullable(),
  fileName: z.string().nullable(),
});
export type FrozenPiece = z.infer<typeof frozenPieceSchema>;

/** The pieces under one answer as its submission keeps them: those that stand behind it. */
export function frozenPieces(pieces: readonly EvidencePiece[]): FrozenPiece[] {
  return pieces.filter(counts).map(({ id, kind, title, url, datedOn, checkedBy, file }) => ({
    ...{ id, kind, title, url, datedOn, checkedBy },
    fileName: file?.name ?? null,
  }));
}
