'use client';

import { useActionState } from 'react';
import { FormErrors, errorOf } from '@/components/forms/form-errors';
import { Button } from '@/components/govuk/button';
import { CharacterCount } from '@/components/govuk/character-count';
import { fieldId } from '@/components/govuk/field-id';
import { Input } from '@/components/govuk/input';
import { Select } from '@/components/govuk/select';
import type { ActionState } from '@/lib/action-state';

type WorkshopFormProps = {
  readonly action: (state: ActionState, form: FormData) => Promise<ActionState>;
  /** What the form says when it is drawn, by the names of its fields. */
  readonly values: Readonly<Record<string, string>>;
  readonly hidden: Readonly<Record<string, string>>;
  readonly rows: readonly { readonly name: string; readonly level: string }[];
  readonly levels: readonly { readonly value: string; readonly text: string }[];
  readonly words: {
    readonly hasNotSaid: string;
    readonly notAgreed: string;
    readonly mostNotes: number;
    readonly next: string;
  };
};

const FORM = 'workshop';

/** Who is in the room and which level each of them sees, what was said, and what the room agrees. */
export function WorkshopForm({ action, values, hidden, rows, levels, words }: WorkshopFormProps) {
  const [state, dispatch] = useActionState(action, { errors: [], values });
  const said = (name: string): string => state.values[name] ?? '';
  return (
    <form action={dispatch} noValidate>
      <FormErrors form={FORM} state={state} />
      {Object.entries(hidden).map(([name, value]) => (
        <input key={name} type="hidden" name={name} value={value} />
      ))}
      <Voices {...{ rows, levels, state, hasNotSaid: words.hasNotSaid }} />
      <CharacterCount
        id={fieldId(FORM, 'notes')}
        name="notes"
        label="What was said"
        labelClassName="govuk-label--s"
        hint="What spoke for a higher level, what for a lower one, and what would settle it."
        rows={6}
        limit={words.mostNotes}
        error={errorOf(state, 'notes')}
        defaultValue={said('notes')}
      />
      <Select
        id={fieldId(FORM, 'agreed')}
        name="agreed"
        label="What the room agrees"
        labelClassName="govuk-label--s"
        hint="It becomes the answer. Leave it open to save what was said so far, or to have more rows for voices."
        items={[{ value: '', text: words.notAgreed }, ...levels]}
        defaultValue={said('agreed')}
      />
      <div className="ct-buttons" id={fieldId(FORM, 'act')}>
        <Button name="act" value="stay">
          Save
        </Button>
        <Button variant="secondary" name="act" value="next">
          {words.next}
        </Button>
      </div>
    </form>
  );
}

type VoicesProps = Pick<WorkshopFormProps, 'rows' | 'levels'> & {
  readonly state: ActionState;
  readonly hasNotSaid: string;
};

/** A row for each person in the room. */
function Voices({ rows, levels, state, hasNotSaid }: VoicesProps) {
  return (
    <fieldset className="govuk-fieldset">
      <legend className="govuk-fieldset__legend govuk-fieldset__legend--m">Voices</legend>
      {rows.map((row, index) => (
        <div className="ct-voice" key={row.name}>
          <Input
            id={fieldId(FORM, row.name)}
            name={row.name}
            label={`Voice ${index + 1}: name or part`}
            error={errorOf(state, row.name)}
            defaultValue={state.values[row.name] ?? ''}
            autoComplete="off"
          />
          <Select
            id={fieldId(FORM, row.level)}
            name={row.level}
            label={`Voice ${index + 1}: level`}
            items={[{ value: '', text: hasNotSaid }, ...levels]}
            defaultValue={state.values[row.level] ?? ''}
          />
        </div>
      ))}
    </fieldset>
  );
}
