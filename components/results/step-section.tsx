import { TABLE_ROLES } from '@/components/shell/table-roles';
import type { StepGain, StepGains } from '@/lib/results/step-gains';
import {
  NO_STEP,
  riseWords,
  STEP_CAUTION,
  STEP_HEADING,
  stepSentence,
  tieWords,
} from '@/lib/results/step-words';

interface StepSectionProps {
  readonly steps: StepGains;
  /** Where the answer to a question can be read. */
  readonly hrefOf: (questionId: string) => string;
}

const HEADS = ['Whole framework', 'Its theme'] as const;

/** The answers of which one step would raise the lowest possible score most, and the caution that goes with them. */
export function StepSection({ steps, hrefOf }: StepSectionProps) {
  const ties = tieWords(steps);
  return (
    <>
      <h2 className="ct-h2">{STEP_HEADING}</h2>
      <p className="ct-p">{STEP_CAUTION}</p>
      {steps.shown.length === 0 ? (
        <p className="ct-p ct-none">{NO_STEP}</p>
      ) : (
        <table {...TABLE_ROLES.table} className="ct-table ct-table--stack">
          <caption>
            <span>
              Lowest possible score now, and with this one answer a step higher and all others as they are.
            </span>
          </caption>
          <thead {...TABLE_ROLES.rows}>
            <tr {...TABLE_ROLES.row}>
              <th {...TABLE_ROLES.columnHeader}>Question</th>
              {HEADS.map((head) => (
                <th key={head} {...TABLE_ROLES.columnHeader} className="ct-w13">
                  {head}
                </th>
              ))}
            </tr>
          </thead>
          <tbody {...TABLE_ROLES.rows}>
            {steps.shown.map((gain) => (
              <StepRow key={gain.question.id} gain={gain} href={hrefOf(gain.question.id)} />
            ))}
          </tbody>
        </table>
      )}
      {ties === null ? null : <p className="ct-p ct-s">{ties}</p>}
    </>
  );
}

function StepRow({ gain, href }: { readonly gain: StepGain; readonly href: string }) {
  return (
    <tr {...TABLE_ROLES.row}>
      <th {...TABLE_ROLES.rowHeader}>
        <a href={href}>{gain.question.text}</a>
        <small>{stepSentence(gain)}</small>
      </th>
      <td {...TABLE_ROLES.cell} data-l="Whole framework:">
        {riseWords(gain.overall)}
      </td>
      <td {...TABLE_ROLES.cell} data-l="Its theme:">
        {riseWords(gain.theme)}
        <small>{gain.themeTitle}</small>
      </td>
    </tr>
  );
}
