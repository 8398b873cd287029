import { countOf } from '@/lib/format/number-word';

const FROM = 'from-';

/** What an assessment can begin with. */
type Beginning = 'last-round' | 'empty' | `${typeof FROM}${string}`;

/** How a form names the answers of a council that this one has taken over, by its code. */
function beginWith(code: string): Beginning {
  return `${FROM}${code}`;
}

/** The code of the council that a form names so; null where it names none. */
export function beginsWith(begin: string): string | null {
  return begin.startsWith(FROM) ? begin.slice(FROM.length) : null;
}

/** Why an assessment did not begin with what was chosen. */
export const NOT_TO_READ =
  'You cannot read that council’s answers any more. Load this page again, and choose from what it offers';

/** What was sent before, with how many answers of it would come. */
type SentBefore = { readonly roundName: string; readonly carried: number };

type Item = { readonly value: Beginning; readonly label: string; readonly hint: string };

/**
 * The choices of the start form: the council's own last round, then that of each council that it has taken over, then
 * nothing. None where there is nothing but an empty page.
 */
export function beginningItems(
  own: SentBefore | null,
  inherited: readonly (SentBefore & { readonly fromCode: string; readonly fromName: string })[] = [],
): readonly Item[] {
  const items: readonly Item[] = [
    ...(own === null ? [] : [item('last-round', `Your answers of the ${own.roundName} round`, own.carried)]),
    ...inherited.map(({ fromCode, fromName, roundName, carried }) =>
      item(beginWith(fromCode), `The answers that ${fromName} sent in the ${roundName} round`, carried),
    ),
  ];
  if (items.length === 0) return [];
  const hint =
    own === null
      ? 'What was sent then stays readable in its own record'
      : 'What you said then stands beside each question, to read';
  return [...items, { value: 'empty', label: 'Empty answers', hint }];
}

function item(value: Beginning, label: string, carried: number): Item {
  const come = `${countOf(carried, 'answer')} ${carried === 1 ? 'comes' : 'come'} over`;
  return { value, label, hint: `${come}. Each counts as not answered until somebody has looked at it again` };
}

/**
 * What an assessment says while answers that came over wait to be looked at; null when none does. `cameOver` counts those
 * of the questions that are asked, looked at or not: it stays, while `lookAgain`, the ones that wait, goes down.
 */
export function lookAgainWords({
  lookAgain,
  cameOver,
}: {
  readonly lookAgain: number;
  readonly cameOver: number;
}): string | null {
  if (lookAgain === 0) return null;
  const came = `${countOf(cameOver, 'answer')} came over from the last round.`;
  const done = cameOver - lookAgain;
  if (done === 0) return `${came} Until somebody has looked at it again, each counts as not answered.`;
  const wait = lookAgain === 1 ? '1 waits' : `${lookAgain} wait`;
  return `${came} ${done} ${done === 1 ? 'is' : 'are'} done. ${wait} to be looked at again: until then each counts as not answered.`;
}

/** Beside an answer that came over: what ticking the box says. */
export const STILL_TRUE = 'I have looked at this again, and it is still true';

/** The name of the field in which somebody says so, and what it holds then. */
export const LOOKED_AGAIN = { field: 'looked', value: 'yes' } as const;
