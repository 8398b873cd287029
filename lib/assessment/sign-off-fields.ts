import { z } from 'zod';
import type { FieldError } from '@/lib/action-state';
import { readDayFields } from '@/lib/rounds/day-fields';
import { SIGN_OFF_LINE_MAX_LENGTH, SIGN_OFF_MAX_LENGTH, SIGN_OFF_PARTS } from './sign-off';
import type { SignOffFields, SignOffPart, TextKey } from './sign-off';

/** Reads the form of the record. Every part may be empty; a link must be a whole https address. */
export function readSignOff(
  fields: Readonly<Record<string, string>>,
):
  | { readonly ok: true; readonly fields: SignOffFields }
  | { readonly ok: false; readonly errors: readonly FieldError[] } {
  const text = (key: TextKey): string => (fields[key] ?? '').trim();
  const meeting = readMeeting(fields);
  const eiaEvidenceId = readChoice(fields);
  const errors = SIGN_OFF_PARTS.flatMap((part) => {
    if (part.key === 'meetingOn') return meeting.errors;
    if (part.key === 'eiaEvidenceId') return eiaEvidenceId === undefined ? [PIECE_NOT_THERE] : [];
    return faultsOf(part, text(part.key));
  });
  if (errors.length > 0 || eiaEvidenceId === undefined) return { ok: false, errors };
  return {
    ok: true,
    fields: {
      scrutinyComment: text('scrutinyComment'),
      consultation: text('consultation'),
      eia: text('eia'),
      eiaLink: text('eiaLink'),
      eiaEvidenceId,
      decision: text('decision'),
      optionsConsidered: text('optionsConsidered'),
      reasons: text('reasons'),
      body: text('body'),
      meetingOn: meeting.day,
      minuteReference: text('minuteReference'),
      minuteLink: text('minuteLink'),
    },
  };
}

/** Said when the piece that was chosen is not, or no longer, among the council's evidence. */
export const PIECE_NOT_THERE: FieldError = {
  field: 'eiaEvidenceId',
  message: 'Choose a piece that is in your council’s evidence: somebody may have withdrawn it meanwhile',
};

/** Null where none is chosen, undefined where it is no piece at all. */
function readChoice(fields: Readonly<Record<string, string>>): string | null | undefined {
  const chosen = fields['eiaEvidenceId'] ?? '';
  return chosen === '' ? null : z.uuid().safeParse(chosen).data;
}

function readMeeting(fields: Readonly<Record<string, string>>) {
  const isEmpty = ['day', 'month', 'year'].every((part) => (fields[`meetingOn-${part}`] ?? '').trim() === '');
  return isEmpty ? { day: null, errors: [] } : readDayFields(fields, 'meetingOn', 'Meeting date');
}

function faultsOf({ key, label, kind }: SignOffPart, text: string): readonly FieldError[] {
  const most = kind === 'text' ? SIGN_OFF_MAX_LENGTH : SIGN_OFF_LINE_MAX_LENGTH;
  if (text.length > most) return [{ field: key, message: `${label} must be ${most} characters or fewer` }];
  if (kind === 'link' && text !== '' && !isWholeAddress(text))
    return [{ field: key, message: `${label} must be a whole address that begins with https://` }];
  return [];
}

function isWholeAddress(text: string): boolean {
  return /^https:\/\/[^\s"<>]+$/u.test(text) && URL.canParse(text);
}
