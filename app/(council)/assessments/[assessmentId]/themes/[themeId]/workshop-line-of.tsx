import type { ReactNode } from 'react';
import { WorkshopLine } from '@/components/workshop/workshop-line';
import { workshopHref } from '@/lib/assessment/addresses';
import type { Question } from '@/lib/framework/question';
import type { Workshop } from '@/lib/workshop/workshop';
import { workshopWords } from '@/lib/workshop/workshop';

type Held = {
  readonly assessmentId: string;
  /** Of the assessment, the newest first. */
  readonly workshops: readonly Workshop[];
  readonly canHold: boolean;
};

/** The line about the last workshop beside each question that has levels. */
export function workshopLineOf({
  assessmentId,
  workshops,
  canHold,
}: Held): (question: Question) => ReactNode {
  return function line(question) {
    if (question.kind !== 'maturity') return null;
    const last = workshops.find(({ questionId }) => questionId === question.id);
    return (
      <WorkshopLine
        last={last === undefined ? null : workshopWords(last, question.levels)}
        href={workshopHref(assessmentId, question.id)}
        canHold={canHold}
        about={question.text}
      />
    );
  };
}
