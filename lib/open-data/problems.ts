import { formatDay } from '@/lib/format/date';
import { API_BASE, RESULTS_API } from './addresses';
import type { Problem } from './rows';
import type { RoundResults } from './round-results';

/** What can be wrong with a request, each explained on the page under its id. */
export const PROBLEM_IDS = [
  'not-found',
  'not-published-yet',
  'not-worked-out',
  'bad-query',
  'method-not-allowed',
] as const;
export type ProblemId = (typeof PROBLEM_IDS)[number];

type Known = Pick<Problem, 'title' | 'status'> & {
  /** For the page that explains it. */
  readonly meaning: string;
};

const KNOWN: Readonly<Record<ProblemId, Known>> = {
  'not-found': {
    title: 'Nothing has this address',
    status: 404,
    meaning: 'The address is wrong, or no round of that id asks that framework.',
  },
  'not-published-yet': {
    title: 'These results are not published yet',
    status: 404,
    meaning: 'The lab has set a day for them, which “publishesOn” says.',
  },
  'not-worked-out': {
    title: 'No figures were worked out for these results',
    status: 404,
    meaning:
      'On the day of results they follow within hours. Rounds that were over before this service began have none.',
  },
  'bad-query': {
    title: 'That cannot be chosen',
    status: 400,
    meaning: 'Something after the question mark is unknown, given twice, or has a value that is none.',
  },
  'method-not-allowed': {
    title: 'Open data can only be read',
    status: 405,
    meaning: 'Nothing can be written here.',
  },
};

/** What a page says of one thing that can be wrong. */
export function problemWords(id: ProblemId): Known {
  return KNOWN[id];
}

/** Words on what was wrong, for a program and whoever wrote it (RFC 9457). */
export function problem(id: ProblemId, detail: string): Problem {
  const { title, status } = KNOWN[id];
  return { type: `${RESULTS_API}#${id}`, title, status, detail };
}

/** An address that is none of ours, or names a round, framework or group that is not there. */
export function notFound(): Problem {
  return problem('not-found', `${API_BASE}/rounds lists every round with the frameworks that it asks.`);
}

/** Results whose day is still to come. */
export function notPublishedYet({ roundName, publishesOn }: RoundResults): Problem {
  const detail = `The results of the ${roundName} round come on ${formatDay(publishesOn)}.`;
  return { ...problem('not-published-yet', detail), publishesOn };
}

/** Results whose day has come, of which nothing was worked out. */
export function notWorkedOut({ roundName, publishesOn }: RoundResults): Problem {
  const since = `since ${formatDay(publishesOn)}, when the results of the ${roundName} round were due`;
  return problem('not-worked-out', `No figures were worked out ${since}, or not yet.`);
}

/** A method that would change something. */
export function onlyRead(): Problem {
  return problem('method-not-allowed', 'Use GET, HEAD or OPTIONS.');
}
