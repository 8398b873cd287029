import { sentenceCase } from '@/lib/format/letter-case';
import { CHANGE_REASON } from '@/lib/framework/offered-fields';
import type { Measure, Question } from '@/lib/framework/question';

/**
 * One thing to fill in: a row of the sheet. `field` is the form's name of it; the first box of a question is also where
 * "not applicable" and "do not know" are said.
 */
export type Box = { readonly field: string; readonly row: string; readonly label: string };

/** The boxes of a question, in order: one for most, several for numbers, for a choice that can need a reference, and where a published figure is the answer. */
export function boxesOf(question: Question): readonly Box[] {
  const own = ownBoxes(question);
  return question.prefill === undefined ? own : [...own, changeBox(question)];
}

function changeBox({ id }: Question): Box {
  return {
    field: CHANGE_REASON.field,
    row: `${id} change`,
    label: 'Where it is not what is published: why',
  };
}

function ownBoxes(question: Question): readonly Box[] {
  if (question.kind === 'number') return numberBoxes(question.id, question.measure);
  const first = { field: 'value', row: question.id, label: '' };
  const needsReference = question.kind === 'choice' && question.needsReference !== undefined;
  return needsReference ? [first, referenceBox(question)] : [first];
}

function referenceBox({ id, needsReference }: Extract<Question, { kind: 'choice' }>): Box {
  return { field: 'reference', row: `${id} reference`, label: needsReference?.label ?? '' };
}

function numberBoxes(id: string, measure: Measure): readonly Box[] {
  const whole =
    measure.type === 'count'
      ? [{ field: 'value', row: id, label: sentenceCase(measure.unit) }]
      : [
          { field: 'numerator', row: id, label: measure.numerator.label },
          { field: 'denominator', row: `${id} bottom number`, label: measure.denominator.label },
        ];
  const parts = (measure.parts ?? []).map((label, index) => ({
    field: `part-${index}`,
    row: `${id} part ${index + 1}`,
    label,
  }));
  return [...whole, ...parts];
}
