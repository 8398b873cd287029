import type { ComponentProps, ReactNode } from 'react';
import { classNames } from './class-names';

export interface LegendProps {
  readonly legend?: ReactNode;
  readonly legendClassName?: string | undefined;
  readonly legendIsPageHeading?: boolean | undefined;
}

export type FieldsetProps = Readonly<ComponentProps<'fieldset'>> & LegendProps;

export function Fieldset(props: FieldsetProps) {
  const { legend, legendClassName, legendIsPageHeading, className, children, ...rest } = props;
  return (
    <fieldset className={classNames('govuk-fieldset', className)} {...rest}>
      {legend ? (
        <legend className={classNames('govuk-fieldset__legend', legendClassName)}>
          {legendIsPageHeading ? <h1 className="govuk-fieldset__heading">{legend}</h1> : legend}
        </legend>
      ) : null}
      {children}
    </fieldset>
  );
}
