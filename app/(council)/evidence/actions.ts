'use server';

import { authorityAction } from '@/app/_server/action-wrappers';
import { addAndAttach } from '@/app/_server/evidence/add-evidence';
import { inScope } from '@/app/_server/database';
import { goTo } from '@/app/_server/requests/go-to';
import { readNewPiece } from '@/app/_server/evidence/read-piece';
import { today } from '@/app/_server/today';
import { recordAudit } from '@/db/queries/audit';
import { editEvidence, withdrawEvidence } from '@/db/queries/evidence';
import { questionPageHref } from '@/lib/assessment/addresses';
import { EVIDENCE } from '@/lib/evidence/addresses';
import type { AnswerPlace } from '@/lib/evidence/addresses';
import { CHANGED_MEANWHILE } from '@/lib/evidence/changed-meanwhile';
import { valuesToGoOnFrom } from '@/lib/evidence/edited-piece';
import { PIECE_IS_GONE } from '@/lib/evidence/evidence-words';
import { readDetails } from '@/lib/evidence/piece-fields';
import { addSchema, editSchema, pieceSchema } from './schemas';

/** Where it is said why a piece was not added: at the field that only its kind has. */
const OWN_FIELD = { link: 'url', note: 'note', file: 'file' } as const;

/** Adds a link, a note or a file to the council's evidence, and puts it under the answer that it was added for. */
export const addPiece = authorityAction({
  name: 'evidence:add',
  permission: 'evidence:manage',
  schema: addSchema,
  handle: async ({ scope, input: { fields, kind, place }, form }) => {
    const day = today();
    const read = await readNewPiece({ kind, fields, form, today: day });
    if (!read.ok) return { errors: read.errors, values: fields };
    const refusal = await addAndAttach(scope, { piece: read.piece, place, today: day });
    if (refusal === null) return goTo(`${placeHref(place)}?done=added`);
    return { errors: [{ field: OWN_FIELD[kind], message: refusal }], values: fields };
  },
});

/** Says anew what a piece is called, of which day it is and who checked it. */
export const editPiece = authorityAction({
  name: 'evidence:edit',
  permission: 'evidence:manage',
  schema: editSchema,
  handle: async ({ scope, input: { piece: id, fields, drawn } }) => {
    const read = readDetails(fields, { today: today(), needsTitle: true });
    if (!read.ok) return { errors: read.errors, values: fields };
    const { typed } = read;
    const result = await inScope(scope, async (tx) => {
      const edited = await editEvidence(tx, scope, { id, drawn, details: typed });
      const outcome = edited.ok ? 'edited' : edited.reason;
      await recordAudit(tx, scope, { action: 'evidence:edit', outcome, subjectId: id });
      return edited;
    });
    if (result.ok) goTo(`${EVIDENCE}?done=edited`);
    if (result.reason === 'gone')
      return { errors: [{ field: 'title', message: PIECE_IS_GONE }], values: fields };
    const values = valuesToGoOnFrom({ drawn, typed, now: result.now });
    return { errors: [{ field: CHANGED_MEANWHILE.field, message: CHANGED_MEANWHILE.message }], values };
  },
});

/** Takes a piece out of use for good, and its file or its words with it. */
export const withdrawPiece = authorityAction({
  name: 'evidence:withdraw',
  permission: 'evidence:manage',
  schema: pieceSchema,
  handle: async ({ scope, input: { piece: id } }) => {
    const isWithdrawn = await inScope(scope, async (tx) => {
      const done = await withdrawEvidence(tx, scope, id);
      const outcome = done ? 'withdrawn' : 'gone';
      await recordAudit(tx, scope, { action: 'evidence:withdraw', outcome, subjectId: id });
      return done;
    });
    if (isWithdrawn) goTo(`${EVIDENCE}?done=withdrawn`);
    return { errors: [{ field: 'act', message: PIECE_IS_GONE }], values: {} };
  },
});

function placeHref(place: AnswerPlace | null): string {
  return place === null ? EVIDENCE : questionPageHref(place.assessmentId, place.questionId, 'evidence');
}
