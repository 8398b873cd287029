import 'server-only';
import type { NewPiece } from '@/db/queries/evidence';
import type { FieldError } from '@/lib/action-state';
import { CHOOSE_AGAIN } from '@/lib/evidence/evidence-words';
import { titleFromName } from '@/lib/evidence/file-name';
import type { EvidenceKind } from '@/lib/evidence/piece';
import { readPiece } from '@/lib/evidence/piece-fields';
import type { TypedPiece } from '@/lib/evidence/piece-fields';
import { readUpload } from '@/app/_server/requests/read-upload';

export type ReadPiece =
  | { readonly ok: true; readonly piece: NewPiece }
  | { readonly ok: false; readonly errors: readonly FieldError[] };

type Sent = {
  readonly kind: EvidenceKind;
  /** The text fields of the form. */
  readonly fields: Readonly<Record<string, string>>;
  readonly form: FormData;
  /** YYYY-MM-DD. */
  readonly today: string;
};

/** The piece that a form adds, with its file, or what is wrong with it, field by field in their order. */
export async function readNewPiece({ kind, fields, form, today }: Sent): Promise<ReadPiece> {
  const read = readPiece(fields, { kind, today });
  if (kind === 'file') return withFile(read, form);
  return read.ok ? { ok: true, piece: withoutFile(read.typed) } : read;
}

async function withFile(read: ReturnType<typeof readPiece>, form: FormData): Promise<ReadPiece> {
  const upload = await readUpload(form.get('file'));
  if (!upload.ok) {
    const errors = read.ok ? [] : read.errors;
    return { ok: false, errors: [...errors, { field: 'file', message: upload.message }] };
  }
  if (!read.ok) return { ok: false, errors: [...read.errors, { field: 'file', message: CHOOSE_AGAIN }] };
  const { file } = upload;
  const { datedOn, checkedBy, title } = read.typed;
  const called = title === '' ? titleFromName(file.name) : title;
  return { ok: true, piece: { kind: 'file', title: called, datedOn, checkedBy, file } };
}

function withoutFile({ url, note, ...details }: TypedPiece): NewPiece {
  return url === null ? { kind: 'note', ...details, note: note ?? '' } : { kind: 'link', ...details, url };
}
