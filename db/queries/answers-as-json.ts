import 'server-only';
import { sql } from 'drizzle-orm';
import type { Placeholder, SQL } from 'drizzle-orm';
import { z } from 'zod';
import { answers, assessments, members } from '@/db/schema';
import { answerFromRow } from './answer-row';
import { asItCounts } from '@/lib/assessment/carried-answer';
import type { SavedAnswer } from './answers';

const columnSchema = z.object({
  rows: z.array(
    z.object({
      question_id: z.string(),
      state: z.enum(answers.state.enumValues),
      value: z.unknown(),
      parts: z.array(z.number().nullable()).nullable(),
      reference: z.string().nullable(),
      prefill: z.unknown(),
      change_reason: z.string().nullable(),
      na_reason: z.string().nullable(),
      na_text: z.string().nullable(),
      na_agreed: z.boolean(),
      na_agreed_by: z.string().nullable(),
      comment: z.string(),
      needs_review: z.boolean(),
      inherited_from: z.string().nullable(),
      carried_from: z.string().nullable(),
      version: z.int(),
      saved_at: z.string(),
      saved_by: z.string(),
    }),
  ),
  names: z.record(z.string(), z.string()),
});

/**
 * A column with the saved answers of the assessment that a statement selects, as one JSON value, and the names of the
 * council's people by id. Each page of questions begins with it: joining names to fifty rows, and taking those apart
 * column by column, took four times as long.
 */
export function answersAsJson(authorityCode: Placeholder): SQL {
  return sql`json_build_object(
    'rows', (select coalesce(json_agg(a), '[]') from ${answers} a
      where a.assessment_id = ${assessments.id} and a.authority_code = ${authorityCode}),
    'names', (select coalesce(json_object_agg(m.id, m.display_name), '{}') from ${members} m
      where m.authority_code = ${authorityCode}))`;
}

/** The answers in such a column. Throws when one breaks the table's own checks. */
export function answersFromJson(json: unknown): readonly SavedAnswer[] {
  const { rows, names } = columnSchema.parse(json);
  const nameOf = (id: string) => {
    const name = names[id];
    if (name === undefined) throw new Error(`Member ${id} saved an answer of a council that is not theirs`);
    return name;
  };
  return rows.map((row) => ({
    questionId: row.question_id,
    ...asItCounts(
      {
        answer: answerFromRow({
          ...row,
          changeReason: row.change_reason,
          naReason: row.na_reason,
          naText: row.na_text,
          naAgreed: row.na_agreed,
        }),
        comment: row.comment,
      },
      row.needs_review,
    ),
    version: row.version,
    savedAt: new Date(row.saved_at),
    savedById: row.saved_by,
    savedBy: nameOf(row.saved_by),
    isInherited: row.inherited_from !== null,
    cameOver: row.carried_from !== null || row.inherited_from !== null,
    agreedBy: row.na_agreed_by === null ? null : nameOf(row.na_agreed_by),
  }));
}
