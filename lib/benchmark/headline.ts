import { wholeScore } from '@/lib/charts/wording';
import { sentenceCase } from '@/lib/format/letter-case';
import { joinWords, numberWord } from '@/lib/format/number-word';
import { scoreOf, type BenchmarkRow } from './benchmark-row';
import type { ComparedBy } from './benchmark-address';
import type { OwnEntry } from './entry';
import type { PeerGroup } from './peer-group';
import { sideOf } from './standing-words';

type HeadlineContext = {
  readonly by: ComparedBy;
  readonly group: PeerGroup;
  /** The viewer's own submission; undefined in the lab's view. */
  readonly own: OwnEntry | undefined;
  readonly others: number;
};

type OwnContext = HeadlineContext & { readonly own: OwnEntry };

/** A finding names at most this many rows; more are counted. */
const NAMED_AT_MOST = 2;

/**
 * The finding as one or two sentences, from what is shown and nothing else. It describes and never praises or
 * scolds. Source: signature screens, "Voice", and pictures 07 and 14b.
 */
export function benchmarkHeadline(rows: readonly BenchmarkRow[], context: HeadlineContext): string {
  const { group, own, others } = context;
  const hasViewer = own !== undefined;
  if (others === 0) {
    return hasViewer
      ? `You are the first ${group.singular} to send this`
      : `No ${group.singular} shares its answers yet`;
  }
  if (!rows.some((row) => row.statistic.shown)) {
    const who = `${numberWord(others)} ${hasViewer ? 'other ' : ''}${others === 1 ? group.singular : group.plural}`;
    return `${sentenceCase(who)} took part, and no median can be shown yet`;
  }
  return hasViewer ? ownFinding(rows, { ...context, own }) : labFinding(rows, context);
}

function ownFinding(rows: readonly BenchmarkRow[], context: OwnContext): string {
  const onSide = (side: 'ahead' | 'behind'): readonly BenchmarkRow[] =>
    rows.filter((row) => sideOf(scoreOf(row.own), row.statistic) === side);
  const [ahead, behind] = [onSide('ahead'), onSide('behind')];
  const like = groupInWords(context);
  if (ahead.length + behind.length > 0) {
    const first = ahead.length > 0 ? `${subjects(ahead, context.by)} ahead of ${like}.` : '';
    const second = `${subjects(behind, context.by)} behind${ahead.length > 0 ? '' : ` ${like}`}.`;
    return [first, behind.length > 0 ? second : ''].filter((text) => text !== '').join(' ');
  }
  const placed = rows.filter((row) => row.statistic.shown && scoreOf(row.own) !== null);
  if (placed.length === 0) return `No ${context.by} of yours can be placed beside ${like} yet`;
  return `You are in the middle half of ${like} on ${everyOne(placed.length, rows.length, context.by)}`;
}

/** "Councils like yours" are those of the viewer's own type and no other: every other group has its name. */
function groupInWords({ group, own }: OwnContext): string {
  const { type, region } = group.filters;
  if (type === own.type && region === undefined) return 'councils like yours';
  const isOfGroup =
    (type === undefined || type === own.type) && (region === undefined || region === own.regionCode);
  return isOfGroup ? `the other ${group.plural}` : group.plural;
}

function everyOne(placed: number, all: number, by: ComparedBy): string {
  if (placed === all) return `every ${by}`;
  return placed === 1 ? `the ${by} we can place` : `all ${numberWord(placed)} ${plural(by)} we can place`;
}

/** The lab has no place of its own: where councils stand highest and lowest, never which council does. */
function labFinding(rows: readonly BenchmarkRow[], { by }: HeadlineContext): string {
  const medianOf = ({ statistic }: BenchmarkRow): readonly number[] =>
    statistic.shown ? [wholeScore(statistic.median)] : [];
  const medians = rows.flatMap(medianOf);
  const [high, low] = [Math.max(...medians), Math.min(...medians)];
  const at = (median: number): readonly BenchmarkRow[] => rows.filter((row) => medianOf(row)[0] === median);
  if (high === low) return `The median is ${high} for every ${by} where we can show it`;
  return (
    `${subjects(at(high), by)} highest, with a median of ${high}. ` +
    `${subjects(at(low), by)} lowest, with ${low}.`
  );
}

/**
 * The rows as the subject of a sentence, with its verb: "“Homes” is", "The lens “Impact” is", "Three themes are". A theme
 * has its whole name, as in the table: the first word of “Results, learning and influence” says another thing. A lens or a
 * principle says that it is one: a theme can begin with the same word, and both findings can stand on one page.
 */
function subjects(rows: readonly BenchmarkRow[], by: ComparedBy): string {
  const isNamed = rows.length <= NAMED_AT_MOST && by !== 'question';
  const names = joinWords(rows.map((row) => `“${row.label}”`));
  const noun = rows.length === 1 ? by : plural(by);
  const counted = `${sentenceCase(numberWord(rows.length))} ${noun}`;
  const named = by === 'lens' || by === 'principle' ? `The ${noun} ${names}` : names;
  return `${isNamed ? named : counted} ${rows.length === 1 ? 'is' : 'are'}`;
}

function plural(by: ComparedBy): string {
  return by === 'lens' ? 'lenses' : `${by}s`;
}
