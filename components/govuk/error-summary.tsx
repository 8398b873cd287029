import type { ComponentProps, ReactNode } from 'react';
import { classNames } from './class-names';

export interface ErrorSummaryItem {
  readonly text: ReactNode;
  /** A fragment that leads to the control to mend; left out where no control is at fault. */
  readonly href?: string | undefined;
}

export type ErrorSummaryProps = Readonly<Omit<ComponentProps<'div'>, 'title'>> & {
  readonly title?: ReactNode;
  readonly errors: readonly ErrorSummaryItem[];
};

export function ErrorSummary(props: ErrorSummaryProps) {
  const { title = 'There is a problem', errors, className, children, ...rest } = props;
  return (
    <div className={classNames('govuk-error-summary', className)} data-module="govuk-error-summary" {...rest}>
      {/* The alert is inside, not on, the element that takes focus: together they are announced once or not at all. */}
      <div role="alert">
        <h2 className="govuk-error-summary__title">{title}</h2>
        <div className="govuk-error-summary__body">
          {children ? <p>{children}</p> : null}
          {errors.length > 0 ? (
            <ul className="govuk-list govuk-error-summary__list">
              {errors.map((error, index) => (
                <li key={index}>{error.href ? <a href={error.href}>{error.text}</a> : error.text}</li>
              ))}
            </ul>
          ) : null}
        </div>
      </div>
    </div>
  );
}
