import type { ComponentProps } from 'react';
import { classNames } from './class-names';

export type LabelProps = Readonly<ComponentProps<'label'>> & {
  /** Where one question is the whole page, its label is the page's heading. */
  readonly isPageHeading?: boolean | undefined;
};

export function Label({ isPageHeading, className, children, ...rest }: LabelProps) {
  const label = (
    <label className={classNames('govuk-label', className)} {...rest}>
      {children}
    </label>
  );
  return isPageHeading ? <h1 className="govuk-label-wrapper">{label}</h1> : label;
}
