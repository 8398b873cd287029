import { z } from 'zod';
import { drawnDetails } from '@/lib/evidence/edited-piece';
import { kindSchema } from '@/lib/evidence/piece-fields';

const fieldsSchema = z.record(z.string(), z.string());

const placeSchema = z.object({ assessmentId: z.uuid(), questionId: z.string().min(1).max(100) });

/** What is added, and for which answer: for none where both its fields are empty. */
export const addSchema = fieldsSchema.transform((fields, context) => {
  const kind = kindSchema.safeParse(fields['kind']);
  const isForNone = (fields['assessmentId'] ?? '') === '' && (fields['questionId'] ?? '') === '';
  const place = isForNone ? { data: null, success: true } : placeSchema.safeParse(fields);
  if (kind.success && place.success) return { fields, kind: kind.data, place: place.data ?? null };
  context.addIssue({ code: 'custom', message: 'Load this page again', path: ['title'] });
  return z.NEVER;
});

/** One piece, with what was typed about it. The name of its id is that of every form that does one thing. */
export const pieceSchema = fieldsSchema.transform((fields, context) => {
  const id = z.uuid().safeParse(fields['subject']);
  if (id.success) return { piece: id.data, fields };
  context.addIssue({ code: 'custom', message: 'Load this page again', path: ['title'] });
  return z.NEVER;
});

/** One piece, what is to be said of it, and what it said when the form was drawn. */
export const editSchema = pieceSchema.transform(({ piece, fields }, context) => {
  const drawn = drawnDetails(fields);
  if (drawn !== undefined) return { piece, fields, drawn };
  context.addIssue({ code: 'custom', message: 'Load this page again', path: ['title'] });
  return z.NEVER;
});
