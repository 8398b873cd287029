import { backingInWords } from '@/lib/evidence/backing';
import type { Backing } from '@/lib/evidence/backing';
import type { Theme } from '@/lib/framework/definition';
import { formatScore } from '@/lib/format/number';
import { roundHalfUp } from '@/lib/scoring/fraction';
import { figureCell, nothingCell, numberColumn, paragraph, textCell, textColumn } from './blocks';
import type { Cell, ReportSection } from './report';
import type { Prepared, ReportedQuestion } from './report-input';

const COLUMNS = [
  textColumn('question', 'Question'),
  textColumn('answer', 'Answer and comment'),
  numberColumn('score', 'Score'),
];

function questionCell({ question }: ReportedQuestion): Cell {
  return textCell(question.text, question.needsCheck ? ['Wording under review'] : []);
}

/** What was answered, what explains it, what was published, and the comment, all in one cell. */
function answerCell({ answer, comment, published, backing }: ReportedQuestion): Cell {
  const { state, headline, detail } = answer.words;
  const own = detail === null ? [] : [detail];
  const details = [...own, ...(published?.words ?? []), ...evidenceWords(state, backing)];
  const beside = {
    ...(details.length === 0 ? {} : { details }),
    ...(comment === null ? {} : { comment }),
  };
  return state === 'answered' && !answer.isFigureHidden
    ? { kind: 'text', text: headline, ...beside }
    : { kind: 'nothing', word: headline, ...beside };
}

/** A question without an answer and without evidence has nothing to say of it. */
function evidenceWords(state: string, backing: Backing | null): readonly string[] {
  const isSaid = backing !== null && (state === 'answered' || backing.titles.length > 0);
  return isSaid ? [`Evidence: ${backingInWords(backing)}`] : [];
}

/** The points of a question, or why it has none. Points of a hidden figure would give it away. */
export function questionScoreCell({ question, answer }: ReportedQuestion, { input }: Prepared): Cell {
  const result = input.scores.questions[question.id];
  if (!question.scored) return nothingCell('Not scored');
  if (answer.isFigureHidden) return nothingCell('hidden');
  if (result?.outcome === 'na') return nothingCell('Left out');
  const score = result?.score ?? null;
  if (score === null) return nothingCell(formatScore(null));
  return figureCell({ kind: 'number', value: roundHalfUp(score, 1), display: formatScore(score) });
}

function themeSection(theme: Theme, prepared: Prepared): readonly ReportSection[] {
  const ids = new Set(theme.questions.map(({ id }) => id));
  const questions = prepared.questions.filter(({ question }) => ids.has(question.id));
  if (questions.length === 0) return [];
  const rows = questions.map((each) => [
    questionCell(each),
    answerCell(each),
    questionScoreCell(each, prepared),
  ]);
  const caption = `Questions and answers: ${theme.title}`;
  return [
    {
      id: `theme-${theme.id}`,
      heading: theme.title,
      level: 3,
      blocks: [paragraph(theme.why), { kind: 'table', caption, columns: COLUMNS, rows, rowHeader: true }],
    },
  ];
}

/** Every question that was shown, theme by theme, with its answer, comment and points. */
export function answerSections(prepared: Prepared): readonly ReportSection[] {
  const { definition } = prepared.input;
  return [
    {
      id: 'answers',
      heading: 'Every question, answer and comment',
      level: 2,
      blocks: [
        paragraph(
          `These are the questions that this authority was asked, in order. ${
            prepared.input.evidence === undefined
              ? 'What evidence there was for each answer was not recorded when this was sent.'
              : 'Below each answer stands what evidence there was for it when it was sent. It is no part of a score.'
          }`,
        ),
      ],
    },
    ...definition.themes.flatMap((theme) => themeSection(theme, prepared)),
  ];
}
