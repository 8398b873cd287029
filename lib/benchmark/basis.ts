import { formatDay } from '@/lib/format/date';
import type { Fact } from '@/lib/results/summary-facts';
import { resultsDay } from '@/lib/rounds/publication';
import { joinWords } from '@/lib/format/number-word';
import type { ComparedBy } from './benchmark-address';
import type { Sharer } from './entry';
import type { PeerGroup } from './peer-group';

type BasisOptions = {
  readonly group: PeerGroup;
  readonly by: ComparedBy;
  /** Councils of the group that could take part, the viewer's own not counted. */
  readonly eligible: number;
  readonly hasViewer: boolean;
  /** YYYY-MM-DD. */
  readonly today: string;
  /** When medians and quartiles were worked out last, YYYY-MM-DD; null before the first time. */
  readonly workedOutOn: string | null;
};

/**
 * The n-of-N line: how many of how many eligible, in which rounds with the day of their results, from when to when, how many externally
 * reviewed, and what is compared. `others` are the councils of the group that share with this audience, the viewer
 * left out. Source: product description, part 5, "No league table".
 */
export function basisFacts(
  others: readonly Sharer[],
  { group, by, eligible, hasViewer, today, workedOutOn }: BasisOptions,
): readonly Fact[] {
  const count = `${others.length} of ${eligible}`;
  if (others.length === 0) {
    const who = `${hasViewer ? 'other ' : ''}${group.plural}`;
    return [{ before: '', value: count, after: `${who} share their answers` }];
  }
  const counted =
    group.kind === 'picked'
      ? {
          before: '',
          value: String(others.length),
          after: others.length === 1 ? group.singular : group.plural,
        }
      : { before: '', value: count, after: `eligible ${group.plural}` };
  const reviewed = others.filter((entry) => entry.reviewedExternally).length;
  return [
    counted,
    plain(roundWords(others, today)),
    plain(`each one’s latest answers, ${dayRange(others.map((entry) => entry.submittedOn))}`),
    { before: '', value: String(reviewed), after: `of ${others.length} externally reviewed` },
    plain(by === 'rate' ? 'compared on rates as they were sent' : 'compared on the lowest possible score'),
    ...(workedOutOn === null ? [] : [plain(workedOutWords(workedOutOn, hasViewer))]),
  ];
}

/** The same figures are shown to everybody, so the reader's own council is in them like any other. */
function workedOutWords(day: string, hasViewer: boolean): string {
  const mine = hasViewer ? ', with yours if you shared it by then' : '';
  return `medians and quartiles of ${formatDay(day)}${mine}`;
}

function plain(text: string): Fact {
  return { before: text, value: '', after: '' };
}

/** "Spring 2026 round (results since 15 July 2026)", or several of them, the earliest sent first. */
function roundWords(entries: readonly Sharer[], today: string): string {
  const inOrder = [...entries].sort((a, b) => (a.submittedOn < b.submittedOn ? -1 : 1));
  const days = new Map(inOrder.map((entry) => [entry.roundName, resultsDay(entry, today)]));
  const [[name, day] = ['', ''], ...more] = days;
  if (more.length === 0) return `${name} round (${day})`;
  return `rounds: ${joinWords([...days].map(([each, its]) => `${each} (${its})`))}`;
}

/** "3 March to 12 June 2026", "30 November 2025 to 12 June 2026", "12 June 2026". At least one day YYYY-MM-DD. */
function dayRange(days: readonly string[]): string {
  const sorted = [...days].sort();
  const [first = '', last = ''] = [sorted[0], sorted.at(-1)];
  if (first === last) return formatDay(last);
  const isOneYear = first.slice(0, 4) === last.slice(0, 4);
  const from = isOneYear ? formatDay(first).replace(/ \d{4}$/, '') : formatDay(first);
  return `${from} to ${formatDay(last)}`;
}
