import { compareNames } from '@/lib/format/name-order';
import type { OwnEntry, Sharer } from './entry';
import { onceFor } from './once-for';
import type { PeerGroup } from './peer-group';

/** Whoever shares in a group, the viewer's own council left out. */
export function othersIn<Council extends Pick<OwnEntry, 'authorityCode'>>(
  entries: readonly Council[],
  { codes }: Pick<PeerGroup, 'codes'>,
  viewerCode: string | undefined,
): readonly Council[] {
  return entries.filter(({ authorityCode }) => codes.has(authorityCode) && authorityCode !== viewerCode);
}

/** Indexes, because what is kept for a list must not be typed by who asks first. */
const indexesOfNamed = onceFor((entries: readonly Sharer[]): readonly number[] =>
  entries
    .flatMap(({ sharing, authorityName }, index) => (sharing === 'named' ? [{ index, authorityName }] : []))
    .sort((a, b) => compareNames(a.authorityName, b.authorityName))
    .map(({ index }) => index),
);

/** Whoever shares by name, in order of name. */
export function namedInOrder<Council extends Sharer>(entries: readonly Council[]): readonly Council[] {
  return indexesOfNamed(entries).flatMap((index) => entries[index] ?? []);
}

/** What a page says of all the others together. */
export type AboutOthers = {
  readonly count: number;
  readonly named: number;
  readonly reviewed: number;
  /** The earliest sent of each round, by the round's name. */
  readonly firstOfRounds: ReadonlyMap<string, Sharer>;
  /** Days, YYYY-MM-DD, of at least one council; of nobody they mean nothing. */
  readonly firstDay: string;
  readonly lastDay: string;
  /** Of the framework, in order. */
  readonly versions: readonly string[];
};

/** After any day that is written with four figures of a year. */
const FAR_OFF = '9999-12-31';

/** All of it in one look at each: of ten thousand, a look for each fact took longer than reading what the page shows. */
export function aboutOthers(others: readonly Sharer[]): AboutOthers {
  const firstOfRounds = new Map<string, Sharer>();
  const versions = new Set<string>();
  const counts = { named: 0, reviewed: 0 };
  const days = { first: FAR_OFF, last: '' };
  for (const other of others) {
    const { submittedOn: day, roundName } = other;
    counts.named += Number(other.sharing === 'named');
    counts.reviewed += Number(other.reviewedExternally);
    if (day < days.first) days.first = day;
    if (day > days.last) days.last = day;
    if (day < (firstOfRounds.get(roundName)?.submittedOn ?? FAR_OFF)) firstOfRounds.set(roundName, other);
    versions.add(other.frameworkVersion);
  }
  return {
    count: others.length,
    ...counts,
    firstOfRounds,
    firstDay: days.first,
    lastDay: days.last,
    versions: [...versions].sort(),
  };
}
