import { formatDay } from '@/lib/format/date';
import { sentenceCase } from '@/lib/format/letter-case';
import { differencesOf, handedOver } from '@/lib/review/difference';
import { differenceLines, judgementWords, subjectInWords } from '@/lib/review/difference-lines';
import type { DifferenceLine } from '@/lib/review/difference-lines';
import { reviewProfiles } from '@/lib/review/review-profile';
import type { ReviewProfile } from '@/lib/review/review-profile';
import {
  NEVER_MIXED,
  WHO_SETTLES,
  noneOpenWords,
  reviewSentence,
  reviewerNamed,
  unsettledHeading,
} from '@/lib/review/review-words';
import { paragraph, source, textCell, textColumn } from './blocks';
import type { ReportRecord } from './record-columns';
import type { Cell, ReportSection, ReportTable } from './report';
import type { Prepared } from './report-input';

/**
 * What reviewers say, apart from every figure of the council's own: nothing before one is handed over. Every difference
 * that is not settled stands here in its reviewer's words, whenever the copy was sent; one that was settled says on which
 * day. Source: issue 3, part 6.
 */
export function reviewSections(prepared: Prepared): readonly ReportSection[] {
  const { input } = prepared;
  const profiles = reviewProfiles(input.reviewed ?? [], input);
  if (profiles.length === 0) return [];
  const lines = linesOf(prepared);
  const open = lines.filter(({ settled }) => settled === null);
  const settled = lines.filter((line) => line.settled !== null);
  return [
    {
      id: 'reviews',
      heading: 'What reviewers say',
      level: 2,
      blocks: [
        ...profiles.flatMap((profile) => [paragraph(reviewSentence(profile.review)), profileTable(profile)]),
        source(NEVER_MIXED),
      ],
    },
    {
      id: 'reviews-unsettled',
      heading: unsettledHeading(open.length),
      level: 3,
      blocks:
        open.length === 0
          ? [paragraph(noneOpenWords(settled.length))]
          : [paragraph(WHO_SETTLES), differenceTable('What the council and the reviewer say', open)],
    },
    ...(settled.length === 0
      ? []
      : [
          {
            id: 'reviews-settled',
            heading: 'Settled by the reviewer',
            level: 3 as const,
            blocks: [differenceTable('What each side said, and when it was settled', settled)],
          },
        ]),
  ];
}

function linesOf({ input }: Prepared): readonly DifferenceLine[] {
  return differenceLines(differencesOf(input.reviewed ?? []), input);
}

function profileTable({ review, rows }: ReviewProfile): ReportTable {
  return {
    kind: 'table',
    caption: `The council and ${reviewerNamed(review)}, theme by theme`,
    columns: [
      textColumn('theme', 'Theme'),
      textColumn('council', 'The council says'),
      textColumn('reviewer', 'The reviewer says'),
    ],
    rows: rows.map(({ title, council, reviewer, words }) => [
      textCell(title),
      textCell(council),
      said(reviewer, words),
    ]),
    rowHeader: true,
  };
}

function differenceTable(caption: string, lines: readonly DifferenceLine[]): ReportTable {
  return {
    kind: 'table',
    caption,
    columns: [
      textColumn('about', 'About'),
      textColumn('council', 'The council says'),
      textColumn('reviewer', 'The reviewer says, in their words'),
    ],
    rows: lines.map((line) => [
      textCell(line.about, line.theme === line.about ? [] : [line.theme]),
      textCell(line.council, [
        ...(line.councilNow === null ? [] : [`In this copy: ${line.councilNow}`]),
        ...line.replies.map(({ body, at }) => `Reply of ${formatDay(at)}: ${body}`),
      ]),
      said(line.says, line.words, [`${sentenceCase(line.by)}, ${formatDay(line.at)}`, ...settledWords(line)]),
    ]),
    rowHeader: true,
  };
}

function said(text: string, words: string, details: readonly string[] = []): Cell {
  return { kind: 'text', text, details, ...(words === '' ? {} : { comment: words }) };
}

function settledWords({ settled }: DifferenceLine): readonly string[] {
  if (settled === null) return [];
  const words = settled.words === '' ? '' : `: ${settled.words}`;
  return [`Settled on ${formatDay(settled.at)}${words}`];
}

type ReviewRecord = Partial<ReportRecord> & Pick<ReportRecord, 'key' | 'label'>;

/** Every judgement that was handed over, as a row of its own: never in the row of the answer that it is about. */
export function reviewRecords({ input }: Prepared): readonly ReviewRecord[] {
  const { definition, reviewed = [] } = input;
  const lines = differenceLines(differencesOf(reviewed), input);
  return handedOver(reviewed).flatMap(({ review, findings }) =>
    findings.map(({ subject, judgement, words }) => {
      const line = lines.find((one) => one.reviewId === review.id && one.subject === subject);
      return {
        key: subject,
        label: subjectInWords(definition, subject),
        theme: line?.theme ?? null,
        state: line === undefined ? 'no difference' : stateOf(line),
        answer: judgementWords(judgement, { definition, subject }),
        answer_detail: line === undefined ? null : `The council says: ${line.council}`,
        comment: words === '' ? null : words,
        note: sentenceCase(reviewerNamed(review)),
      };
    }),
  );
}

function stateOf({ settled }: DifferenceLine): string {
  return settled === null ? 'not settled' : `settled on ${formatDay(settled.at)}`;
}
