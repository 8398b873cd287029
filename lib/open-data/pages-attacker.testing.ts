import { figureKey } from '@/lib/benchmark/entry';
import type { BenchmarkEntry, OwnEntry } from '@/lib/benchmark/entry';
import { COMPARED_BY } from '@/lib/benchmark/benchmark-address';
import { rowSubjects } from '@/lib/benchmark/benchmark-row';
import { besideOf } from '@/lib/benchmark/beside';
import { chooseGroup } from '@/lib/benchmark/choose-group';
import { latestEntries } from '@/lib/benchmark/latest-entries';
import { levelTable } from '@/lib/benchmark/level-table';
import { LISTS } from '@/lib/benchmark/listed.testing';
import { compare } from '@/lib/benchmark/page-view';
import type { BenchmarkView } from '@/lib/benchmark/benchmark-view';
import type { Published } from '@/lib/benchmark/published';
import { PRINCIPLES } from '@/lib/benchmark/testing';
import { buildTrendPage, trendStripOf } from '@/lib/benchmark/trend-page';
import type { TrendRound } from '@/lib/benchmark/trend-rounds';
import { comparedLensProfile, stripOf } from '@/lib/benchmark/view-pictures';
import { questionsToCallAbout } from '@/lib/contact/whom-to-call';
import { exampleFramework } from '@/lib/framework/testing';
import { councilValues } from '@/lib/insights/council-values';
import { pictureOf } from '@/lib/insights/picture';
import { councilFigureRows, namedEntries } from './council-rows';
import { resultsPage } from './results-page';
import { statisticRows } from './statistic-rows';
import { publishedResults } from './testing';

const DEFINITION = exampleFramework();
const TODAY = '2026-11-19';

/** For tests: the keys of every figure of the example framework. */
export const FIGURE_KEYS: readonly string[] = [
  figureKey('overall', 'overall'),
  ...COMPARED_BY.flatMap((by) => rowSubjects(DEFINITION, by, PRINCIPLES).map(({ key }) => key)),
];

export type Shown = {
  /** Each council's submissions, the earlier round's first. */
  readonly entries: readonly BenchmarkEntry[];
  /** What the last batch stored. */
  readonly published: Published;
  readonly own: OwnEntry | undefined;
};

/** For tests: everything that pages and files show one reader, as one text: each page is drawn from what stands here. */
export function allThatIsShown(shown: Shown): string {
  const { entries, published } = shown;
  const latest = latestEntries(entries, { today: TODAY });
  const all = [comparisons(shown), trends(shown), publicPages(shown), callable(shown)];
  const insights = [
    pictureOf({ definition: DEFINITION, entries, published, today: TODAY }),
    councilValues({
      entries,
      themes: DEFINITION.themes.map(({ id }) => id),
      today: TODAY,
      clusterOf: () => undefined,
      ratesOf: () => [],
    }),
  ];
  return JSON.stringify([all, insights, latest.length], (_, value: unknown) =>
    value instanceof Map || value instanceof Set ? [...value] : value,
  );
}

const GROUPS = [
  {},
  { group: 'all' },
  { group: 'place', type: 'county' },
  { group: 'place', region: 'R2' },
  { group: 'dfe-2025' },
  { group: 'combined-authority' },
  { group: 'adopted' },
  { group: 'none-found' },
  { group: 'lab' },
] as const;

function comparisons({ entries, published, own }: Shown) {
  const latest = latestEntries(entries, { today: TODAY });
  const picked = latest.map(({ authorityCode }) => authorityCode);
  return COMPARED_BY.flatMap((by) =>
    [...GROUPS, { group: 'picked', picked }, { group: 'picked', picked: picked.slice(0, 6) }].map((group) => {
      const search = {
        framework: undefined,
        type: undefined,
        region: undefined,
        of: undefined,
        by,
        ...group,
      } as const;
      const viewerCode = own?.authorityCode;
      const asked = { entries: latest, own, readerCode: viewerCode, lists: LISTS };
      const chosen = chooseGroup(search, asked);
      const page = compare({
        ...asked,
        definition: DEFINITION,
        beside: besideOf(latest, { group: chosen.group, viewerCode }),
        counts: [{ type: 'unitary', regionCode: 'R1', count: 30 }],
        published,
        rates: [],
        principles: PRINCIPLES,
        search,
        today: TODAY,
      });
      return [page, drawn(page.view), page.lensView && drawn(page.lensView)];
    }),
  );
}

function drawn(view: BenchmarkView) {
  return [
    levelTable(view, DEFINITION.maturityScale),
    view.rows.map((row) => stripOf(row, view)),
    view.by === 'lens' ? comparedLensProfile(view, []) : null,
  ];
}

function trends({ entries, published, own }: Shown) {
  const group = published.groups.get('all');
  const rounds: readonly TrendRound[] = ['Autumn 2025', 'Spring 2026'].map((name) => ({
    name,
    frameworkVersion: DEFINITION.version,
    publishesOn: '2026-07-15',
    own,
    shown: { day: '2026-07-15', group },
  }));
  return COMPARED_BY.map((by) => {
    const page = buildTrendPage({
      definition: DEFINITION,
      definitions: new Map([[DEFINITION.version, DEFINITION]]),
      principles: PRINCIPLES,
      by,
      rounds,
      entries,
      own: own === undefined ? [] : [own],
      thinKeys: [],
      of: undefined,
    });
    return [page, page.rows.map((row) => trendStripOf(row, page))];
  });
}

function publicPages({ entries, published }: Shown) {
  const latest = latestEntries(entries, { today: TODAY });
  const told = { ...publishedResults(latest), published };
  return [
    told.groups.map(({ id }) => resultsPage({ ...told, group: id, today: TODAY })),
    statisticRows(told, told.groups),
    councilFigureRows({ ...told, named: namedEntries(latest) }),
  ];
}

/** Everybody is willing to talk, by all that they have sent. */
function callable({ entries, own }: Shown) {
  const scores = ({ figures }: OwnEntry) =>
    Object.fromEntries(
      Object.entries(figures).flatMap(([key, value]) => {
        const question = key.startsWith('question:') ? key.slice('question:'.length) : null;
        return question === null || value === null ? [] : [[question, value]];
      }),
    );
  const offer = (entry: OwnEntry) => ({ ...entry, assessmentId: entry.authorityCode, scores: scores(entry) });
  const others = entries.map((entry) => ({
    ...offer(entry),
    sharing: entry.sharing,
    isWilling: true,
    contextNote: null,
  }));
  return questionsToCallAbout(
    DEFINITION,
    { own: own === undefined ? [] : [offer(own)], others },
    { today: TODAY },
  ).map(({ question, ownLevel, councils }) => [
    question.id,
    ownLevel,
    councils.map(({ name, level }) => [name, level]),
  ]);
}
