import 'server-only';
import { eq, sql } from 'drizzle-orm';
import { alias } from 'drizzle-orm/pg-core';
import type { Succession } from '@/lib/handover/succession';
import type { Transaction } from '@/db/engine';
import { authorities, successions } from '@/db/schema';

const old = alias(authorities, 'old_council');
const successor = alias(authorities, 'successor');

const SUCCESSION = {
  id: successions.id,
  fromCode: successions.fromCode,
  fromName: old.shortName,
  fromFullName: old.name,
  toCode: successions.toCode,
  toName: successor.shortName,
  toFullName: successor.name,
  takesEffectOn: successions.takesEffectOn,
  basis: successions.basis,
  offeredBy: successions.offeredBy,
  offeredAt: successions.offeredAt,
  handedOverBy: successions.handedOverBy,
  handedOverAt: successions.handedOverAt,
  handedOverReason: successions.handedOverReason,
  acceptedBy: successions.acceptedBy,
  acceptedAt: successions.acceptedAt,
  withdrawnBy: successions.withdrawnBy,
  withdrawnAt: successions.withdrawnAt,
  withdrawnReason: successions.withdrawnReason,
  alongside: sql<
    readonly string[]
  >`array_to_json(other_successors(${successions.fromCode}, ${successions.toCode}))`,
} as const satisfies Record<keyof Succession, unknown>;

/** Selects successions with the names of both councils. Whoever uses it says of which council. */
export function selectSuccessions(tx: Transaction) {
  return tx
    .select(SUCCESSION)
    .from(successions)
    .innerJoin(old, eq(old.code, successions.fromCode))
    .innerJoin(successor, eq(successor.code, successions.toCode))
    .$dynamic();
}
