import type { ComponentProps, ReactNode } from 'react';
import { classNames } from './class-names';

export type DetailsProps = Readonly<ComponentProps<'details'>> & { readonly summary: ReactNode };

export function Details({ summary, className, children, ...rest }: DetailsProps) {
  return (
    <details className={classNames('govuk-details', className)} {...rest}>
      <summary className="govuk-details__summary">
        <span className="govuk-details__summary-text">{summary}</span>
      </summary>
      <div className="govuk-details__text">{children}</div>
    </details>
  );
}
