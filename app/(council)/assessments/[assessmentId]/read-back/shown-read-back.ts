import type { ShownChange, ShownSide } from '@/components/circulate/change-table';
import type { ShownRefusal } from '@/components/circulate/refusal-table';
import type { LoadedReadBack } from '@/app/_server/spreadsheets/load-read-back';
import { questionHref } from '@/lib/assessment/addresses';
import type { Content } from '@/lib/assessment/stale-save';
import type { SheetChange, SheetRefusal } from '@/lib/circulate/read-back';
import { sameAnswer } from '@/lib/framework/answer-fields';
import { answerText } from '@/lib/framework/answer-text';
import type { Question } from '@/lib/framework/question';
import { findThemeOf, isOnNotAdoptedRoute } from '@/lib/framework/visibility';

/** The changes of a preview in words. */
export function shownChanges(view: LoadedReadBack, changes: readonly SheetChange[]): readonly ShownChange[] {
  const { definition, answers, assessment } = view;
  const onNotAdoptedRoute = isOnNotAdoptedRoute(definition, {
    authorityType: assessment.authorityType,
    answers,
  });
  return changes.map(({ question, cells, from, to }) => {
    const side = ({ answer, comment }: Content): ShownSide => ({
      answer: answerText(question, answer, { onNotAdoptedRoute }),
      comment,
    });
    return {
      questionId: question.id,
      question: question.text,
      href: hrefOf(view, question),
      cells,
      from: side(from),
      to: side(to),
      changesAnswer: !sameAnswer(from.answer, to.answer),
      changesComment: from.comment.trim() !== to.comment.trim(),
    };
  });
}

/** What a preview refuses, in words. */
export function shownRefusals(
  view: LoadedReadBack,
  refusals: readonly SheetRefusal[],
): readonly ShownRefusal[] {
  return refusals.map(({ cell, message, question }) => ({
    cell,
    message,
    question: question === null ? null : { text: question.text, href: hrefOf(view, question) },
  }));
}

function hrefOf({ assessment, definition }: LoadedReadBack, question: Question): string {
  const theme = findThemeOf(definition, question.id);
  return questionHref(assessment.id, { themeId: theme?.id ?? '', questionId: question.id });
}
