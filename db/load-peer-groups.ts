import 'server-only';
import { eq, sql } from 'drizzle-orm';
import { z } from 'zod';
import { EVIDENCE_GRADES } from '@/lib/benchmark/adoption';
import { GROUP_MODEL_KINDS } from '@/lib/benchmark/group-model';
import type { Transaction } from './engine';
import { insertAll } from './insert-all';
import type { ReferenceFile } from './reference-files';
import { day, emptyIsNull, gssCode } from './reference-columns';
import { parseReference, parseTableRows } from './reference-files';
import { adoptionDecisions, groupModels, neighbours } from './schema';

/** The neighbour models that ship with the product: each a file of its own, named as the model. */
export const NEIGHBOUR_MODELS = ['dfe-2025', 'ons-2025'] as const;

const modelsSchema = z.strictObject({
  models: z
    .array(
      z.strictObject({
        id: z.string().regex(/^[a-z0-9-]{1,40}$/, 'Must be small letters, digits and hyphens'),
        kind: z.enum(GROUP_MODEL_KINDS),
        name: z.string().min(1),
        publisher: z.string().min(1),
        release: z.string().min(1),
        definition: z.string().min(1),
        sourceUrl: z.url().optional(),
        validFrom: day,
        validTo: day.optional(),
      }),
    )
    .min(1),
});

/** Loads the ways of grouping councils, adding new ones and correcting known ones. Throws on a bad file, with each fault. */
export async function loadGroupModels(tx: Transaction, file: ReferenceFile): Promise<void> {
  const { models } = parseReference(file, modelsSchema);
  await tx
    .insert(groupModels)
    .values(
      models.map(({ sourceUrl = null, validTo = null, ...model }) => ({ ...model, sourceUrl, validTo })),
    )
    .onConflictDoUpdate({
      target: groupModels.id,
      set: {
        kind: sql`excluded.kind`,
        name: sql`excluded.name`,
        publisher: sql`excluded.publisher`,
        release: sql`excluded.release`,
        definition: sql`excluded.definition`,
        sourceUrl: sql`excluded.source_url`,
        validFrom: sql`excluded.valid_from`,
        validTo: sql`excluded.valid_to`,
      },
    });
}

const neighbourSchema = z.object({
  area: gssCode,
  rank: z
    .string()
    .regex(/^[1-9]\d?$/, 'Must be a number from 1')
    .transform(Number),
  neighbour: gssCode,
  printed: emptyIsNull,
  closeness: emptyIsNull,
});

/** Loads the neighbours of one model, in the place of those it had before. Throws on a bad line, named. */
export async function loadNeighbours(tx: Transaction, file: ReferenceFile, modelId: string): Promise<void> {
  const rows = parseTableRows(file, neighbourSchema).map(({ area, rank, neighbour, printed, closeness }) => ({
    modelId,
    areaCode: area,
    rank,
    neighbourCode: neighbour,
    printedCode: printed,
    closeness,
  }));
  await tx.delete(neighbours).where(eq(neighbours.modelId, modelId));
  await insertAll(tx, neighbours, rows);
}

const partOfDay = emptyIsNull.pipe(
  z
    .string()
    .regex(/^\d{4}(-\d{2}(-\d{2})?)?$/, 'Must be a year, a month or a day')
    .nullable(),
);

const decisionSchema = z.object({
  body: z.string().regex(/^[EW]\d{8}$/, 'Must be a GSS code'),
  name: z.string().min(1),
  decided: partOfDay,
  date_note: z.string().min(1),
  reported: partOfDay,
  kind: z.string().min(1),
  vote: emptyIsNull,
  wording: emptyIsNull,
  source: z.url(),
  publisher: z.string().min(1),
  evidence: z.enum(EVIDENCE_GRADES),
  note: emptyIsNull,
});

/** Loads the register of decisions, in the place of what was loaded before. Invented ones stay. Throws on a bad line, named. */
export async function loadAdoptionDecisions(tx: Transaction, file: ReferenceFile): Promise<void> {
  const rows = parseTableRows(file, decisionSchema);
  await tx.delete(adoptionDecisions).where(eq(adoptionDecisions.invented, false));
  await tx.insert(adoptionDecisions).values(
    rows.map((row) => ({
      bodyCode: row.body,
      bodyName: row.name,
      decidedOn: row.decided,
      dateNote: row.date_note,
      reportedOn: row.reported,
      kind: row.kind,
      vote: row.vote,
      wording: row.wording,
      sourceUrl: row.source,
      sourcePublisher: row.publisher,
      evidence: row.evidence,
      note: row.note,
    })),
  );
}
