import type { ComponentProps } from 'react';
import { classNames } from './class-names';
import { fieldDescription, FormGroup, type FieldProps } from './form-group';

export interface SelectItem {
  readonly value: string;
  readonly text: string;
  readonly disabled?: boolean | undefined;
}

export type SelectProps = FieldProps &
  Readonly<Omit<ComponentProps<'select'>, 'id' | 'name' | 'children' | 'aria-describedby'>> & {
    readonly items: readonly SelectItem[];
  };

export function Select(props: SelectProps) {
  const { label, labelClassName, labelIsPageHeading, groupClassName, describedBy, ...own } = props;
  const { id, hint, error, items, className, ...rest } = own;
  return (
    <FormGroup {...{ id, label, labelClassName, labelIsPageHeading, hint, error, groupClassName }}>
      <select
        // React puts a list back to its first choice when a form comes back, unless the list is new.
        key={String(rest.defaultValue ?? '')}
        className={classNames('govuk-select', className, Boolean(error) && 'govuk-select--error')}
        id={id}
        aria-describedby={fieldDescription(id, { hint, error, describedBy })}
        {...rest}
      >
        {items.map((item) => (
          <option key={item.value} value={item.value} disabled={item.disabled}>
            {item.text}
          </option>
        ))}
      </select>
    </FormGroup>
  );
}
