import type { ComponentProps } from 'react';
import { classNames } from './class-names';

export type WarningTextProps = Readonly<ComponentProps<'div'>> & {
  /** What a screen reader says for the exclamation mark. */
  readonly iconText?: string | undefined;
};

export function WarningText({ iconText = 'Warning', className, children, ...rest }: WarningTextProps) {
  return (
    <div className={classNames('govuk-warning-text', className)} {...rest}>
      <span className="govuk-warning-text__icon" aria-hidden="true">
        !
      </span>
      <strong className="govuk-warning-text__text">
        <span className="govuk-visually-hidden">{iconText}</span> {children}
      </strong>
    </div>
  );
}
