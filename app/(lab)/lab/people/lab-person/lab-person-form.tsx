'use client';

import { useActionState } from 'react';
import { FormErrors } from '@/components/forms/form-errors';
import { Button } from '@/components/govuk/button';
import { PersonFields } from '@/components/team/person-fields';
import { WhatTheyWillDo } from '@/components/team/what-they-will-do';
import { labPartItems } from '@/lib/access/lab-parts';
import type { ActionState } from '@/lib/action-state';
import { NO_ERRORS } from '@/lib/action-state';

const FORM = 'lab-person';

const PARTS = labPartItems();

type LabPersonFormProps = {
  readonly action: (state: ActionState, form: FormData) => Promise<ActionState>;
};

/** Who is of the lab, and as what. */
export function LabPersonForm({ action }: LabPersonFormProps) {
  const [state, dispatch] = useActionState(action, NO_ERRORS);
  return (
    <form action={dispatch} noValidate>
      <FormErrors form={FORM} state={state} />
      <PersonFields form={FORM} state={state} />
      <WhatTheyWillDo form={FORM} state={state} name="part" items={PARTS} />
      <Button>Add this person</Button>
    </form>
  );
}
