import { TABLE_ROLES } from '@/components/shell/table-roles';
import { LevelBoxesStill } from '@/components/charts/level-boxes-still';
import type { RankedAnswer, RankedAnswers } from '@/lib/results/ranked-answers';
import { RANKED_HEADING, rankingWords } from '@/lib/results/section-words';

interface RankedSectionProps {
  readonly strongest: RankedAnswers;
  readonly weakest: RankedAnswers;
  /** Where the councils stand that can be called about a question; null where there is none. */
  readonly callHref?: ((questionId: string) => string | null) | undefined;
}

const HEADS = [
  { text: 'Question', width: undefined },
  { text: 'Answer', width: 'ct-w13' },
  { text: 'What the framework suggests next', width: 'ct-w19' },
] as const;

/** The highest and the lowest answers, and what to do next about each. */
export function RankedSection({ strongest, weakest, callHref }: RankedSectionProps) {
  return (
    <>
      <h2 className="ct-h2">{RANKED_HEADING}</h2>
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
        <RankedRows answers={strongest} heading={rankingWords('strongest', strongest)} />
        <RankedRows answers={weakest} heading={rankingWords('weakest', weakest)} callHref={callHref} />
      </table>
    </>
  );
}

interface RankedRowsProps {
  readonly answers: RankedAnswers;
  readonly heading: string;
  readonly callHref?: RankedSectionProps['callHref'];
}

function RankedRows({ answers, heading, callHref }: RankedRowsProps) {
  return (
    <tbody {...TABLE_ROLES.rows}>
      <tr {...TABLE_ROLES.row} className="ct-sub">
        <th role="rowheader" colSpan={HEADS.length} scope="rowgroup">
          {heading}
        </th>
      </tr>
      {answers.shown.map((answer) => (
        <RankedRow key={answer.question.id} answer={answer} href={callHref?.(answer.question.id) ?? null} />
      ))}
    </tbody>
  );
}

/** The framework lists first the suggestion to begin with. An answer with none needs no cell for it. */
function RankedRow({ answer, href }: { readonly answer: RankedAnswer; readonly href: string | null }) {
  const { question, level, words } = answer;
  const [first] = answer.actions;
  return (
    <tr {...TABLE_ROLES.row}>
      <th {...TABLE_ROLES.rowHeader}>
        {question.text}
        {href === null ? null : (
          <small>
            <a href={href}>
              Whom to call<span className="govuk-visually-hidden"> about this question</span>
            </a>
          </small>
        )}
      </th>
      <td {...TABLE_ROLES.cell} colSpan={first === undefined ? 2 : 1}>
        {level === null ? null : <LevelBoxesStill level={level} />}
        {words.headline}
      </td>
      {first === undefined ? null : (
        <td {...TABLE_ROLES.cell} data-l="Next:">
          {first.action}
          <small>
            {first.ownerRole}. {first.timescale}
          </small>
        </td>
      )}
    </tr>
  );
}
