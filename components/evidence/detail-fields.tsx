import { errorOf } from '@/components/forms/form-errors';
import { DateInput } from '@/components/govuk/date-input';
import { fieldId } from '@/components/govuk/field-id';
import { Input } from '@/components/govuk/input';
import type { ActionState } from '@/lib/action-state';

const PARTS = ['day', 'month', 'year'] as const;

interface DetailFieldsProps {
  readonly form: string;
  readonly state: ActionState;
  /** What the fields hold before anything was typed. */
  readonly values?: Readonly<Record<string, string>>;
  readonly titleHint: string;
}

/** What can be said of any piece: its title, its day, and who checked it independently. */
export function DetailFields({ form, state, values = {}, titleHint }: DetailFieldsProps) {
  const typed = (field: string): string => state.values[field] ?? values[field] ?? '';
  const wrong = PARTS.filter((part) => errorOf(state, `dated-${part}`) !== undefined);
  const [first] = wrong;
  return (
    <>
      <Input
        id={fieldId(form, 'title')}
        name="title"
        label="Title"
        labelClassName="govuk-label--s"
        hint={titleHint}
        error={errorOf(state, 'title')}
        defaultValue={typed('title')}
      />
      <DateInput
        id={fieldId(form, 'dated')}
        namePrefix="dated"
        legend="Date (optional)"
        legendClassName="govuk-fieldset__legend--s"
        hint="The day on the document, or the day that it was decided or published."
        error={first === undefined ? undefined : errorOf(state, `dated-${first}`)}
        errorParts={wrong}
        values={Object.fromEntries(PARTS.map((part) => [part, typed(`dated-${part}`)]))}
      />
      <Input
        id={fieldId(form, 'checkedBy')}
        name="checkedBy"
        label="Who checked it independently (optional)"
        labelClassName="govuk-label--s"
        hint="Only somebody outside your council, with the date. For example, Ofsted, March 2026. Leave empty when nobody has."
        error={errorOf(state, 'checkedBy')}
        defaultValue={typed('checkedBy')}
      />
    </>
  );
}
