import { errorOf } from '@/components/forms/form-errors';
import { fieldId } from '@/components/govuk/field-id';
import type { ActionState } from '@/lib/action-state';
import { EVIDENCE } from '@/lib/evidence/addresses';
import { DRAWN } from '@/lib/evidence/detail-values';
import { CHANGED_MEANWHILE } from '@/lib/evidence/changed-meanwhile';
import { formatDay } from '@/lib/format/date';

type SaysNowProps = { readonly form: string; readonly state: ActionState };

/** What a piece says that was changed in another window, and the two ways on. Nothing for any other. */
export function SaysNow({ form, state }: SaysNowProps) {
  if (errorOf(state, CHANGED_MEANWHILE.field) === undefined) return null;
  const said = (field: string): string => state.values[field] ?? '';
  const day = said(DRAWN.datedOn);
  const checkedBy = said(DRAWN.checkedBy);
  return (
    <div className="ct-note" id={fieldId(form, CHANGED_MEANWHILE.field)} tabIndex={-1}>
      <h2 className="ct-h3 ct-h2--first">{CHANGED_MEANWHILE.heading}</h2>
      <p>Title: {said(DRAWN.title)}</p>
      <p>Date: {day === '' ? 'none' : formatDay(day)}</p>
      <p>Checked independently by: {checkedBy === '' ? 'nobody' : checkedBy}</p>
      <p>
        {CHANGED_MEANWHILE.choice} <a href={EVIDENCE}>{CHANGED_MEANWHILE.leave}</a>
      </p>
    </div>
  );
}
