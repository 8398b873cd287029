import type { ReactNode } from 'react';
import { classNames } from './class-names';
import { errorId, hintId } from './field-id';
import { ErrorMessage } from './error-message';
import { Fieldset, type LegendProps } from './fieldset';
import { fieldDescription, groupClass } from './form-group';
import { Hint } from './hint';
import { Input } from './input';

export type DatePart = 'day' | 'month' | 'year';

const parts = [
  { part: 'day', label: 'Day', width: 'govuk-input--width-2' },
  { part: 'month', label: 'Month', width: 'govuk-input--width-2' },
  { part: 'year', label: 'Year', width: 'govuk-input--width-4' },
] as const;

export interface DateInputProps extends LegendProps {
  readonly id: string;
  /** Posted names are this prefix, a hyphen and day, month or year. */
  readonly namePrefix?: string | undefined;
  readonly hint?: ReactNode;
  readonly error?: ReactNode;
  /** The parts that are wrong; with an error and none named, all of them are marked. */
  readonly errorParts?: readonly DatePart[] | undefined;
  readonly values?: Readonly<Partial<Record<DatePart, string | undefined>>> | undefined;
  readonly className?: string | undefined;
  readonly groupClassName?: string | undefined;
  readonly describedBy?: string | undefined;
}

export function DateInput(props: DateInputProps) {
  const { id, hint, error, describedBy, groupClassName } = props;
  const { legend, legendClassName, legendIsPageHeading } = props;
  const content = (
    <>
      {hint ? <Hint id={hintId(id)}>{hint}</Hint> : null}
      {error ? <ErrorMessage id={errorId(id)}>{error}</ErrorMessage> : null}
      <DateParts {...props} />
    </>
  );
  return (
    <div className={groupClass(error, groupClassName)}>
      {legend ? (
        // JAWS leaves out the description of a fieldset of text boxes unless it has this role.
        <Fieldset
          {...{ legend, legendClassName, legendIsPageHeading }}
          role="group"
          aria-describedby={fieldDescription(id, { hint, error, describedBy })}
        >
          {content}
        </Fieldset>
      ) : (
        content
      )}
    </div>
  );
}

function DateParts({ id, namePrefix, error, errorParts, values, className }: DateInputProps) {
  const wrong = error ? (errorParts ?? parts.map(({ part }) => part)) : (errorParts ?? []);
  return (
    <div className={classNames('govuk-date-input', className)} id={id}>
      {parts.map(({ part, label, width }) => (
        <div key={part} className="govuk-date-input__item">
          <Input
            id={`${id}-${part}`}
            name={namePrefix ? `${namePrefix}-${part}` : part}
            label={label}
            labelClassName="govuk-date-input__label"
            className={classNames(
              'govuk-date-input__input',
              width,
              wrong.includes(part) && 'govuk-input--error',
            )}
            inputMode="numeric"
            defaultValue={values?.[part]}
          />
        </div>
      ))}
    </div>
  );
}
