import { errorOf } from '@/components/forms/form-errors';
import { fieldId } from '@/components/govuk/field-id';
import { Input } from '@/components/govuk/input';
import type { ActionState } from '@/lib/action-state';

interface PersonFieldsProps {
  readonly form: string;
  readonly state: ActionState;
}

/** Who somebody is, for a form that gives or offers them a place. */
export function PersonFields({ form, state }: PersonFieldsProps) {
  return (
    <>
      <Input
        id={fieldId(form, 'name')}
        name="name"
        label="Name"
        labelClassName="govuk-label--s"
        hint="It stands beside what they write."
        className="govuk-input--width-20"
        autoComplete="off"
        error={errorOf(state, 'name')}
        defaultValue={state.values['name'] ?? ''}
      />
      <Input
        id={fieldId(form, 'email')}
        name="email"
        type="email"
        label="Work email address"
        labelClassName="govuk-label--s"
        className="govuk-input--width-20"
        autoComplete="off"
        spellCheck={false}
        error={errorOf(state, 'email')}
        defaultValue={state.values['email'] ?? ''}
      />
    </>
  );
}
