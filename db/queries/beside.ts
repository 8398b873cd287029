import 'server-only';
import { countScores, listShownFigures } from './sharers';
import type { ShownFigures, WithId } from './sharers';
import type { Transaction } from '@/db/engine';
import type { BenchmarkScope } from '@/lib/access/scope';
import { rowSubjects, type Principle } from '@/lib/benchmark/benchmark-row';
import type { BenchmarkSearch } from '@/lib/benchmark/benchmark-address';
import { countedKeys, namedOnPage, othersIn } from '@/lib/benchmark/beside';
import type { Beside } from '@/lib/benchmark/beside';
import type { BenchmarkEntry, OwnEntry, Sent, Sharer } from '@/lib/benchmark/entry';
import type { PeerGroup } from '@/lib/benchmark/peer-group';
import type { Published } from '@/lib/benchmark/published';
import type { FrameworkDefinition } from '@/lib/framework/definition';

type Asked = {
  readonly definition: FrameworkDefinition;
  /** Each council's latest. */
  readonly entries: readonly WithId<Sharer>[];
  readonly own: WithId<Sent> | undefined;
  readonly group: PeerGroup;
  readonly published: Published;
  readonly principles: readonly Principle[];
  readonly search: BenchmarkSearch;
  readonly besideAtMost: number | undefined;
};

/**
 * The reader's own figures, and those of the councils that stand beside it by name on this page: as many as a page has, and not of all that
 * share. Always as they stand now: a council that takes its name back is gone with the next look.
 */
export async function loadBeside(
  tx: Transaction,
  scope: BenchmarkScope,
  asked: Asked,
): Promise<{ readonly own: OwnEntry | undefined; readonly beside: Beside }> {
  const { entries, own, group, published } = asked;
  const viewerCode = own?.authorityCode;
  const named = namedOnPage(entries, {
    group,
    viewerCode,
    page: asked.search.page,
    atMost: asked.besideAtMost,
  });
  const ids = [...named.councils, ...(own === undefined ? [] : [own])].map(
    ({ submissionId }) => submissionId,
  );
  const found = await listShownFigures(tx, scope, ids);
  const counts = await countScores(tx, scope, {
    submissionIds: othersIn(entries, group, viewerCode).map(({ submissionId }) => submissionId),
    keys: countedKeys(keysOf(asked), published, group.id),
  });
  return {
    own: own && ownEntry(own, found.get(own.submissionId)),
    beside: {
      named: {
        ...named,
        councils: named.councils.map((who) => shownEntry(who, found.get(who.submissionId))),
      },
      counts,
    },
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
