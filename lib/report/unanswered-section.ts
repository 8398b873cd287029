import { countOf } from '@/lib/format/number-word';
import type { LeftOutQuestion, LeftOutReason, QuestionRef } from '@/lib/results/left-out';
import {
  NONE_LEFT_OUT,
  UNANSWERED_HEADING,
  UNANSWERED_KINDS,
  leftOutWords,
} from '@/lib/results/section-words';
import { nothingCell, paragraph, textCell, textColumn } from './blocks';
import type { Block, ReportSection } from './report';
import type { Prepared } from './report-input';

function leftOutBlock(reasons: readonly LeftOutReason[]): Block {
  if (reasons.length === 0) return paragraph(NONE_LEFT_OUT);
  return {
    kind: 'table',
    caption: leftOutWords(reasons),
    columns: [
      textColumn('question', 'Question'),
      textColumn('reason', 'Reason'),
      textColumn('explanation', 'What the council says'),
    ],
    rows: reasons.flatMap(({ label, questions }) =>
      questions.map(({ text, explanation }) => [
        textCell(text),
        textCell(label),
        explanation === null ? nothingCell('Nothing more said') : textCell(explanation),
      ]),
    ),
    rowHeader: true,
  };
}

function listed(
  title: string,
  questions: readonly (QuestionRef & Partial<LeftOutQuestion>)[],
): readonly Block[] {
  if (questions.length === 0) return [paragraph(`${title}: none.`)];
  const items = questions.map(({ text, explanation }) =>
    explanation === undefined || explanation === null ? text : `${text} The council says: “${explanation}”`,
  );
  return [
    paragraph(`${title}: ${countOf(questions.length, 'question')}.`),
    { kind: 'list', items, tone: 'plain' },
  ];
}

/** What the figures leave out, kind by kind. Source: framework guide, part 3. */
export function unansweredSection({ view }: Prepared): ReportSection {
  const { leftOut, notAgreed, doNotKnow, blank } = view.unanswered;
  return {
    id: 'unanswered',
    heading: UNANSWERED_HEADING,
    level: 2,
    blocks: [
      leftOutBlock(leftOut),
      ...listed(UNANSWERED_KINDS.notAgreed, notAgreed),
      ...listed(UNANSWERED_KINDS.doNotKnow, doNotKnow),
      ...listed(UNANSWERED_KINDS.blank, blank),
    ],
  };
}
