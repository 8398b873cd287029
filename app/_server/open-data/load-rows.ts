import 'server-only';
import { countAuthorities, listPlacedAuthorities } from '@/db/queries/authorities';
import { findFramework, listFrameworks } from '@/db/queries/frameworks';
import { listRoundResults } from '@/db/queries/round-results';
import type { Transaction } from '@/db/engine';
import { eligibleOthers } from '@/lib/benchmark/eligible-others';
import { councilFigureRows, namedEntries } from '@/lib/open-data/council-rows';
import { notFound, notPublishedYet, notWorkedOut, problem } from '@/lib/open-data/problems';
import type { AskedResource, OpenDataQuery } from '@/lib/open-data/resources';
import { resultsState } from '@/lib/open-data/round-results';
import type { AuthorityRow, FrameworkRow, GroupRow, Problem, RoundRow } from '@/lib/open-data/rows';
import { isTold, statisticRows } from '@/lib/open-data/statistic-rows';
import { findRoundResults, groupsOf, loadPublicResults } from './load-public-results';
import type { PublicResults } from './load-public-results';

type Cell = string | number | boolean | null;
export type OpenDataRow = Readonly<Record<string, Cell>>;
type Answer =
  | { readonly ok: true; readonly rows: readonly OpenDataRow[] }
  | { readonly ok: false; readonly problem: Problem };

export type OpenDataAsked = AskedResource & {
  readonly query: OpenDataQuery;
  /** A day, YYYY-MM-DD. */
  readonly today: string;
  readonly demonstration: boolean;
};

/** The rows that are asked for, read in the public's scope, or why there are none. */
export async function loadRows(tx: Transaction, asked: OpenDataAsked): Promise<Answer> {
  switch (asked.resource.id) {
    case 'rounds':
      return found(await roundRows(tx, asked.today));
    case 'frameworks':
      return found(await frameworkRows(tx));
    case 'groups':
      return found(await groupRows(tx, asked.demonstration));
    case 'authorities':
      return found(await authorityRows(tx));
    case 'statistics':
      return ofDataset(tx, asked, statisticsOf);
    case 'councils':
      return ofDataset(tx, asked, (loaded) =>
        found(councilFigureRows({ ...loaded, named: namedEntries(loaded.sharing) })),
      );
  }
}

function found(rows: readonly OpenDataRow[]): Answer {
  return { ok: true, rows };
}

async function ofDataset(
  tx: Transaction,
  asked: OpenDataAsked,
  rowsOf: (results: PublicResults, query: OpenDataQuery) => Answer,
): Promise<Answer> {
  const results = asked.dataset === null ? undefined : await findRoundResults(tx, asked.dataset);
  if (results === undefined) return { ok: false, problem: notFound() };
  if (resultsState(results, asked.today) === 'to-come')
    return { ok: false, problem: notPublishedYet(results) };
  const loaded = await loadPublicResults(tx, results, asked);
  if (loaded === undefined) return { ok: false, problem: notWorkedOut(results) };
  const answer = rowsOf(loaded, asked.query);
  const { level } = asked.query;
  return answer.ok && level !== undefined
    ? found(answer.rows.filter((row) => row['level'] === level))
    : answer;
}

function statisticsOf(loaded: PublicResults, { group }: OpenDataQuery): Answer {
  const groups = loaded.groups.filter((each) =>
    group === undefined ? each.id === 'all' || isTold(loaded.published, each) : each.id === group,
  );
  if (groups.length > 0) return found(statisticRows(loaded, groups));
  return {
    ok: false,
    problem: problem('bad-query', `No group has the id “${group ?? ''}”. /api/v1/groups lists them.`),
  };
}

async function roundRows(tx: Transaction, today: string): Promise<readonly RoundRow[]> {
  const all = await listRoundResults(tx);
  return all.map((results) => {
    const { roundId, frameworkId, supersededOn: _, workedOutOn, ...rest } = results;
    const state = resultsState(results, today);
    return {
      ...rest,
      round: roundId,
      framework: frameworkId,
      state,
      workedOutOn: state === 'published' ? workedOutOn : null,
    };
  });
}

async function frameworkRows(tx: Transaction): Promise<readonly FrameworkRow[]> {
  const newest = await listFrameworks(tx);
  const asked = await listRoundResults(tx);
  const earlier = new Map(
    asked
      .filter(({ frameworkId, frameworkVersion }) =>
        newest.every(({ id, version }) => id !== frameworkId || version !== frameworkVersion),
      )
      .map(({ frameworkId, frameworkVersion }) => [
        `${frameworkId} ${frameworkVersion}`,
        { frameworkId, frameworkVersion },
      ]),
  );
  const rows: FrameworkRow[] = newest.map(({ id, version, title }) => ({
    framework: id,
    version,
    title,
    isNewest: true,
  }));
  for (const { frameworkId, frameworkVersion } of earlier.values()) {
    const definition = await findFramework(tx, frameworkId, frameworkVersion);
    if (definition === undefined) continue;
    const { id, version, title } = definition;
    rows.push({ framework: id, version, title, isNewest: false });
  }
  return rows;
}

async function groupRows(tx: Transaction, demonstration: boolean): Promise<readonly GroupRow[]> {
  const counts = await countAuthorities(tx, { demonstration, shown: [] });
  return groupsOf(await listPlacedAuthorities(tx)).map((group) => ({
    group: group.id,
    label: group.label,
    eligible: eligibleOthers(counts, group, undefined),
  }));
}

async function authorityRows(tx: Transaction): Promise<readonly AuthorityRow[]> {
  const placed = await listPlacedAuthorities(tx);
  return placed.map(({ code, name, type, regionCode, regionName, demonstration }) => ({
    council: code,
    name,
    type,
    region: regionCode,
    regionName,
    isInvented: demonstration,
  }));
}
