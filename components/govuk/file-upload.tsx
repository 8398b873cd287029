import type { ComponentProps } from 'react';
import { classNames } from './class-names';
import { fieldDescription, FormGroup, type FieldProps } from './form-group';

export type FileUploadProps = FieldProps &
  Readonly<Omit<ComponentProps<'input'>, 'id' | 'name' | 'type' | 'aria-describedby'>>;

export function FileUpload(props: FileUploadProps) {
  const { label, labelClassName, labelIsPageHeading, groupClassName, describedBy, ...own } = props;
  const { id, hint, error, className, ...rest } = own;
  return (
    <FormGroup {...{ id, label, labelClassName, labelIsPageHeading, hint, error, groupClassName }}>
      <input
        className={classNames('govuk-file-upload', className, Boolean(error) && 'govuk-file-upload--error')}
        id={id}
        type="file"
        aria-describedby={fieldDescription(id, { hint, error, describedBy })}
        {...rest}
      />
    </FormGroup>
  );
}
