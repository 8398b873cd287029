import 'server-only';
import { and, asc, desc, eq, isNull, sql } from 'drizzle-orm';
import type { AuthorityScope } from '@/lib/access/scope';
import type { Voice, Workshop } from '@/lib/workshop/workshop';
import type { Transaction } from '@/db/engine';
import { namedStatement } from '@/db/named-statement';
import { members, workshops, workshopVoices } from '@/db/schema';
import { takeLock } from './take-lock';

/** A workshop as it is kept; open while nothing is agreed. */
export type KeptWorkshop = Workshop & { readonly id: string; readonly version: number };

type Place = { readonly assessmentId: string; readonly questionId: string };

const workshopsOf = namedStatement((tx) =>
  tx
    .select({
      id: workshops.id,
      questionId: workshops.questionId,
      notes: workshops.notes,
      version: workshops.version,
      agreedLevel: workshops.agreedLevel,
      heldBy: members.displayName,
      heldAt: workshops.heldAt,
      voices: sql<
        Voice[]
      >`coalesce((select json_agg(json_build_object('name', v.name, 'level', v.level) order by v.number)
        from ${workshopVoices} v where v.workshop_id = ${workshops.id}), '[]'::json)`,
    })
    .from(workshops)
    .innerJoin(members, eq(members.id, workshops.heldBy))
    .where(
      and(
        eq(workshops.authorityCode, sql.placeholder('authorityCode')),
        eq(workshops.assessmentId, sql.placeholder('assessmentId')),
      ),
    )
    .orderBy(desc(workshops.heldAt), asc(workshops.id))
    .prepare('list-workshops'),
);

/** Every workshop of one of the authority's assessments, the newest first, in one statement. */
export async function listWorkshops(
  tx: Transaction,
  { authorityCode }: AuthorityScope,
  assessmentId: string,
): Promise<readonly KeptWorkshop[]> {
  return workshopsOf(tx).execute({ authorityCode, assessmentId });
}

type WorkshopSave = Place & {
  readonly voices: readonly Voice[];
  readonly notes: string;
  /** The version that the form was drawn with; 0 where nothing was kept yet. */
  readonly expected: number;
  /** The level and the version of the answer that says it; null while nothing is agreed. */
  readonly agreed: { readonly level: number; readonly version: number } | null;
};

/**
 * Keeps what was said in a room, in the place of what it had kept before. False where another screen has saved since
 * the form was drawn: nothing is kept then. The caller has locked the assessment and knows that it asks the question.
 */
export async function keepWorkshop(
  tx: Transaction,
  scope: AuthorityScope,
  save: WorkshopSave,
): Promise<boolean> {
  const { authorityCode } = scope;
  await takeLock(tx, `workshop ${save.assessmentId} ${save.questionId}`);
  const open = await findOpen(tx, scope, save);
  if ((open?.version ?? 0) !== save.expected) return false;
  const id =
    open === undefined ? await begin(tx, scope, save) : await goOn(tx, scope, { ...save, id: open.id });
  await tx
    .delete(workshopVoices)
    .where(and(eq(workshopVoices.workshopId, id), eq(workshopVoices.authorityCode, authorityCode)));
  if (save.voices.length === 0) return true;
  await tx
    .insert(workshopVoices)
    .values(
      save.voices.map((voice, index) => ({ workshopId: id, number: index + 1, authorityCode, ...voice })),
    );
  return true;
}

async function findOpen(tx: Transaction, scope: AuthorityScope, { assessmentId, questionId }: Place) {
  const [open] = await tx
    .select({ id: workshops.id, version: workshops.version })
    .from(workshops)
    .where(
      and(
        eq(workshops.authorityCode, scope.authorityCode),
        eq(workshops.assessmentId, assessmentId),
        eq(workshops.questionId, questionId),
        isNull(workshops.agreedVersion),
      ),
    );
  return open;
}

function columnsOf({ notes, agreed }: WorkshopSave) {
  return { notes, agreedLevel: agreed?.level ?? null, agreedVersion: agreed?.version ?? null };
}

async function begin(tx: Transaction, scope: AuthorityScope, save: WorkshopSave): Promise<string> {
  const { assessmentId, questionId } = save;
  const { authorityCode, memberId: heldBy } = scope;
  const [made] = await tx
    .insert(workshops)
    .values({ assessmentId, questionId, authorityCode, heldBy, ...columnsOf(save) })
    .returning({ id: workshops.id });
  if (made === undefined) throw new Error('A workshop was not kept');
  return made.id;
}

async function goOn(
  tx: Transaction,
  scope: AuthorityScope,
  { id, ...save }: WorkshopSave & { readonly id: string },
): Promise<string> {
  await tx
    .update(workshops)
    .set({
      ...columnsOf(save),
      version: sql`${workshops.version} + 1`,
      heldBy: scope.memberId,
      heldAt: sql`now()`,
    })
    .where(and(eq(workshops.id, id), eq(workshops.authorityCode, scope.authorityCode)));
  return id;
}
