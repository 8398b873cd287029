import type { ComponentProps, ReactNode } from 'react';
import { classNames } from './class-names';

export interface SummaryAction {
  readonly href: string;
  readonly text: ReactNode;
  /** Completes the link for a screen reader, such as "answer 3". */
  readonly visuallyHiddenText?: string | undefined;
}

export interface SummaryRow {
  readonly key: ReactNode;
  readonly value: ReactNode;
  readonly className?: string | undefined;
  readonly actions?: readonly SummaryAction[] | undefined;
}

export type SummaryListProps = Readonly<Omit<ComponentProps<'dl'>, 'children'>> & {
  readonly rows: readonly SummaryRow[];
};

export function SummaryList({ rows, className, ...rest }: SummaryListProps) {
  const anyActions = rows.some((row) => row.actions?.length);
  return (
    <dl className={classNames('govuk-summary-list', className)} {...rest}>
      {rows.map((row, index) => (
        <div
          key={index}
          className={classNames(
            'govuk-summary-list__row',
            anyActions && !row.actions && 'govuk-summary-list__row--no-actions',
            row.className,
          )}
        >
          <dt className="govuk-summary-list__key">{row.key}</dt>
          <dd className="govuk-summary-list__value">{row.value}</dd>
          <Actions actions={row.actions ?? []} />
        </div>
      ))}
    </dl>
  );
}

interface ActionsProps {
  readonly actions: readonly SummaryAction[];
}

function Actions({ actions }: ActionsProps) {
  const [only] = actions;
  if (!only) return null;
  return (
    <dd className="govuk-summary-list__actions">
      {actions.length === 1 ? (
        <ActionLink {...only} />
      ) : (
        <ul className="govuk-summary-list__actions-list">
          {actions.map((action) => (
            <li key={action.href} className="govuk-summary-list__actions-list-item">
              <ActionLink {...action} />
            </li>
          ))}
        </ul>
      )}
    </dd>
  );
}

function ActionLink({ href, text, visuallyHiddenText }: SummaryAction) {
  return (
    <a className="govuk-link" href={href}>
      {text}
      {visuallyHiddenText ? <span className="govuk-visually-hidden"> {visuallyHiddenText}</span> : null}
    </a>
  );
}
