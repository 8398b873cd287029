import { countPeoplesWork } from '@/lib/scoring/peoples-work';
import { formatWhole } from '@/lib/format/number';
import { countOf } from '@/lib/format/number-word';
import { peoplesWorkFinding } from '@/lib/results/findings';
import { NOT_KNOWN } from '@/lib/results/peoples-work';
import type { RankedAnswer, RankedAnswers } from '@/lib/results/ranked-answers';
import { RANKED_HEADING, rankingWords } from '@/lib/results/section-words';
import { nothingCell, numberColumn, paragraph, source, textCell, textColumn } from './blocks';
import type { Block, Cell, ReportSection } from './report';
import { reported } from './report-input';
import type { Prepared } from './report-input';

const QUESTION = textColumn('question', 'Question');
const ANSWER = textColumn('answer', 'Answer');
const NEXT = textColumn('next', 'What the framework suggests next');

function levelCell(ranked: RankedAnswer): Cell {
  const { level, words } = ranked;
  if (level === null) return textCell(words.headline);
  return { kind: 'picture', picture: { kind: 'level', level }, alt: null, words: words.headline };
}

function nextCell({ actions }: RankedAnswer): Cell {
  const [first] = actions;
  if (first === undefined) return nothingCell('No suggestion');
  return textCell(first.action, [`${first.ownerRole}. ${first.timescale}`]);
}

/** An answer whose figure is hidden has no points here, so no place among the highest or lowest gives it away. */
function rankingBlock(which: 'strongest' | 'weakest', answers: RankedAnswers): Block {
  const { shown } = answers;
  const caption = rankingWords(which, answers);
  if (shown.length === 0) return paragraph(`${caption}.`);
  const suggests = which === 'weakest';
  const columns = suggests ? [QUESTION, ANSWER, NEXT] : [QUESTION, ANSWER];
  return {
    kind: 'table',
    caption,
    columns,
    rows: shown.map((ranked) => [
      textCell(ranked.question.text),
      levelCell(ranked),
      ...(suggests ? [nextCell(ranked)] : []),
    ]),
    rowHeader: true,
  };
}

/** The highest and the lowest answers, and what to do next about the lowest. */
export function rankedSection(prepared: Prepared): ReportSection {
  const { strongest, weakest } = prepared.view;
  return {
    id: 'strongest-weakest',
    heading: RANKED_HEADING,
    level: 2,
    blocks: [rankingBlock('strongest', strongest), rankingBlock('weakest', weakest)],
  };
}

function paidCell(prepared: Prepared, questionId: string): Cell {
  const number = reported(prepared, questionId)?.answer.numbers.number ?? null;
  if (number === null) return nothingCell(NOT_KNOWN);
  return typeof number === 'string'
    ? nothingCell(number)
    : { kind: 'number', value: number, display: formatWhole(number) };
}

function claims({ questions, input }: Prepared): readonly string[] {
  return questions.flatMap(({ question }) => {
    const pieces = countPeoplesWork([question], input.answers);
    return pieces === 0 ? [] : [`${countOf(pieces, 'piece')} in “${question.text}”`];
  });
}

/** Work that the answers claim, beside the people and hours that were paid. Source: framework guide, part 9. */
export function peoplesWorkSection(prepared: Prepared): ReportSection {
  const { view, input } = prepared;
  const { paidQuestions: paid } = input;
  const { claimed } = view.peoplesWork;
  return {
    id: 'peoples-work',
    heading: peoplesWorkFinding(claimed, input.authorityName),
    level: 2,
    blocks: [
      {
        kind: 'table',
        caption: 'Work claimed, and work paid for in the last 12 months',
        columns: [textColumn('what', 'What'), numberColumn('number', 'Number')],
        rows: [
          [
            textCell('Pieces of work claimed', claims(prepared)),
            { kind: 'number', value: claimed, display: formatWhole(claimed) },
          ],
          [textCell('Care-experienced people paid for it'), paidCell(prepared, paid.people)],
          [textCell('Hours paid'), paidCell(prepared, paid.hours)],
        ],
        rowHeader: true,
      },
      source(
        'One piece of work can support several answers. The tally is a prompt to ask, not a count of jobs.',
      ),
    ],
  };
}
