import type { ReactNode } from 'react';
import { classNames } from './class-names';
import { ErrorMessage } from './error-message';
import { describedByIds, errorId, hintId } from './field-id';
import { Hint } from './hint';
import { Label } from './label';

/** What every labelled control of the Design System takes beside its own attributes. */
export interface FieldProps {
  readonly id: string;
  readonly name: string;
  readonly label: ReactNode;
  readonly labelClassName?: string | undefined;
  readonly labelIsPageHeading?: boolean | undefined;
  readonly hint?: ReactNode;
  readonly error?: ReactNode;
  readonly groupClassName?: string | undefined;
  /** Ids of anything else that describes the control; they are read first. */
  readonly describedBy?: string | undefined;
}

type FormGroupProps = Omit<FieldProps, 'name' | 'describedBy'> & { readonly children: ReactNode };

/** Label, hint, error and control, in the order that a screen reader and the eye both need. */
export function FormGroup(props: FormGroupProps) {
  const { id, label, labelClassName, labelIsPageHeading, hint, error, groupClassName, children } = props;
  return (
    <div className={groupClass(error, groupClassName)}>
      <Label htmlFor={id} className={labelClassName} isPageHeading={labelIsPageHeading}>
        {label}
      </Label>
      {hint ? <Hint id={hintId(id)}>{hint}</Hint> : null}
      {error ? <ErrorMessage id={errorId(id)}>{error}</ErrorMessage> : null}
      {children}
    </div>
  );
}

export function groupClass(error: ReactNode, className: string | undefined): string {
  return classNames('govuk-form-group', Boolean(error) && 'govuk-form-group--error', className);
}

interface Described {
  readonly hint?: ReactNode;
  readonly error?: ReactNode;
  readonly describedBy?: string | undefined;
}

/** The aria-describedby of a control: hint before error, so that help is heard before blame. */
export function fieldDescription(id: string, { hint, error, describedBy }: Described): string | undefined {
  return describedByIds(describedBy, Boolean(hint) && hintId(id), Boolean(error) && errorId(id));
}
