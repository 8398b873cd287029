import type { ReactNode } from 'react';
import { Choice } from '@/components/govuk/choice';
import { fieldId } from '@/components/govuk/field-id';
import { questionTick, themeTick } from '@/lib/assessment/give-fields';
import { wholeThemeWords } from '@/lib/assessment/who-answers-words';
import type { GiveRow, GiveTheme } from './give-view';

export const GIVE_FORM = 'give';

interface GiveTableProps {
  readonly themes: readonly GiveTheme[];
  /** Null where nothing can be given: the same table without its ticks. */
  readonly isTicked: ((name: string) => boolean) | null;
}

/** Every question with whom it is with, until when and how it stands; and a tick, where it can be given. */
export function GiveTable({ themes, isTicked }: GiveTableProps) {
  return (
    <table className="ct-table ct-table--stack">
      <caption>
        {isTicked === null ? 'Every question' : 'Which questions'}
        <span>
          {isTicked === null
            ? 'Whom it is with, until when, and how it stands.'
            : 'Tick questions, or a theme for all of its questions. A question is with one person at a time.'}
        </span>
      </caption>
      <thead>
        <tr>
          <th scope="col">Question</th>
          <th scope="col">With</th>
          <th scope="col">Until</th>
          <th scope="col">State</th>
        </tr>
      </thead>
      {themes.map((theme) => (
        <ThemeRows key={theme.themeId} {...{ theme, isTicked }} />
      ))}
    </table>
  );
}

type ThemeRowsProps = Pick<GiveTableProps, 'isTicked'> & { readonly theme: GiveTheme };

function ThemeRows({ theme, isTicked }: ThemeRowsProps) {
  const { themeId, title, rows } = theme;
  return (
    <tbody>
      <tr className="ct-sub" id={themeId}>
        <th scope="rowgroup" colSpan={4}>
          <Tick name={themeTick(themeId)} isTicked={isTicked}>
            {wholeThemeWords(title, rows.length)}
          </Tick>
        </th>
      </tr>
      {rows.map((row) => (
        <QuestionRow key={row.questionId} {...{ row, isTicked }} />
      ))}
    </tbody>
  );
}

function QuestionRow({ row, isTicked }: Pick<GiveTableProps, 'isTicked'> & { readonly row: GiveRow }) {
  return (
    <tr>
      <th scope="row">
        <Tick name={questionTick(row.questionId)} isTicked={isTicked}>
          {row.text}
        </Tick>
      </th>
      <td data-l="With:">{row.whose}</td>
      <td data-l="Until:">{row.due}</td>
      <td data-l="State:">{row.isOverdue ? <strong>{row.standing}</strong> : row.standing}</td>
    </tr>
  );
}

type TickProps = Pick<GiveTableProps, 'isTicked'> & { readonly name: string; readonly children: ReactNode };

function Tick({ name, isTicked, children }: TickProps) {
  if (isTicked === null) return children;
  return (
    <div className="govuk-checkboxes govuk-checkboxes--small ct-tick">
      <Choice
        kind="checkboxes"
        id={fieldId(GIVE_FORM, name)}
        name={name}
        item={{ value: 'yes', label: children }}
        checked={isTicked(name)}
      />
    </div>
  );
}
