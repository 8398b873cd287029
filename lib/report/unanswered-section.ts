import { countOf } from '@/lib/format/number-word';
import type { LeftOutQuestion, LeftOutReason, QuestionRef } from '@/lib/results/left-out';
import { nothingCell, paragraph, textCell, textColumn } from './blocks';
import type { Block, ReportSection } from './report';
import type { Prepared } from './report-input';

function countsByReason(reasons: readonly LeftOutReason[]): string {
  return reasons.map(({ label, questions }) => `${label}: ${questions.length}`).join('. ');
}

function leftOutBlock(reasons: readonly LeftOutReason[]): Block {
  if (reasons.length === 0) return paragraph('No question was left out as not applicable.');
  return {
    kind: 'table',
    caption: `Left out as not applicable. ${countsByReason(reasons)}`,
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
    heading: 'What is left out, not known or not answered',
    level: 2,
    blocks: [
      leftOutBlock(leftOut),
      ...listed('“Not applicable” that does not count, so it reads as not answered', notAgreed),
      ...listed('Do not know', doNotKnow),
      ...listed('Not answered', blank),
    ],
  };
}
