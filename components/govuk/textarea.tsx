import type { ComponentProps, ReactNode } from 'react';
import { classNames } from './class-names';
import { fieldDescription, FormGroup, type FieldProps } from './form-group';

export type TextareaProps = FieldProps &
  Readonly<Omit<ComponentProps<'textarea'>, 'id' | 'name' | 'aria-describedby'>> & {
    /** Stands under the control and inside its group, such as a count of characters. */
    readonly after?: ReactNode;
  };

export function Textarea(props: TextareaProps) {
  const { label, labelClassName, labelIsPageHeading, groupClassName, describedBy, ...own } = props;
  const { id, hint, error, after, className, rows = 5, ...rest } = own;
  return (
    <FormGroup {...{ id, label, labelClassName, labelIsPageHeading, hint, error, groupClassName }}>
      <textarea
        className={classNames('govuk-textarea', Boolean(error) && 'govuk-textarea--error', className)}
        id={id}
        rows={rows}
        aria-describedby={fieldDescription(id, { hint, error, describedBy })}
        {...rest}
      />
      {after}
    </FormGroup>
  );
}
