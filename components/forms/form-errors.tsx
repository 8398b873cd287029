import { fieldId } from '@/components/govuk/field-id';
import type { ActionState } from '@/lib/action-state';
import { LandingSummary } from './landing-summary';
import { OtherPlaceSummary } from './other-place-summary';

type FormErrorsProps = { readonly form: string; readonly state: ActionState };

/** The error summary of a form, focused when the form comes back with errors. Nothing while there are none. */
export function FormErrors({ form, state }: FormErrorsProps) {
  const id = fieldId(form, 'errors');
  if (state.otherPlace !== undefined) return <OtherPlaceSummary id={id} otherPlace={state.otherPlace} />;
  if (state.errors.length === 0) return null;
  return (
    <LandingSummary
      id={id}
      errors={state.errors.map(({ field, message }) => ({
        text: message,
        href: `#${fieldId(form, field)}`,
      }))}
      occasion={JSON.stringify(state.errors)}
    />
  );
}

/** The message for one field, or undefined. */
export function errorOf(state: ActionState, field: string): string | undefined {
  return state.errors.find((error) => error.field === field)?.message;
}
