import 'server-only';
import { answerValueSchema, publishedValueSchema } from '@/lib/framework/answer';
import type { Answer } from '@/lib/framework/answer';
import type { answers } from '@/db/schema';

type Row = Pick<
  typeof answers.$inferSelect,
  'state' | 'value' | 'parts' | 'reference' | 'prefill' | 'changeReason' | 'naReason' | 'naText' | 'naAgreed'
>;

const NOTHING = {
  value: null,
  parts: null,
  reference: null,
  prefill: null,
  changeReason: null,
  naReason: null,
  naText: null,
  naAgreed: false,
} as const;

/** The columns that hold an answer. An approver's agreement is never taken from here: it has a query of its own. */
export function answerColumns(answer: Answer): Row {
  switch (answer.state) {
    case 'answered':
      return answeredColumns(answer);
    case 'na':
      return { ...NOTHING, state: 'na', naReason: answer.reason, naText: answer.text ?? null };
    case 'dk':
    case 'blank':
      return { ...NOTHING, state: answer.state };
  }
}

function answeredColumns(answer: Extract<Answer, { state: 'answered' }>): Row {
  return {
    ...NOTHING,
    state: 'answered',
    value: answer.value,
    parts: answer.parts ?? null,
    reference: answer.reference ?? null,
    prefill: answer.prefill ?? null,
    changeReason: answer.changeReason ?? null,
  };
}

/** The answer that a row holds. Throws when the row breaks the table's own checks. */
export function answerFromRow(row: Row): Answer {
  switch (row.state) {
    case 'answered':
      return answeredFromRow(row);
    case 'na':
      return notApplicableFromRow(row);
    case 'dk':
    case 'blank':
      return { state: row.state };
  }
}

function answeredFromRow({ value, parts, reference, prefill, changeReason }: Row): Answer {
  return {
    state: 'answered',
    value: answerValueSchema.parse(value),
    ...(parts === null ? {} : { parts }),
    ...(reference === null ? {} : { reference }),
    ...(prefill === null ? {} : { prefill: publishedValueSchema.parse(prefill) }),
    ...(changeReason === null ? {} : { changeReason }),
  };
}

function notApplicableFromRow({ naReason, naText, naAgreed }: Row): Answer {
  return {
    state: 'na',
    reason: naReason ?? '',
    ...(naText === null ? {} : { text: naText }),
    ...(naAgreed ? { agreed: true } : {}),
  };
}
