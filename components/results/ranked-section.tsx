import { TABLE_ROLES } from '@/components/benchmark/table-roles';
import { LevelBoxesDrawing } from '@/components/charts/level-boxes-drawing';
import type { RankedAnswer, RankedAnswers, SuggestedAction } from '@/lib/results/ranked-answers';
import { rankingWords } from '@/lib/results/results-words';

interface RankedSectionProps {
  readonly strongest: RankedAnswers;
  readonly weakest: RankedAnswers;
}

const HEADS = [
  { text: 'Question', width: undefined },
  { text: 'Answer', width: 'ct-w13' },
  { text: 'What the framework suggests next', width: 'ct-w19' },
] as const;

/** The highest and the lowest answers, and what to do next about each. */
export function RankedSection({ strongest, weakest }: RankedSectionProps) {
  return (
    <>
      <h2 className="ct-h2">Strongest and weakest answers</h2>
      <table {...TABLE_ROLES.table} className="ct-table ct-table--stack">
        <thead {...TABLE_ROLES.rows}>
          <tr {...TABLE_ROLES.row}>
            {HEADS.map(({ text, width }) => (
              <th key={text} {...TABLE_ROLES.columnHeader} className={width}>
                {text}
              </th>
            ))}
          </tr>
        </thead>
        <RankedRows answers={strongest} heading={rankingWords('Strongest', strongest, '75 points or more')} />
        <RankedRows answers={weakest} heading={rankingWords('Weakest', weakest, '50 points or less')} />
      </table>
    </>
  );
}

interface RankedRowsProps {
  readonly answers: RankedAnswers;
  readonly heading: string;
}

function RankedRows({ answers, heading }: RankedRowsProps) {
  return (
    <tbody {...TABLE_ROLES.rows}>
      <tr {...TABLE_ROLES.row} className="ct-sub">
        <th role="rowheader" colSpan={HEADS.length} scope="rowgroup">
          {heading}
        </th>
      </tr>
      {answers.shown.map((answer) => (
        <RankedRow key={answer.question.id} answer={answer} />
      ))}
    </tbody>
  );
}

function RankedRow({ answer: { question, level, words, actions } }: { readonly answer: RankedAnswer }) {
  return (
    <tr {...TABLE_ROLES.row}>
      <th {...TABLE_ROLES.rowHeader}>{question.text}</th>
      <td {...TABLE_ROLES.cell}>
        {level === null ? null : <LevelBoxesDrawing level={level} />}
        {words.headline}
      </td>
      <td {...TABLE_ROLES.cell} data-l="Next:">
        <NextStep actions={actions} />
      </td>
    </tr>
  );
}

/** The first suggestion: the framework lists the one to begin with first. */
function NextStep({ actions: [first] }: { readonly actions: readonly SuggestedAction[] }) {
  if (first === undefined) return <span className="ct-none">Nothing more</span>;
  return (
    <>
      {first.action}
      <small>
        {first.ownerRole}. {first.timescale}
      </small>
    </>
  );
}
