import type { FrameworkDefinition } from '@/lib/framework/definition';
import type { AnswerValue } from '@/lib/framework/answer';
import type { Parts } from '@/lib/framework/answer-parts';
import { isAsPublished } from '@/lib/framework/published-answer';
import type { Measure } from '@/lib/framework/question';
import { shownQuestions } from '@/lib/framework/visibility';
import type { Answering } from '@/lib/framework/visibility';
import { isQuotient } from '@/lib/scoring/quotient';
import type { LinkedFigure, LinkedFigures } from './linked-figures';
import { HIDDEN, protectNumber } from './small-counts';
import type { ProtectedNumber } from './small-counts';
import { smallCounts } from './small-count-comes-out';
import type { KnownCount } from './small-count-comes-out';

type Place = LinkedFigure['place'];
type Numbers = ReadonlyMap<string, ProtectedNumber>;
type Given = {
  readonly measure: Measure;
  readonly value: AnswerValue;
  readonly parts: Parts | null;
  /** Filled in from a publication and not changed. */
  readonly isPublished: boolean;
};

/** Rates are worth most to a reader, and a part can only be shown with its whole. */
const SHOWN_FIRST: readonly Place[] = ['bottom', 'top', 'total', 'parts'];

/**
 * Every number of an assessment as it may leave the council, by question id. Each is protected by itself, and then all
 * together: a figure from which, with those before it, a number of 1 to 5 people could be worked out is hidden as well.
 * Questions that are not shown, not answered, or no numbers are not in it. What was published already stands as it was
 * published; everybody has it, so all else is judged beside it, and only by what comes out anew.
 * Source: framework guide, part 8, rules 1 to 4, 6 and 7.
 */
export function sharedNumbers(
  definition: FrameworkDefinition,
  answering: Answering,
  links: LinkedFigures,
): Numbers {
  const given = givenNumbers(definition, answering);
  const numbers = new Map<string, ProtectedNumber>();
  for (const [id, { measure, ...answer }] of given) {
    const shown = protectNumber(measure, answer);
    if (shown !== null) numbers.set(id, shown);
  }
  let known = publishedCounts(links, given);
  const out = smallCounts(links, known);
  for (const place of SHOWN_FIRST) {
    for (const [id, shown] of numbers) {
      const counts = isJudged(given.get(id), shown, place)
        ? countsOf(links, given.get(id), { id, place })
        : [];
      if (counts.length === 0) continue;
      const now = smallCounts(links, [...known, ...counts]);
      if ([...now].some((count) => !out.has(count))) numbers.set(id, hide(shown, place));
      else known = [...known, ...counts];
    }
  }
  return numbers;
}

/** Top and bottom numbers that are public, whatever is shown here. */
function publishedCounts(links: LinkedFigures, given: ReadonlyMap<string, Given>): readonly KnownCount[] {
  return [...given]
    .filter(([, { isPublished }]) => isPublished)
    .flatMap(([id, one]) =>
      (['bottom', 'top'] as const).flatMap((place) => countsOf(links, one, { id, place })),
    );
}

function isJudged(given: Given | undefined, shown: ProtectedNumber, place: Place): boolean {
  return isShown(shown, place) && (place === 'parts' || given?.isPublished !== true);
}

function givenNumbers(definition: FrameworkDefinition, answering: Answering): ReadonlyMap<string, Given> {
  const given = new Map<string, Given>();
  for (const question of shownQuestions(definition, answering)) {
    const answer = answering.answers[question.id];
    if (question.kind !== 'number' || answer?.state !== 'answered') continue;
    given.set(question.id, {
      measure: question.measure,
      value: answer.value,
      parts: answer.parts ?? null,
      isPublished: isAsPublished(answer),
    });
  }
  return given;
}

function isShown(shown: ProtectedNumber, place: Place): boolean {
  if (place === 'parts') return shown.parts !== null && shown.parts !== HIDDEN;
  if (shown.type === 'count') return place === 'total' && shown.total !== HIDDEN;
  if (place === 'total') return false;
  return place === 'bottom' ? shown.denominator !== HIDDEN : shown.numerator !== HIDDEN;
}

/** What this number of an answer says about each group that it counts. */
function countsOf(
  { groups }: LinkedFigures,
  given: Given | undefined,
  { id, place }: { readonly id: string; readonly place: Place },
): readonly KnownCount[] {
  if (given === undefined) return [];
  return Object.entries(groups).flatMap(([group, figures]) =>
    figures
      .filter((figure) => figure.question === id && figure.place === place)
      .flatMap((figure) => countOf(figure, given) ?? [])
      .map((count) => ({ group, ...count })),
  );
}

function countOf({ place, labels }: LinkedFigure, given: Given): Omit<KnownCount, 'group'> | null {
  const { value, measure, parts } = given;
  if (place === 'parts') return sumOfParts(labels, measure, parts);
  if (typeof value === 'number') return { value };
  return isQuotient(value) ? { value: place === 'top' ? value.numerator : value.denominator } : null;
}

/** Where some of the parts are not known, the rest count some people of the group, and not all. */
function sumOfParts(
  labels: readonly string[],
  { parts: all = [] }: Measure,
  parts: Parts | null,
): Omit<KnownCount, 'group'> | null {
  const values = labels.map((label) => parts?.[all.indexOf(label)] ?? null);
  const known = values.filter((value) => value !== null);
  if (known.length === 0) return null;
  const value = known.reduce((sum, part) => sum + part, 0);
  return known.length === values.length ? { value } : { value, isSome: true };
}

/** A part goes alone; a figure takes its parts with it; a bottom number takes everything. */
function hide(shown: ProtectedNumber, place: Place): ProtectedNumber {
  const parts = shown.parts === null ? null : HIDDEN;
  if (place === 'parts') return { ...shown, parts };
  if (shown.type === 'count') return { type: 'count', total: HIDDEN, parts };
  const denominator = place === 'bottom' ? HIDDEN : shown.denominator;
  return { type: shown.type, numerator: HIDDEN, denominator, result: HIDDEN, parts };
}
