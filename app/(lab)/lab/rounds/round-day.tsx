import { errorOf } from '@/components/forms/form-errors';
import { DateInput } from '@/components/govuk/date-input';
import { fieldId } from '@/components/govuk/field-id';
import type { ActionState } from '@/lib/action-state';

const PARTS = ['day', 'month', 'year'] as const;

type RoundDayProps = {
  readonly form: string;
  readonly state: ActionState;
  readonly name: string;
  readonly legend: string;
  readonly hint: string;
};

/** A day in three boxes. What is wrong with it stands once, at the first box that is. */
export function RoundDay({ form, state, name, legend, hint }: RoundDayProps) {
  const wrong = PARTS.filter((part) => errorOf(state, `${name}-${part}`) !== undefined);
  const [first] = wrong;
  const isEmpty = PARTS.every((part) => (state.values[`${name}-${part}`] ?? '').trim() === '');
  return (
    <DateInput
      id={fieldId(form, name)}
      namePrefix={name}
      legend={legend}
      legendClassName="govuk-fieldset__legend--s"
      hint={hint}
      error={first === undefined ? undefined : errorOf(state, `${name}-${first}`)}
      errorParts={isEmpty ? undefined : wrong}
      values={Object.fromEntries(PARTS.map((part) => [part, state.values[`${name}-${part}`] ?? '']))}
    />
  );
}
