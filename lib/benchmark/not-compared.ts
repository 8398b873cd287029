import type { FrameworkDefinition } from '@/lib/framework/definition';
import type { QuestionOf } from '@/lib/framework/question';
import { allQuestions } from '@/lib/framework/visibility';
import type { ComparedBy } from './benchmark-address';

/** Said of a framework that asks for counts, beside its rates. */
const COUNTS =
  'Counts, such as of people or of hours, are not compared: a count is as large as the council is.';

/**
 * Which number questions of a framework a comparison of rates leaves out, and why, a sentence or two each. Nothing beside scores, of which
 * none is left out. A ratio has a unit of its own and no end: what protects councils without a name (differing by ten points,
 * rounding to five) is worked out for figures from 0 to 100. Source: docs/disclosure.md, “What this does not protect against, yet”.
 */
export function notCompared(definition: FrameworkDefinition, by: ComparedBy): readonly string[] {
  if (by !== 'rate') return [];
  const numbers = allQuestions(definition).filter((question) => question.kind === 'number');
  return [
    ...numbers.filter(({ measure }) => measure.type === 'ratio').map(ratioWords),
    ...(numbers.some(({ measure }) => measure.type === 'count') ? [COUNTS] : []),
  ];
}

function ratioWords({ text, measure }: QuestionOf<'number'>): string {
  return `“${text}” is not compared. It is answered in ${measure.unit}, not as a share of 100, and what keeps councils that share without their name from being found is worked out for shares and scores from 0 to 100.`;
}
