import type { ComponentProps, ReactNode } from 'react';
import { classNames } from './class-names';

export type TableCell = Readonly<Omit<ComponentProps<'td'>, 'content'>> & {
  readonly content: ReactNode;
  readonly format?: 'numeric' | undefined;
};

export type TableProps = Readonly<Omit<ComponentProps<'table'>, 'children'>> & {
  readonly caption?: ReactNode;
  readonly captionClassName?: string | undefined;
  readonly head?: readonly TableCell[] | undefined;
  readonly rows: readonly (readonly TableCell[])[];
  readonly firstCellIsHeader?: boolean | undefined;
};

export function Table(props: TableProps) {
  const { caption, captionClassName, head, rows, firstCellIsHeader, className, ...rest } = props;
  return (
    <table className={classNames('govuk-table', className)} {...rest}>
      {caption ? (
        <caption className={classNames('govuk-table__caption', captionClassName)}>{caption}</caption>
      ) : null}
      {head ? (
        <thead className="govuk-table__head">
          <tr className="govuk-table__row">
            {head.map((cell, index) => (
              <HeaderCell key={index} scope="col" {...cell} />
            ))}
          </tr>
        </thead>
      ) : null}
      <tbody className="govuk-table__body">
        {rows.map((row, index) => (
          <tr key={index} className="govuk-table__row">
            {row.map((cell, column) =>
              column === 0 && firstCellIsHeader ? (
                <HeaderCell key={column} scope="row" {...cell} />
              ) : (
                <BodyCell key={column} {...cell} />
              ),
            )}
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function HeaderCell({ content, format, className, ...rest }: TableCell) {
  return (
    <th
      className={classNames('govuk-table__header', format && `govuk-table__header--${format}`, className)}
      {...rest}
    >
      {content}
    </th>
  );
}

function BodyCell({ content, format, className, ...rest }: TableCell) {
  return (
    <td
      className={classNames('govuk-table__cell', format && `govuk-table__cell--${format}`, className)}
      {...rest}
    >
      {content}
    </td>
  );
}
