import type { ComponentProps, ReactNode } from 'react';
import { classNames } from './class-names';
import { fieldDescription, FormGroup, type FieldProps } from './form-group';

export type InputProps = FieldProps &
  Readonly<Omit<ComponentProps<'input'>, 'id' | 'name' | 'prefix' | 'aria-describedby'>> & {
    readonly prefix?: ReactNode;
    readonly suffix?: ReactNode;
  };

export function Input(props: InputProps) {
  const { label, labelClassName, labelIsPageHeading, groupClassName, describedBy, ...own } = props;
  const { id, hint, error, prefix, suffix, className, type = 'text', ...rest } = own;
  const input = (
    <input
      className={classNames('govuk-input', className, Boolean(error) && 'govuk-input--error')}
      id={id}
      type={type}
      aria-describedby={fieldDescription(id, { hint, error, describedBy })}
      {...rest}
    />
  );
  return (
    <FormGroup {...{ id, label, labelClassName, labelIsPageHeading, hint, error, groupClassName }}>
      {prefix || suffix ? (
        <div className="govuk-input__wrapper">
          <Affix side="prefix">{prefix}</Affix>
          {input}
          <Affix side="suffix">{suffix}</Affix>
        </div>
      ) : (
        input
      )}
    </FormGroup>
  );
}

interface AffixProps {
  readonly side: 'prefix' | 'suffix';
  readonly children: ReactNode;
}

function Affix({ side, children }: AffixProps) {
  if (!children) return null;
  return (
    <div className={`govuk-input__${side}`} aria-hidden="true">
      {children}
    </div>
  );
}
