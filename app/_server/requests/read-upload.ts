import 'server-only';
import { createHash } from 'node:crypto';
import { inflateRawSync } from 'node:zlib';
import type { NewFile } from '@/db/queries/evidence';
import { FILE_TOO_LARGE } from '@/lib/evidence/evidence-words';
import { NOT_TAKEN, fileKind } from '@/lib/evidence/file-kind';
import { safeFileName } from '@/lib/evidence/file-name';
import { MOST_BYTES_A_FILE } from '@/lib/evidence/limits';

export type Upload =
  { readonly ok: true; readonly file: NewFile } | { readonly ok: false; readonly message: string };

/** The file of a form field as it is to be kept, or what to tell whoever chose it. Its name and type are not believed. */
export async function readUpload(field: FormDataEntryValue | null): Promise<Upload> {
  // A browser sends a field without a file as an empty file, which the scripts of a page then name.
  if (!(field instanceof File) || field.size === 0)
    return { ok: false, message: 'Choose a file that is not empty' };
  if (field.size > MOST_BYTES_A_FILE) return { ok: false, message: FILE_TOO_LARGE };
  const bytes = new Uint8Array(await field.arrayBuffer());
  const kind = fileKind(bytes, inflate);
  if (!kind.ok) {
    return { ok: false, message: kind.fault === 'too-large' ? FILE_TOO_LARGE : NOT_TAKEN[kind.fault] };
  }
  const { mediaType } = kind;
  const sha256 = createHash('sha256').update(bytes).digest('hex');
  return { ok: true, file: { name: safeFileName(field.name, mediaType), mediaType, sha256, bytes } };
}

/** Unpacks a part of a file that somebody sent, up to `most` bytes; null where it is damaged or comes to more. */
function inflate(packed: Uint8Array, most: number): Uint8Array | null {
  try {
    return inflateRawSync(packed, { maxOutputLength: most });
  } catch {
    return null;
  }
}
