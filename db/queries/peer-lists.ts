import 'server-only';
import { and, asc, eq, gt, isNotNull, isNull, lte, or, sql, type SQLWrapper } from 'drizzle-orm';
import { alias } from 'drizzle-orm/pg-core';
import { showsAdoption } from '@/lib/benchmark/adoption';
import type { PeerLists } from '@/lib/benchmark/peer-lists';
import { listGoneCouncils } from './gone-councils';
import type { Transaction } from '@/db/engine';
import { keptWhileMarked } from '@/db/kept-while-marked';
import { namedStatement } from '@/db/named-statement';
import { readTogether } from '@/db/read-together';
import {
  adoptionDecisions,
  authorities,
  authorityChanges,
  groupModels,
  labMemberships,
  neighbours,
} from '@/db/schema';

type Asked = {
  /** A day, YYYY-MM-DD. */
  readonly today: string;
  /** The council whose own groups are asked for; undefined: those of every council. */
  readonly councilCode: string | undefined;
  /** Real councils and invented ones are never in one group. */
  readonly demonstration: boolean;
  /** Of councils and groups (`findComparisonMarks`): while it stands, what was found is kept. */
  readonly mark?: string | undefined;
};

/** Readers of so many councils in a day, and whoever has none. */
const KEPT_AT_MOST = 400;
const kept = keptWhileMarked<PeerLists>(KEPT_AT_MOST);

/**
 * What data says today about who belongs with whom. Codes are those of today: a council that only got another code is the
 * same council. One that was merged or split keeps its own code, and is among the gone. Readable in every scope: all of it is public.
 */
export async function findPeerLists(tx: Transaction, asked: Asked): Promise<PeerLists> {
  const { councilCode = '', demonstration, mark } = asked;
  const key = `${councilCode} ${String(demonstration)}`;
  return kept({ key, mark }, () => readPeerLists(tx, asked));
}

async function readPeerLists(tx: Transaction, asked: Asked): Promise<PeerLists> {
  const [models, named, decisions, labMembers, areas, councils] = await readTogether([
    listModels(tx, asked.today),
    listNeighbours(tx, asked),
    listDecisions(tx, asked),
    listLabMembers(tx, asked),
    listAreas(tx, asked),
    countCouncils(tx, asked),
  ]);
  const gone = await listGoneCouncils(tx, [
    ...new Set(named.flatMap(({ name, code }) => (name === null ? [code] : []))),
  ]);
  const goneNames = new Map(gone.map(({ code, name }) => [code, name]));
  const graded = (isShown: boolean): readonly string[] =>
    decisions.flatMap(({ code, evidence }) => (showsAdoption(evidence) === isShown ? [code] : []));
  return {
    models,
    neighbours: named.map(({ name, ...row }) => ({
      ...row,
      name: name ?? goneNames.get(row.code) ?? row.code,
    })),
    gone,
    areas,
    adopted: graded(true),
    mentioned: graded(false),
    labMembers,
    councils,
    invented: asked.demonstration,
  };
}

/** As a statement takes them: nobody's council is null. */
type Values = Omit<Asked, 'councilCode'> & { readonly councilCode?: string | null | undefined };

type CouncilColumns = { readonly code: SQLWrapper; readonly demonstration: SQLWrapper };
type ChangeColumns = { readonly formerCode: SQLWrapper; readonly kind: SQLWrapper };

const TODAY = sql.placeholder('today');

/** Councils that no other stands in the place of. */
function isPresent(council: CouncilColumns = authorities) {
  return sql`${council.demonstration} = ${sql.placeholder('demonstration')}
    and ${council.code} not in (select s.from_code from successions_in_effect() s)`;
}

/** Whether a code is the council's that is asked for, or nobody's is. */
function isOfAsked(code: SQLWrapper) {
  const asked = sql.placeholder('councilCode');
  return sql`(${asked}::text is null or ${code} = ${asked}::text)`;
}

const modelsOffered = namedStatement((tx) => {
  const { id, kind, name, publisher, release, definition, sourceUrl, invented } = groupModels;
  return tx
    .select({ id, kind, name, publisher, release, definition, sourceUrl, invented })
    .from(groupModels)
    .where(isOffered())
    .orderBy(asc(kind), asc(id))
    .prepare('group-models-offered');
});

async function listModels(tx: Transaction, today: string): Promise<PeerLists['models']> {
  return modelsOffered(tx).execute({ today });
}

function isOffered() {
  return and(
    lte(groupModels.validFrom, TODAY),
    or(isNull(groupModels.validTo), gt(groupModels.validTo, TODAY)),
  );
}

const neighboursOf = namedStatement((tx) => {
  const areaChange = alias(authorityChanges, 'area_change');
  const change = alias(authorityChanges, 'change');
  const area = alias(authorities, 'area');
  const neighbour = alias(authorities, 'neighbour');
  const areaCode = sql<string>`coalesce(${areaChange.authorityCode}, ${neighbours.areaCode})`;
  const code = sql<string>`coalesce(${change.authorityCode}, ${neighbours.neighbourCode})`;
  return tx
    .select({
      modelId: neighbours.modelId,
      areaCode: area.code,
      areaName: area.shortName,
      code,
      name: neighbour.shortName,
      closeness: neighbours.closeness,
    })
    .from(neighbours)
    .innerJoin(groupModels, and(eq(groupModels.id, neighbours.modelId), isOffered()))
    .leftJoin(areaChange, isRecoded(areaChange, neighbours.areaCode))
    .leftJoin(change, isRecoded(change, neighbours.neighbourCode))
    .innerJoin(area, and(eq(area.code, areaCode), isPresent(area)))
    .leftJoin(neighbour, and(eq(neighbour.code, code), isPresent(neighbour)))
    .where(isOfAsked(area.code))
    .orderBy(asc(groupModels.kind), asc(neighbours.modelId), asc(area.code), asc(neighbours.rank))
    .prepare('neighbours-of');
});

/** A name of null: the neighbour is no more. */
async function listNeighbours(tx: Transaction, { today, councilCode = null, demonstration }: Values) {
  return neighboursOf(tx).execute({ today, councilCode, demonstration });
}

function isRecoded({ formerCode, kind }: ChangeColumns, code: SQLWrapper) {
  return sql`${formerCode} = ${code} and ${kind} = 'recoded'`;
}

const areasOf = namedStatement((tx) => {
  const area = alias(authorities, 'area');
  const asked = sql.placeholder('councilCode');
  const own = sql`(select a.combined_authority_code from ${authorities} a where a.code = ${asked}::text)`;
  return tx
    .select({
      code: area.code,
      name: area.shortName,
      members: sql<string[]>`jsonb_agg(${authorities.code} order by ${authorities.code})`,
    })
    .from(authorities)
    .innerJoin(area, eq(area.code, authorities.combinedAuthorityCode))
    .where(
      and(
        isPresent(),
        isNotNull(authorities.combinedAuthorityCode),
        sql`(${asked}::text is null or ${area.code} = ${own})`,
      ),
    )
    .groupBy(area.code, area.shortName)
    .orderBy(asc(area.code))
    .prepare('areas-of');
});

/** Combined authorities with the councils in their areas. */
async function listAreas(
  tx: Transaction,
  { councilCode = null, demonstration }: Values,
): Promise<PeerLists['areas']> {
  return areasOf(tx).execute({ councilCode, demonstration });
}

const decisionsFound = namedStatement((tx) => {
  const change = alias(authorityChanges, 'change');
  const code = sql`coalesce(${change.authorityCode}, ${adoptionDecisions.bodyCode})`;
  return tx
    .select({ code: authorities.code, evidence: adoptionDecisions.evidence })
    .from(adoptionDecisions)
    .leftJoin(change, isRecoded(change, adoptionDecisions.bodyCode))
    .innerJoin(authorities, and(eq(authorities.code, code), isPresent()))
    .orderBy(asc(authorities.code))
    .prepare('adoption-decisions');
});

async function listDecisions(tx: Transaction, { demonstration }: Asked) {
  return decisionsFound(tx).execute({ demonstration });
}

const labMembersOn = namedStatement((tx) =>
  tx
    .selectDistinct({ code: labMemberships.councilCode })
    .from(labMemberships)
    .innerJoin(authorities, and(eq(authorities.code, labMemberships.councilCode), isPresent()))
    .where(
      and(
        lte(labMemberships.joinedOn, TODAY),
        or(isNull(labMemberships.leftOn), gt(labMemberships.leftOn, TODAY)),
      ),
    )
    .orderBy(asc(labMemberships.councilCode))
    .prepare('lab-members-on'),
);

async function listLabMembers(tx: Transaction, { today, demonstration }: Asked): Promise<readonly string[]> {
  const rows = await labMembersOn(tx).execute({ today, demonstration });
  return rows.map(({ code }) => code);
}

const councilsCounted = namedStatement((tx) =>
  tx
    .select({ count: sql<number>`count(*)::int` })
    .from(authorities)
    .where(isPresent())
    .prepare('councils-counted'),
);

async function countCouncils(tx: Transaction, { demonstration }: Asked): Promise<number> {
  const [row] = await councilsCounted(tx).execute({ demonstration });
  return row?.count ?? 0;
}
