import type { FrameworkDefinition } from '@/lib/framework/definition';
import { sentenceCase } from '@/lib/format/letter-case';
import { PRINCIPLE_IDS } from '@/lib/framework/principles';
import { exampleFramework } from '@/lib/framework/testing';
import type { ComparedBy } from './benchmark-address';
import { buildBenchmarkView, type BenchmarkView } from './benchmark-view';
import { besideOf } from './beside';
import { latestEntries } from './latest-entries';
import type { BenchmarkEntry, Figures } from './entry';
import { NO_BATCH_YET, planBatch, type BatchStatistic } from '@/lib/batches/plan-batch';
import { sharedWith } from '@/lib/batches/testing';
import { findPeerGroup, readyMadeGroups, type PeerFilters } from './peer-group';
import type { NamedRates } from './pooled-rate';
import { publishedGroup, type Published, type PublishedFigure, type PublishedGroup } from './published';

/** For tests: an invented unitary council, with only what the test is about filled in. */
export function councilEntry(code: string, overrides: Partial<BenchmarkEntry> = {}): BenchmarkEntry {
  return {
    authorityCode: code,
    authorityName: code,
    type: 'unitary',
    regionCode: 'R1',
    regionName: 'North West',
    sharing: 'anonymous',
    submittedOn: '2026-06-12',
    roundName: 'Spring 2026',
    publishesOn: '2026-07-15',
    frameworkVersion: '0.3.0',
    reviewedExternally: false,
    figures: {},
    unknown: [],
    ...overrides,
  };
}

/** For tests: figures of every theme, lens and principle of the example framework at one score, but for those given. */
export function figuresAt(score: number, others: Figures = {}): Figures {
  const { themes, lenses } = exampleFramework();
  const carried = themes.flatMap(({ questions }) => questions.flatMap(({ principles }) => principles));
  const keys = [
    ...themes.map(({ id }) => `theme:${id}`),
    ...lenses.map(({ id }) => `lens:${id}`),
    ...new Set(carried.map((id) => `principle:${id}`)),
  ];
  return { ...Object.fromEntries(keys.map((key) => [key, score] as const)), ...others };
}

/** For tests: the viewer. "Voice" stands high, "Leadership" low, and "Numbers" did not apply. */
export const ELMSHIRE = councilEntry('elmshire', {
  authorityName: 'Elmshire',
  figures: figuresAt(50, { 'theme:gov': 12.5, 'theme:voi': 91 + 2 / 3, 'theme:num': null }),
});

/** For tests: two councils that share by name. */
export const NAMED_COUNCILS: readonly BenchmarkEntry[] = [
  councilEntry('x1', { authorityName: 'Dunmere', sharing: 'named', figures: figuresAt(30) }),
  councilEntry('x2', { authorityName: 'Ashmoor', sharing: 'named', figures: figuresAt(77.75) }),
];

/** For tests: six councils that share without their name. */
export const ANONYMOUS_COUNCILS: readonly BenchmarkEntry[] = [20, 35, 50, 50, 62, 71].map((score, n) =>
  councilEntry(`a${n}`, { figures: figuresAt(score), authorityName: `Secret ${n}` }),
);

/** For tests: what is worked out of these councils, all of whom the same audience sees. */
export function publishedOf(entries: readonly BenchmarkEntry[], day = '2026-11-18'): Published {
  const copies = entries.map((entry, n) => ({
    id: `copy-${n}`,
    authorityCode: entry.authorityCode,
    assessmentId: `assessment-${n}`,
    sentAt: entry.submittedOn,
    sharing: sharedWith({ 'lab-councils': entry.sharing }),
    toldTo: [],
    perhapsToldTo: [],
    figures: entry.figures,
  }));
  const keys = [...new Set(entries.flatMap(({ figures }) => Object.keys(figures)))];
  const plan = planBatch({ copies, groups: readyMadeGroups(entries), keys, memory: NO_BATCH_YET });
  const groups = plan.groups.filter(({ audience, sharing }) => audience === 'lab-councils' && sharing > 0);
  return {
    day,
    groups: new Map(
      groups.map(({ groupId, statistics }) => [
        groupId,
        publishedGroup(new Map(statistics.flatMap(publishedFigure)), { isTakenBack: false }),
      ]),
    ),
  };
}

function publishedFigure(statistic: BatchStatistic): readonly [string, PublishedFigure][] {
  if (!statistic.shown && statistic.reason === 'too-few') return [];
  const { key, behind, anonymous, leftOut } = statistic;
  const shown = statistic.shown
    ? {
        rounded: statistic.rounded,
        levels: statistic.levels,
        quartiles: { lower: statistic.lower, median: statistic.median, upper: statistic.upper },
      }
    : { rounded: false, levels: null, quartiles: null };
  return [[key, { behind: behind.length, anonymous, leftOut, ...shown }]];
}

type Compared = {
  readonly entries?: readonly BenchmarkEntry[];
  readonly own?: BenchmarkEntry | undefined;
  readonly by?: ComparedBy;
  readonly filters?: PeerFilters;
  readonly definition?: FrameworkDefinition;
  readonly rates?: NamedRates;
  readonly page?: number;
  /** What batches show of what is shared, or another state of it. */
  readonly publish?: (entries: readonly BenchmarkEntry[]) => Published;
};

/** For tests: what batches would show, taken back by somebody. */
export function takenBackOf(entries: readonly BenchmarkEntry[]): Published {
  const { day, groups } = publishedOf(entries);
  const takenBack = ([id, { figures }]: readonly [string, PublishedGroup]) =>
    [id, publishedGroup(figures, { isTakenBack: true })] as const;
  return { day, groups: new Map([...groups].map(takenBack)) };
}

/** For tests: the principles that questions of the example framework may carry, under short names. */
export const PRINCIPLES = PRINCIPLE_IDS.map((id) => ({ id, name: sentenceCase(id.replaceAll('-', ' ')) }));

/** For tests: Elmshire beside the seven others in the example framework, or another comparison. */
export function comparedView(compared: Compared = {}): BenchmarkView {
  const today = '2026-11-19';
  const { by, filters, definition, rates, own, page, publish, ...all } = { ...USUALLY, ...compared };
  const entries = latestEntries(all.entries, { today });
  const group = findPeerGroup(entries, filters);
  return buildBenchmarkView({
    entries,
    beside: besideOf(entries, { group, viewerCode: own?.authorityCode, page }),
    own,
    definition,
    by,
    principles: PRINCIPLES,
    group,
    published: publish(entries),
    rates,
    eligible: 30,
    today,
  });
}

const USUALLY = {
  entries: [...NAMED_COUNCILS, ...ANONYMOUS_COUNCILS],
  own: ELMSHIRE,
  by: 'theme',
  filters: {},
  definition: exampleFramework(),
  rates: [],
  page: undefined,
  publish: publishedOf,
} as const;
