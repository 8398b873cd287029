import 'server-only';
import { countScores, findOwnFigures, listShownFigures, type ShownFigures } from './shown-figures';
import type { WithId } from './sharers';
import type { Transaction } from '@/db/engine';
import { readTogether } from '@/db/read-together';
import { findPublishedOf } from './published';
import type { BenchmarkScope } from '@/lib/access/scope';
import { rowSubjects, type Principle } from '@/lib/benchmark/benchmark-row';
import type { BenchmarkSearch } from '@/lib/benchmark/benchmark-address';
import { countedKeys, namedOnPage } from '@/lib/benchmark/beside';
import type { Beside } from '@/lib/benchmark/beside';
import type { BenchmarkEntry, OwnEntry, Sent, Sharer } from '@/lib/benchmark/entry';
import { othersIn } from '@/lib/benchmark/others';
import type { PeerGroup } from '@/lib/benchmark/peer-group';
import type { Published } from '@/lib/benchmark/published';
import type { FrameworkDefinition } from '@/lib/framework/definition';

type Asked = {
  readonly definition: FrameworkDefinition;
  /** Each council's latest. */
  readonly entries: readonly WithId<Sharer>[];
  readonly own: WithId<Sent> | undefined;
  readonly group: PeerGroup;
  readonly principles: readonly Principle[];
  readonly search: BenchmarkSearch;
  readonly besideAtMost: number | undefined;
  /** Of the framework (`findComparisonMarks`). */
  readonly mark: string | undefined;
};

/**
 * The reader's own figures, and those of the councils that stand beside it by name on this page: as many as a page has, and not of all that
 * share; and what was published of the group. Names always as they stand now: a council that takes its name back is gone with the next look.
 */
export async function loadBeside(
  tx: Transaction,
  scope: BenchmarkScope,
  asked: Asked,
): Promise<{ readonly own: OwnEntry | undefined; readonly beside: Beside; readonly published: Published }> {
  const { definition, entries, own, group } = asked;
  const viewerCode = own?.authorityCode;
  const named = namedOnPage(entries, {
    group,
    viewerCode,
    page: asked.search.page,
    atMost: asked.besideAtMost,
  });
  const place = { frameworkId: definition.id, mark: asked.mark };
  const submissionIds = named.councils.map(({ submissionId }) => submissionId);
  const [published, found, mine] = await readTogether([
    findPublishedOf(tx, scope, { ...place, groupId: group.id }),
    listShownFigures(tx, scope, { ...place, submissionIds }),
    own === undefined ? undefined : findOwnFigures(tx, scope, { ...place, submissionId: own.submissionId }),
  ]);
  const keys = countedKeys(keysOf(asked), published, group.id);
  const counted = keys.length === 0 ? [] : othersIn(entries, group, viewerCode);
  const counts = await countScores(tx, scope, {
    submissionIds: counted.map(({ submissionId }) => submissionId),
    keys,
  });
  return {
    own: own && ownEntry(own, mine),
    beside: {
      named: {
        ...named,
        councils: named.councils.map((who) => shownEntry(who, found.get(who.submissionId))),
      },
      counts,
    },
    published,
  };
}

/** What the page has rows for: the cut that is asked for, and lenses, which stand beneath most. */
function keysOf({ definition, principles, search }: Asked): readonly string[] {
  const cuts = new Set([search.by, 'lens'] as const);
  return [...cuts].flatMap((by) => rowSubjects(definition, by, principles).map(({ key }) => key));
}

const NO_FIGURES = { figures: {}, unknown: [] };

function ownEntry({ submissionId: _, ...who }: WithId<Sent>, shown: ShownFigures | undefined): OwnEntry {
  const { figures, unknown } = shown ?? NO_FIGURES;
  return { ...who, figures, unknown };
}

function shownEntry(
  { submissionId: _, ...who }: WithId<Sharer>,
  shown: ShownFigures | undefined,
): BenchmarkEntry {
  if (shown === undefined) return { ...who, ...NO_FIGURES };
  const { figures, unknown, contextNote } = shown;
  return { ...who, figures, unknown, ...(contextNote === '' ? {} : { contextNote }) };
}
