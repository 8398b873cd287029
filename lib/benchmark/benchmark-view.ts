import type { FrameworkDefinition } from '@/lib/framework/definition';
import type { Fact } from '@/lib/results/summary-facts';
import { basisFacts } from './basis';
import {
  benchmarkRow,
  rowSubjects,
  type BenchmarkRow,
  type NamedCouncil,
  type Principle,
  type RowSubject,
} from './benchmark-row';
import type { ComparedBy } from './benchmark-address';
import type { Beside } from './beside';
import type { OwnEntry, Sharer } from './entry';
import { groupGrowth, type Growth } from './growth';
import { benchmarkHeadline } from './headline';
import { aboutOthers, othersIn } from './others';
import type { PeerGroup } from './peer-group';
import type { NamedRates } from './pooled-rate';
import { groupVerdict, type Published } from './published';

/** A council of the side-by-side table. The viewer has no letter. */
export type NamedColumn = {
  readonly code: string;
  readonly letter: string | null;
  readonly name: string;
  readonly submittedOn: string;
  /** What the council says of its figures; left out where it says nothing. */
  readonly note?: string;
};

type OwnHead = { readonly name: string; readonly roundName: string };

/** Everything that a comparison page shows, and nothing that may not be shown. */
export type BenchmarkView = {
  readonly by: ComparedBy;
  readonly group: PeerGroup;
  readonly headline: string;
  readonly basis: readonly Fact[];
  /** The viewer's council, or null where nobody is "you". */
  readonly own: OwnHead | null;
  readonly others: number;
  /** Whether any statistic is rounded because anonymous councils stand behind it. */
  readonly isRounded: boolean;
  readonly rows: readonly BenchmarkRow[];
  /** The side-by-side table: the viewer first, then by name. Empty until two stand together. */
  readonly columns: readonly NamedColumn[];
  /** How many others share by name in all, and the place of the first that is shown, from 0. */
  readonly named: { readonly count: number; readonly first: number };
  readonly growth: Growth;
  readonly frameworkVersions: readonly string[];
};

type BenchmarkInput = {
  /** Each council's latest that shares with this audience in one framework, the viewer's own among them. */
  readonly entries: readonly Sharer[];
  readonly beside: Beside;
  /** The viewer's latest submission, however it is shared. Left out in the lab's view. */
  readonly own?: OwnEntry | undefined;
  readonly definition: FrameworkDefinition;
  readonly by: ComparedBy;
  /** All of them, in the lab's order. */
  readonly principles: readonly Principle[];
  readonly group: PeerGroup;
  /** What was worked out last for this audience. */
  readonly published: Published;
  /** What rates of councils that share by name are made of; empty where no rates are compared. */
  readonly rates: NamedRates;
  /** Councils of the group that could take part, private ones too, the viewer's own not counted. */
  readonly eligible: number;
  /** A day, YYYY-MM-DD. */
  readonly today: string;
};

/**
 * A council's result beside others', or the lab's view of them without a "you". What may be shown was decided when
 * figures were worked out; rows stand in the framework's order and councils in order of name, never of score.
 */
export function buildBenchmarkView(input: BenchmarkInput): BenchmarkView {
  const { entries, own, definition, by, group, published } = input;
  const viewerCode = own?.authorityCode;
  const others = aboutOthers(othersIn(entries, group, viewerCode));
  const { counts, named: page } = input.beside;
  const named = lettered(page);
  // Whoever is in no group of its own, as among its neighbours, is behind no figure of it.
  const isOwnNamed = entries.some(
    ({ authorityCode: code, sharing }) => code === viewerCode && sharing === 'named' && group.codes.has(code),
  );
  const rows = rowSubjects(definition, by, input.principles)
    .filter(({ key }) => (own === undefined && others.count === 0) || isAsked(key, input))
    .map((about: RowSubject) =>
      benchmarkRow(about, {
        published,
        groupId: group.id,
        own,
        counts,
        isOwnNamed,
        named,
        namedCodes: page.codes,
        rates: input.rates,
      }),
    );
  return {
    by,
    group,
    headline: benchmarkHeadline(rows, { by, group, own, others: others.count }),
    basis: basisFacts(others, {
      group,
      by,
      hasViewer: own !== undefined,
      eligible: input.eligible,
      today: input.today,
      workedOutOn: published.day,
    }),
    own: own === undefined ? null : { name: own.authorityName, roundName: own.roundName },
    others: others.count,
    isRounded: rows.some(({ statistic }) => statistic.shown && statistic.rounded),
    rows,
    columns: columnsOf(named, own),
    named: { count: page.codes.length, first: page.first },
    growth: groupGrowth({
      group,
      eligible: input.eligible,
      others: others.count,
      named: others.named,
      verdict: groupVerdict(published, { groupId: group.id, others: others.count }),
      day: published.day,
      viewerCode,
    }),
    frameworkVersions: [...new Set([...(own ? [own.frameworkVersion] : []), ...others.versions])].sort(),
  };
}

/** A row that neither the viewer nor anybody in the group was asked is left out. One that is not counted has a median. */
function isAsked(key: string, { own, beside, published, group }: BenchmarkInput): boolean {
  const isOwn = own?.figures[key] !== undefined;
  return isOwn || beside.counts.has(key) || published.groups.get(group.id)?.figures.has(key) === true;
}

/** Those that stand side by side, in order of name, each with a letter for the pictures. */
function lettered({ councils, first }: Beside['named']): readonly NamedCouncil[] {
  return councils.map((entry, index) => ({ letter: letterAt(first + index), entry }));
}

function columnsOf(named: readonly NamedCouncil[], own: OwnEntry | undefined): readonly NamedColumn[] {
  if (named.length === 0) return [];
  const you = own
    ? [{ code: own.authorityCode, letter: null, name: own.authorityName, submittedOn: own.submittedOn }]
    : [];
  const others = named.map(({ letter, entry }) => {
    const { authorityCode: code, authorityName: name, submittedOn, contextNote } = entry;
    return { code, letter, name, submittedOn, ...(contextNote === undefined ? {} : { note: contextNote }) };
  });
  return [...you, ...others];
}

const ALPHABET = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ';

/** A to Z, then AA to AZ, BA to BZ, and so on. */
function letterAt(index: number): string {
  const last = ALPHABET.charAt(index % ALPHABET.length);
  return index < ALPHABET.length ? last : letterAt(Math.floor(index / ALPHABET.length) - 1) + last;
}
