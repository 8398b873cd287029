import type { EvidencePiece } from '@/lib/evidence/piece';
import { formatDay } from '@/lib/format/date';

/** Longest text of a part of the record, and of a line such as a reference, in characters. */
export const SIGN_OFF_MAX_LENGTH = 4000;
export const SIGN_OFF_LINE_MAX_LENGTH = 300;

/** The route to decision, as it is saved. Empty means: not recorded. Source: product description, part 1. */
export type SignOffFields = Readonly<
  Record<
    | 'scrutinyComment'
    | 'consultation'
    | 'eia'
    | 'eiaLink'
    | 'decision'
    | 'optionsConsidered'
    | 'reasons'
    | 'body'
    | 'minuteReference'
    | 'minuteLink',
    string
  >
> & {
  /** The piece of the council's evidence that is the Equality Impact Assessment. */
  readonly eiaEvidenceId: string | null;
  /** YYYY-MM-DD. */
  readonly meetingOn: string | null;
};

/** A piece of the council's evidence that a record names, as it is called today. */
export type NamedPiece = Pick<EvidencePiece, 'id' | 'kind' | 'title' | 'url'> & {
  readonly isWithdrawn: boolean;
  /** The virus scan found something in its file, which has gone. */
  readonly isInfected: boolean;
};

/** One saved version of the record. */
export type SignOff = SignOffFields & {
  /** 1 or more. */
  readonly version: number;
  readonly eiaEvidence: NamedPiece | null;
  readonly savedBy: string;
  readonly savedAt: Date;
};

/** The parts that are text. */
export type TextKey = Exclude<keyof SignOffFields, 'meetingOn' | 'eiaEvidenceId'>;

/** A part of the record, with the words of its box. */
export type SignOffPart = {
  readonly key: keyof SignOffFields;
  readonly label: string;
  readonly hint: string;
  readonly kind: 'text' | 'line' | 'link' | 'day' | 'piece';
};

/** The parts of the record in their order, each with the words of its box. */
export const SIGN_OFF_PARTS: readonly SignOffPart[] = [
  {
    key: 'scrutinyComment',
    label: 'Scrutiny comment',
    hint: 'What the scrutiny committee said before the decision, and what was done about it.',
    kind: 'text',
  },
  {
    key: 'consultation',
    label: 'Consultation held',
    hint: 'Who was asked, when and how. Say how care-experienced people took part, and how they were paid.',
    kind: 'text',
  },
  {
    key: 'eia',
    label: 'Equality Impact Assessment',
    hint: 'What it found for care-experienced people, or why there was none.',
    kind: 'text',
  },
  {
    key: 'eiaLink',
    label: 'Link to the Equality Impact Assessment',
    hint: 'The address of the published document, beginning with https://',
    kind: 'link',
  },
  {
    key: 'eiaEvidenceId',
    label: 'Equality Impact Assessment in your evidence',
    hint: 'The document itself. Add it to your council’s evidence first; the newest 100 pieces are listed here.',
    kind: 'piece',
  },
  { key: 'decision', label: 'Decision', hint: 'What was decided, in the words of the minute.', kind: 'text' },
  {
    key: 'optionsConsidered',
    label: 'Options considered',
    hint: 'The other courses that were weighed, including doing nothing.',
    kind: 'text',
  },
  { key: 'reasons', label: 'Reasons', hint: 'Why this option was chosen over the others.', kind: 'text' },
  {
    key: 'body',
    label: 'Body that decided',
    hint: 'For example, Cabinet, full council or the corporate parenting board.',
    kind: 'line',
  },
  { key: 'meetingOn', label: 'Meeting date', hint: 'For example, 27 3 2026', kind: 'day' },
  {
    key: 'minuteReference',
    label: 'Minute reference',
    hint: 'For example, CAB/2026/114, item 7.',
    kind: 'line',
  },
  {
    key: 'minuteLink',
    label: 'Link to the minute',
    hint: 'The address of the published minutes, beginning with https://',
    kind: 'link',
  },
];

/** A place of a piece of evidence, beside the questions that it stands under. */
export const NAMED_IN_THE_ROUTE = 'The Equality Impact Assessment of the route to decision';

export const NOT_RECORDED = 'Not recorded';

/** Said when somebody saved the record meanwhile. Both are kept: theirs is shown, and the form has one’s own. */
export function staleSignOffWords({ savedBy, version }: Pick<SignOff, 'savedBy' | 'version'>): string {
  return `${savedBy} saved version ${version} of this record while you were writing. Nothing of yours was saved, and it is still here. Theirs stands beneath each part that differs. Save again to make yours the next version; theirs is kept`;
}

/** What each box of the form begins with: the record as it stands, by field name. */
export function signOffValues(record: SignOffFields | undefined): Readonly<Record<string, string>> {
  if (record === undefined) return {};
  const { meetingOn, eiaEvidenceId, ...texts } = record;
  const [year = '', month = '', day = ''] = (meetingOn ?? '').split('-');
  return {
    ...Object.fromEntries(
      SIGN_OFF_PARTS.flatMap(({ key }) =>
        key === 'meetingOn' || key === 'eiaEvidenceId' ? [] : [[key, texts[key]] as const],
      ),
    ),
    eiaEvidenceId: eiaEvidenceId ?? '',
    'meetingOn-day': day,
    'meetingOn-month': month,
    'meetingOn-year': year,
  };
}

/**
 * What the box of the Equality Impact Assessment offers: none, what the record names already, then the council's
 * `pieces` in their order.
 */
export function choicesOf(
  pieces: readonly Pick<EvidencePiece, 'id' | 'title'>[],
  standing: NamedPiece | null,
): readonly { readonly value: string; readonly text: string }[] {
  const rest = pieces.filter(({ id }) => id !== standing?.id);
  return [
    { value: '', text: 'None' },
    ...(standing === null ? [] : [{ value: standing.id, text: attachedWords(standing) }]),
    ...rest.map(({ id, title }) => ({ value: id, text: title })),
  ];
}

/** The record part by part, in words: empty parts say "Not recorded". */
export function signOffRows(
  record: SignOff | undefined,
): readonly { readonly key: SignOffPart['key']; readonly label: string; readonly value: string }[] {
  return SIGN_OFF_PARTS.map(({ key, label }) => ({ key, label, value: valueOf(record, key) }));
}

function valueOf(record: SignOff | undefined, key: keyof SignOffFields): string {
  if (key === 'eiaEvidenceId') return attachedWords(record?.eiaEvidence ?? null);
  const value = record?.[key] ?? '';
  if (value === '') return NOT_RECORDED;
  return key === 'meetingOn' ? formatDay(value) : value;
}

function attachedWords(piece: NamedPiece | null): string {
  if (piece === null) return NOT_RECORDED;
  if (piece.isInfected) return `${piece.title} (removed: the virus scan found something in its file)`;
  return piece.isWithdrawn ? `${piece.title} (withdrawn)` : piece.title;
}

/** After somebody else saved: what they saved, for the form to show beside one’s own, by field name. */
export function theirValues(record: SignOff): Readonly<Record<string, string>> {
  return {
    'their-name': record.savedBy,
    ...Object.fromEntries(signOffRows(record).map(({ key, value }) => [`their-${key}`, value])),
  };
}
