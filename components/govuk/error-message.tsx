import type { ComponentProps } from 'react';
import { classNames } from './class-names';

export type ErrorMessageProps = Readonly<ComponentProps<'p'>> & {
  /** What a screen reader says first; empty leaves it out. */
  readonly prefix?: string | undefined;
};

export function ErrorMessage({ prefix = 'Error', className, children, ...rest }: ErrorMessageProps) {
  return (
    <p className={classNames('govuk-error-message', className)} {...rest}>
      {prefix === '' ? null : (
        <>
          <span className="govuk-visually-hidden">{prefix}:</span>{' '}
        </>
      )}
      {children}
    </p>
  );
}
