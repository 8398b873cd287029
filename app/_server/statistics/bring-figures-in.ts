import 'server-only';
import { FIGURE_CATALOGUE } from '@/db/figure-catalogue';
import { recordAudit } from '@/db/queries/audit';
import { keepFigureImport } from '@/db/queries/figure-imports';
import { listKnownAreas } from '@/db/queries/figure-releases';
import type { LabScope } from '@/lib/access/scope';
import type { FieldError } from '@/lib/action-state';
import { CHOOSE_AGAIN } from '@/lib/evidence/evidence-words';
import { safeFileName } from '@/lib/evidence/file-name';
import { readFigureFile } from '@/lib/statistics/figure-file';
import { MOST_BYTES_OF_FIGURES, TOO_MANY_BYTES } from '@/lib/statistics/file-limits';
import { readReleaseForm, yearFaults } from '@/lib/statistics/release-form';
import { inScope } from '@/app/_server/database';
import { today } from '@/app/_server/today';

type Brought = {
  readonly fields: Readonly<Record<string, string>>;
  readonly field: FormDataEntryValue | null;
};

export type KeptFigures =
  { readonly ok: true; readonly id: string } | { readonly ok: false; readonly errors: readonly FieldError[] };

/** Reads a file of figures and keeps what stands in it for whoever brought it, to be looked at. Nothing is published. */
export async function bringFiguresIn(scope: LabScope, { fields, field }: Brought): Promise<KeptFigures> {
  const typed = readReleaseForm(fields, today());
  const fault = fileFault(field);
  if (!typed.ok) return { ok: false, errors: [...typed.errors, fileError(fault ?? CHOOSE_AGAIN)] };
  if (fault !== null || !(field instanceof File)) return { ok: false, errors: [fileError(fault ?? NO_FILE)] };
  const bytes = new Uint8Array(await field.arrayBuffer());
  const areas = await inScope(scope, listKnownAreas);
  const file = readFigureFile(bytes, { catalogue: FIGURE_CATALOGUE, areas });
  if (!file.ok) return { ok: false, errors: [fileError(file.message)] };
  const errors = yearFaults(typed.release, file.read);
  if (errors.length > 0) return { ok: false, errors };
  const fileName = safeFileName(field.name, 'text/plain; charset=utf-8');
  const id = await inScope(scope, async (tx) => {
    const id = await keepFigureImport(tx, scope, { fileName, ...typed.release, read: file.read });
    await recordAudit(tx, scope, { action: 'figures:bring-in', outcome: 'kept', subjectId: id });
    return id;
  });
  return { ok: true, id };
}

const NO_FILE = 'Choose a file that is not empty';

function fileFault(field: FormDataEntryValue | null): string | null {
  // A browser sends a field without a file as an empty file.
  if (!(field instanceof File) || field.size === 0) return NO_FILE;
  return field.size > MOST_BYTES_OF_FIGURES ? TOO_MANY_BYTES : null;
}

function fileError(message: string): FieldError {
  return { field: 'file', message };
}
