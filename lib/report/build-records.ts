import { NOT_RECORDED, STRENGTH_NAMES } from '@/lib/evidence/strength';
import { londonDay } from '@/lib/format/date';
import type { AuthorityType } from '@/lib/framework/question';
import { findThemeOf } from '@/lib/framework/visibility';
import type { GroupRow } from '@/lib/results/group-rows';
import { EMPTY_GROUP, groupRow } from '@/lib/results/group-rows';
import type { ShownFigure } from '@/lib/results/shown-figure';
import { questionScoreCell } from './answer-sections';
import type { RecordKey, ReportRecord } from './record-columns';
import type { Cell } from './report';
import { reviewRecords } from './review-sections';
import { routeParts } from './route-section';
import type { Prepared, ReportedQuestion } from './report-input';

type Column = string | number | null;

function value(figure: ShownFigure | Cell): Column {
  switch (figure.kind) {
    case 'number':
      return figure.value;
    case 'nothing':
      return figure.word;
    case 'text':
      return figure.text;
    case 'picture':
      return figure.words;
  }
}

const NOTHING: Omit<ReportRecord, 'level' | 'key' | 'label'> = {
  authority: null,
  authority_type: null,
  framework: null,
  framework_version: null,
  round: null,
  submitted_on: null,
  method_version: null,
  theme: null,
  kind: null,
  lens: null,
  weight: null,
  scored: null,
  state: null,
  answer: null,
  answer_detail: null,
  number: null,
  numerator: null,
  denominator: null,
  percentage: null,
  parts: null,
  reason: null,
  reason_text: null,
  published_figure: null,
  published_release: null,
  change_reason: null,
  comment: null,
  evidence_strength: null,
  evidence: null,
  score: null,
  coverage: null,
  lowest_possible_score: null,
  note: null,
};

type Shared = Partial<Record<RecordKey, Column>>;

function sharedColumns({ input }: Prepared): Shared {
  const type: AuthorityType = input.authorityType;
  return {
    authority: input.authorityName,
    authority_type: input.definition.authorityTypes.find(({ id }) => id === type)?.label ?? type,
    framework: input.definition.id,
    framework_version: input.definition.version,
    round: input.roundName,
    submitted_on: londonDay(input.submittedAt),
    method_version: input.scores.methodVersion,
  };
}

function groupRecord(level: string, row: GroupRow, shared: Shared): ReportRecord {
  return {
    ...NOTHING,
    ...shared,
    level,
    key: row.id,
    label: row.label,
    score: value(row.score),
    coverage: value(row.coverage),
    lowest_possible_score: value(row.lowestPossible),
    note: row.notes.length === 0 ? null : row.notes.join('. '),
  };
}

function reasonColumns({ question }: ReportedQuestion, { input }: Prepared): Shared {
  const answer = input.answers[question.id];
  const reason = input.scores.questions[question.id]?.naReason ?? null;
  if (answer?.state !== 'na') return { reason };
  return { reason: reason ?? answer.reason, reason_text: answer.text ?? null };
}

function publishedColumns({ published }: ReportedQuestion): Shared {
  if (published === null) return {};
  const { figure, release, reason } = published;
  return { published_figure: figure, published_release: release, change_reason: reason };
}

function questionRecord(each: ReportedQuestion, prepared: Prepared): ReportRecord {
  const { question, answer, comment, backing } = each;
  return {
    ...NOTHING,
    ...sharedColumns(prepared),
    level: 'question',
    key: question.id,
    label: question.text,
    theme: findThemeOf(prepared.input.definition, question.id)?.title ?? null,
    kind: question.kind,
    lens: question.lens,
    weight: question.weight,
    scored: question.scored ? 'yes' : 'no',
    state: answer.words.state,
    answer: answer.words.headline,
    answer_detail: answer.words.detail,
    ...answer.numbers,
    ...reasonColumns(each, prepared),
    ...publishedColumns(each),
    comment,
    evidence_strength: backing === null ? NOT_RECORDED : STRENGTH_NAMES[backing.strength],
    evidence: backing === null || backing.titles.length === 0 ? null : backing.titles.join('; '),
    score: value(questionScoreCell(each, prepared)),
    note: question.needsCheck ? 'Wording under review' : null,
  };
}

/**
 * Every figure and answer of a report once: the whole framework, themes, lenses, principles, questions, what reviewers say of
 * them, and how it was decided.
 */
export function reportRecords(prepared: Prepared): readonly ReportRecord[] {
  const { input, view, questions } = prepared;
  const shared = sharedColumns(prepared);
  const whole = { id: 'overall', label: input.definition.title };
  const overall = groupRow(whole, { ...EMPTY_GROUP, ...input.scores.overall }, view);
  return [
    groupRecord('overall', overall, shared),
    ...view.themes.map((row) => groupRecord('theme', row, shared)),
    ...view.lenses.map((row) => groupRecord('lens', row, shared)),
    ...view.principles.map((row) => groupRecord('principle', row, shared)),
    ...questions.map((each) => questionRecord(each, prepared)),
    ...reviewRecords(prepared).map((record) => ({ ...NOTHING, ...shared, level: 'review', ...record })),
    ...routeParts(prepared).map(({ key, label, value }) => ({
      ...NOTHING,
      ...shared,
      level: 'route to decision',
      key,
      label,
      answer: value,
    })),
  ];
}
