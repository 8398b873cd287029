import { createHash } from 'node:crypto';
import { z } from 'zod';
import type * as schema from '@/db/schema';
import { frozenPieceSchema } from '@/lib/evidence/frozen-piece';
import type { FrozenPiece } from '@/lib/evidence/frozen-piece';
import { EVIDENCE_KINDS } from '@/lib/evidence/piece';
import { addDays, momentOf } from './calendar';
import { demonstrationCouncils } from './councils';
import file from './evidence.json';
import { findLead } from './people';
import { seededUuid } from './random';
import type { RoundPlace } from './rounds';

/** What the council on every picture can point to, written by hand: each piece, and its questions round by round. */
const pieceSchema = z.strictObject({
  key: z.string(),
  kind: z.enum(EVIDENCE_KINDS),
  title: z.string(),
  url: z.string().optional(),
  note: z.string().optional(),
  name: z.string().optional(),
  text: z.string().optional(),
  daysAgo: z.int(),
  checkedBy: z.string().optional(),
  under: z.record(z.string(), z.array(z.string())),
});

const written = z.strictObject({ council: z.string(), pieces: z.array(pieceSchema) }).parse(file);
type WrittenPiece = z.infer<typeof pieceSchema>;

const DAYS_UNTIL_ADDED = 8;
const TEN_O_CLOCK = 600;

export type EvidenceRows = {
  readonly evidence: readonly (typeof schema.evidence.$inferInsert)[];
  readonly evidenceFiles: readonly (typeof schema.evidenceFiles.$inferInsert)[];
  readonly answerEvidence: readonly (typeof schema.answerEvidence.$inferInsert)[];
};

type Assessed = {
  readonly id: string;
  readonly authorityCode: string;
  readonly place: RoundPlace;
  readonly questionIds: readonly string[];
};

/** The council's evidence as seen from `today` (YYYY-MM-DD), and where it stands in these assessments. */
export function evidenceRows(assessed: readonly Assessed[], today: string): EvidenceRows {
  const own = assessed.filter(({ authorityCode }) => authorityCode === written.council);
  const addedBy = findWriter();
  return {
    evidence: written.pieces.map((piece) => pieceRow(piece, { addedBy, today })),
    evidenceFiles: written.pieces.flatMap(fileRow),
    answerEvidence: own.flatMap(({ id: assessmentId, place, questionIds }) =>
      written.pieces.flatMap((piece) =>
        (piece.under[place] ?? [])
          .filter((questionId) => questionIds.includes(questionId))
          .map((questionId) => ({
            assessmentId,
            questionId,
            evidenceId: idOf(piece),
            authorityCode: written.council,
            attachedBy: addedBy,
            attachedAt: momentOf(addDays(today, -1), TEN_O_CLOCK),
          })),
      ),
    ),
  };
}

/** What a frozen copy keeps of an answer's evidence; undefined for a council that sent before it could add any. */
export function frozenEvidence(
  { code, place, today }: { readonly code: string; readonly place: RoundPlace; readonly today: string },
  questionId: string,
): FrozenPiece[] | undefined {
  if (code !== written.council || place === 0) return undefined;
  return written.pieces
    .filter((piece) => piece.under[place]?.includes(questionId))
    .map((piece) => {
      const { id, kind, title, url, datedOn, checkedBy } = pieceRow(piece, { addedBy: '', today });
      return frozenPieceSchema.parse({
        ...{ id, kind, title, url, datedOn, checkedBy },
        fileName: piece.name ?? null,
      });
    });
}

function pieceRow(
  piece: WrittenPiece,
  { addedBy, today }: { readonly addedBy: string; readonly today: string },
): typeof schema.evidence.$inferInsert {
  const datedOn = addDays(today, -piece.daysAgo);
  return {
    id: idOf(piece),
    authorityCode: written.council,
    kind: piece.kind,
    title: piece.title,
    url: piece.url ?? null,
    note: piece.note ?? null,
    datedOn,
    checkedBy: piece.checkedBy ?? null,
    addedBy,
    addedAt: momentOf(addDays(datedOn, DAYS_UNTIL_ADDED), TEN_O_CLOCK),
  };
}

function fileRow(piece: WrittenPiece): EvidenceRows['evidenceFiles'] {
  if (piece.name === undefined || piece.text === undefined) return [];
  const bytes = new TextEncoder().encode(piece.text);
  return [
    {
      evidenceId: idOf(piece),
      authorityCode: written.council,
      name: piece.name,
      mediaType: 'text/plain; charset=utf-8',
      size: bytes.length,
      sha256: createHash('sha256').update(bytes).digest('hex'),
      bytes,
    },
  ];
}

function idOf({ key }: WrittenPiece): string {
  return seededUuid(`evidence/${written.council}/${key}`);
}

function findWriter(): string {
  const council = demonstrationCouncils.find(({ code }) => code === written.council);
  if (council === undefined) throw new Error('The demonstration has no such council');
  return findLead(council).memberId;
}
