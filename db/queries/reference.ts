import 'server-only';
import { asc } from 'drizzle-orm';
import type { Transaction } from '@/db/engine';
import { namedStatement } from '@/db/named-statement';
import { glossaryTerms, principles, sources } from '@/db/schema';

const principlesInOrder = namedStatement((tx) =>
  tx
    .select({ id: principles.id, name: principles.name, gloss: principles.gloss })
    .from(principles)
    .orderBy(asc(principles.position))
    .prepare('principles'),
);

/** The co-operative principles, in the lab's order. */
export async function listPrinciples(tx: Transaction) {
  return principlesInOrder(tx).execute();
}

/** The words we use and what they mean, in reading order. */
export async function listGlossaryTerms(tx: Transaction) {
  return tx.select().from(glossaryTerms).orderBy(asc(glossaryTerms.position));
}

/** Every source the product cites, by key. */
export async function listSources(tx: Transaction) {
  return tx.select().from(sources).orderBy(asc(sources.title));
}
