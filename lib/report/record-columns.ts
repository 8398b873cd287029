/**
 * The columns of a report's flat table, in order. One row is one thing that has a figure: the whole framework, a
 * theme, a lens, a principle, or a question.
 */
export const RECORD_KEYS = [
  'authority',
  'authority_type',
  'framework',
  'framework_version',
  'round',
  'submitted_on',
  'method_version',
  'level',
  'key',
  'label',
  'theme',
  'kind',
  'lens',
  'weight',
  'scored',
  'state',
  'answer',
  'answer_detail',
  'number',
  'numerator',
  'denominator',
  'percentage',
  'parts',
  'reason',
  'reason_text',
  'published_figure',
  'published_release',
  'change_reason',
  'comment',
  'evidence_strength',
  'evidence',
  'score',
  'coverage',
  'lowest_possible_score',
  'note',
] as const;
export type RecordKey = (typeof RECORD_KEYS)[number];

/** A number, words in its place, or null where the column does not apply to the row. */
export type ReportRecord = Readonly<Record<RecordKey, string | number | null>>;
