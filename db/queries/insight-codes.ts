import 'server-only';
import { and, asc, eq, isNull, ne, sql } from 'drizzle-orm';
import type { LabScope } from '@/lib/access/scope';
import type { Code } from '@/lib/insights/code';
import type { Transaction } from '@/db/engine';
import { insightCodes, members } from '@/db/schema';
import { takeLock } from './take-lock';

/** Every code of the lab's code book, merged and retired ones too, in order of name. */
export async function listCodes(tx: Transaction, _scope: LabScope): Promise<readonly Code[]> {
  return tx
    .select({
      id: insightCodes.id,
      name: insightCodes.name,
      version: insightCodes.version,
      madeBy: members.displayName,
      madeAt: insightCodes.madeAt,
      mergedInto: insightCodes.mergedInto,
      retiredAt: insightCodes.retiredAt,
    })
    .from(insightCodes)
    .innerJoin(members, eq(members.id, insightCodes.madeBy))
    .orderBy(asc(sql`lower(${insightCodes.name})`), asc(insightCodes.id));
}

/** What became of a change to the code book: `taken`: another code has the name; `stale`: somebody changed it since. */
export type CodeChange = 'done' | 'taken' | 'stale';

/** Adds a code. Null when another code has the name, a retired one too. */
export async function makeCode(tx: Transaction, scope: LabScope, name: string): Promise<string | null> {
  await lockBook(tx);
  if (await isTaken(tx, { name, except: null })) return null;
  const [made] = await tx
    .insert(insightCodes)
    .values({ name, madeBy: scope.memberId })
    .returning({ id: insightCodes.id });
  return made?.id ?? null;
}

type OneCode = { readonly id: string; readonly version: number };

/** Calls a code something else, wherever it stands. */
export async function renameCode(
  tx: Transaction,
  _scope: LabScope,
  { name, ...code }: OneCode & { readonly name: string },
): Promise<CodeChange> {
  await lockBook(tx);
  if (await isTaken(tx, { name, except: code.id })) return 'taken';
  return change(tx, code, { name });
}

/**
 * Lets another code stand for this one, wherever it stands and for good. `taken` where the other is none to merge into: it
 * is the same, was merged itself, or is retired.
 */
export async function mergeCode(
  tx: Transaction,
  _scope: LabScope,
  { into, ...code }: OneCode & { readonly into: string },
): Promise<CodeChange> {
  await lockBook(tx);
  const [other] = await tx
    .select({ id: insightCodes.id })
    .from(insightCodes)
    .where(
      and(
        eq(insightCodes.id, into),
        ne(insightCodes.id, code.id),
        isNull(insightCodes.mergedInto),
        isNull(insightCodes.retiredAt),
      ),
    );
  return other === undefined ? 'taken' : change(tx, code, { mergedInto: other.id });
}

/** Offers a code no more, or again. What was coded with it stays as it is. */
export async function retireCode(
  tx: Transaction,
  _scope: LabScope,
  { isRetired, ...code }: OneCode & { readonly isRetired: boolean },
): Promise<CodeChange> {
  await lockBook(tx);
  return change(tx, code, { retiredAt: isRetired ? sql`now()` : null });
}

/** Names are compared and merges followed over the whole book: of two people who change it at once, one waits. */
function lockBook(tx: Transaction): Promise<void> {
  return takeLock(tx, 'insight-codes');
}

type Named = { readonly name: string; readonly except: string | null };

async function isTaken(tx: Transaction, { name, except }: Named): Promise<boolean> {
  const same = await tx
    .select({ id: insightCodes.id })
    .from(insightCodes)
    .where(and(sql`lower(${insightCodes.name}) = lower(${name})`, isNull(insightCodes.mergedInto)));
  return same.some(({ id }) => id !== except);
}

type Change = {
  readonly name?: string;
  readonly mergedInto?: string;
  readonly retiredAt?: ReturnType<typeof sql> | null;
};

async function change(tx: Transaction, { id, version }: OneCode, set: Change): Promise<CodeChange> {
  const changed = await tx
    .update(insightCodes)
    .set({ ...set, version: version + 1 })
    .where(and(eq(insightCodes.id, id), eq(insightCodes.version, version), isNull(insightCodes.mergedInto)))
    .returning({ id: insightCodes.id });
  return changed.length > 0 ? 'done' : 'stale';
}
