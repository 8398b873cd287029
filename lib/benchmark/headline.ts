import { wholeScore } from '@/lib/charts/wording';
import { midSentence, sentenceCase } from '@/lib/format/letter-case';
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
  const { own, others } = context;
  if (others === 0) return nobodyFinding(context);
  if (!rows.some((row) => row.statistic.shown)) return nothingShownFinding(rows, context);
  if (context.by === 'rate') return rateFinding(rows, context);
  return own === undefined ? labFinding(rows, context) : ownFinding(rows, { ...context, own });
}

/** Of medians that were shown before somebody took them back it is not said that they cannot be shown yet. */
function nothingShownFinding(rows: readonly BenchmarkRow[], { group, own, others }: HeadlineContext): string {
  const other = own !== undefined && isAmong(group, own) ? 'other ' : '';
  const who = `${numberWord(others)} ${other}${others === 1 ? group.singular : group.plural}`;
  const isTakenBack = rows.some(({ statistic }) => !statistic.shown && statistic.reason === 'taken-back');
  const why = isTakenBack ? 'medians come back within a week' : 'no median can be shown yet';
  return `${sentenceCase(who)} took part, and ${why}`;
}

function nobodyFinding({ group, own }: HeadlineContext): string {
  return own === undefined
    ? `No ${group.singular} shares its answers yet`
    : `You are the first ${group.singular} to send this`;
}

/** A higher rate is not always better: nobody is ahead or behind. */
function rateFinding(rows: readonly BenchmarkRow[], { group, own }: HeadlineContext): string {
  const shown = rows.filter((row) => row.statistic.shown);
  const many = `${numberWord(shown.length)} ${shown.length === 1 ? 'rate' : 'rates'}`;
  if (own === undefined) return `The median of ${group.plural} can be shown for ${many}`;
  const outside = shown.filter((row) => sideOf(scoreOf(row.own), row.statistic) !== null);
  const middle = `the middle half of ${group.plural}`;
  if (outside.length === 0) return `You are in ${middle} on every rate we can show`;
  const which = shown.length === 1 ? 'the' : `${numberWord(outside.length)} of the`;
  return `You are outside ${middle} on ${which} ${many} we can show`;
}

function ownFinding(rows: readonly BenchmarkRow[], context: OwnContext): string {
  const [ahead, behind] = [onSide(rows, 'ahead'), onSide(rows, 'behind')];
  const like = groupInWords(context);
  if (ahead.length + behind.length > 0) {
    const first = ahead.length > 0 ? `${subjects(ahead, context.by)} ahead of ${like}.` : '';
    const second = `${subjects(behind, context.by)} behind${ahead.length > 0 ? '' : ` ${like}`}.`;
    const found = [first, behind.length > 0 ? second : ''].filter((text) => text !== '');
    return found.length === 1 ? found.join('').replace(/\.$/, '') : found.join(' ');
  }
  const placed = rows.filter((row) => row.statistic.shown && scoreOf(row.own) !== null);
  if (placed.length === 0) return `No ${context.by} of yours can be placed beside ${like} yet`;
  return `You are in the middle half of ${allInWords(context)} on ${everyOne(placed.length, rows.length, context.by)}`;
}

/** The same with the reader's own among them, as the middle half has it. */
function allInWords(context: OwnContext): string {
  const like = groupInWords(context);
  return like === `the other ${context.group.plural}` ? context.group.plural : like;
}

/** "Councils like yours" are those of the viewer's own type and no other: every other group has its name. */
function groupInWords({ group, own }: OwnContext): string {
  const { type, region } = group.filters;
  if (type === own.type && region === undefined) return 'councils like yours';
  if (isAmong(group, own)) return `the other ${group.plural}`;
  return group.size === undefined ? group.plural : `the ${group.plural}`;
}

/** Whether the viewer's own council is one of a group. Nobody is among its own neighbours, or among those it picks. */
function isAmong({ size, filters, codes }: PeerGroup, own: OwnEntry): boolean {
  if (size !== undefined) return codes.has(own.authorityCode);
  const { type, region } = filters;
  return (type === undefined || type === own.type) && (region === undefined || region === own.regionCode);
}

function everyOne(placed: number, all: number, by: ComparedBy): string {
  if (placed === all) return `every ${by}`;
  return placed === 1 ? `the ${by} we can place` : `all ${numberWord(placed)} ${plural(by)} we can place`;
}

/** The lab has no place of its own: where councils stand highest and lowest, never which council does. */
function labFinding(rows: readonly BenchmarkRow[], { by }: HeadlineContext): string {
  const { medians, high, low, at } = endsOf(rows);
  if (high === low) return `The median is ${high} for every ${by} where we can show it`;
  const highest = `${subjects(at(high), by)} highest, with a median of ${high}.`;
  const lowest = `${subjects(at(low), by)} lowest, with ${low}.`;
  if (medians.length === rows.length) return `${highest} ${lowest}`;
  // What is hidden may lie higher or lower: nothing is highest of all.
  return `Of the ${numberWord(medians.length)} ${plural(by)} we can show, ${midSentence(highest)} ${lowest}`;
}

function onSide(rows: readonly BenchmarkRow[], side: 'ahead' | 'behind'): readonly BenchmarkRow[] {
  return rows.filter((row) => sideOf(scoreOf(row.own), row.statistic) === side);
}

function endsOf(rows: readonly BenchmarkRow[]) {
  const medianOf = ({ statistic }: BenchmarkRow): readonly number[] =>
    statistic.shown ? [wholeScore(statistic.median)] : [];
  const medians = rows.flatMap(medianOf);
  const at = (median: number): readonly BenchmarkRow[] => rows.filter((row) => medianOf(row)[0] === median);
  return { medians, high: Math.max(...medians), low: Math.min(...medians), at };
}

/** Questions are named beneath a finding that counts them, while this many or fewer stand on a side. */
const QUESTIONS_AT_MOST = 4;

/** The questions that the finding counts, by name: they are too long for a heading. None where too many stand on each side. */
export function questionsFound({ by, own, rows }: Found): readonly QuestionsFound[] {
  if (by !== 'question') return [];
  const { high, low, at } = endsOf(rows);
  const sides: readonly (readonly [string, readonly BenchmarkRow[]])[] =
    own === null
      ? [
          ['Highest', high === low ? [] : at(high)],
          ['Lowest', high === low ? [] : at(low)],
        ]
      : [
          ['Ahead', onSide(rows, 'ahead')],
          ['Behind', onSide(rows, 'behind')],
        ];
  return sides
    .filter(([, found]) => found.length > 0 && found.length <= QUESTIONS_AT_MOST)
    .map(([side, found]) => ({ side, questions: found.map(({ label }) => label) }));
}

type Found = {
  readonly by: ComparedBy;
  /** Null where nobody is "you". */
  readonly own: unknown;
  readonly rows: readonly BenchmarkRow[];
};

export type QuestionsFound = { readonly side: string; readonly questions: readonly string[] };

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
