import { formatDay } from '@/lib/format/date';
import type { Fact } from '@/lib/results/summary-facts';
import { resultsDay } from '@/lib/rounds/publication';
import { joinWords } from '@/lib/format/number-word';
import type { ComparedBy } from './benchmark-address';
import type { AboutOthers } from './others';
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
  others: AboutOthers,
  { group, by, eligible, hasViewer, today, workedOutOn }: BasisOptions,
): readonly Fact[] {
  const count = `${others.count} of ${eligible}`;
  if (others.count === 0) {
    const who = `${hasViewer ? 'other ' : ''}${group.plural}`;
    return [{ before: '', value: count, after: `${who} share their answers` }];
  }
  const counted =
    group.kind === 'picked'
      ? {
          before: '',
          value: String(others.count),
          after: others.count === 1 ? group.singular : group.plural,
        }
      : { before: '', value: count, after: `eligible ${group.plural}` };
  return [
    counted,
    plain(roundWords(others, today)),
    plain(`each one’s latest answers, ${dayRange(others)}`),
    { before: '', value: String(others.reviewed), after: `of ${others.count} externally reviewed` },
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
function roundWords({ firstOfRounds }: AboutOthers, today: string): string {
  const rounds = [...firstOfRounds.values()]
    .sort((a, b) => (a.submittedOn < b.submittedOn ? -1 : 1))
    .map((entry) => ({ name: entry.roundName, day: resultsDay(entry, today) }));
  const [{ name, day } = { name: '', day: '' }, ...more] = rounds;
  if (more.length === 0) return `${name} round (${day})`;
  return `rounds: ${joinWords(rounds.map((each) => `${each.name} (${each.day})`))}`;
}

/** "3 March to 12 June 2026", "30 November 2025 to 12 June 2026", "12 June 2026". Of at least one council. */
function dayRange({ firstDay: first, lastDay: last }: AboutOthers): string {
  if (first === last) return formatDay(last);
  const isOneYear = first.slice(0, 4) === last.slice(0, 4);
  const from = isOneYear ? formatDay(first).replace(/ \d{4}$/, '') : formatDay(first);
  return `${from} to ${formatDay(last)}`;
}
