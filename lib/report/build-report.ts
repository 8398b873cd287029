import { reopenedSince } from '@/lib/assessment/reopen-words';
import { evidenceSection } from './evidence-section';
import { formatDay, formatDayTime } from '@/lib/format/date';
import { answerSections } from './answer-sections';
import { methodSection, readingSection, sourcesSection, wordingSection } from './fixed-sections';
import { peoplesWorkSection, rankedSection } from './ranked-sections';
import { reportRecords } from './build-records';
import type { Report, ReportSection } from './report';
import { prepareReport } from './report-input';
import type { Prepared, ReportInput } from './report-input';
import { reviewSections } from './review-sections';
import { routeSection } from './route-section';
import { changeSection, findingSection, lensSection, principleSection, themeSection } from './score-sections';
import { unansweredSection } from './unanswered-section';

function metaRows(input: ReportInput): Report['meta'] {
  const { definition, authorityType } = input;
  const typeLabel = definition.authorityTypes.find(({ id }) => id === authorityType)?.label ?? authorityType;
  return [
    { label: 'Authority', value: input.authorityName },
    { label: 'Type of authority', value: typeLabel },
    { label: 'Framework', value: `${definition.title}, version ${definition.version}, pilot wording` },
    { label: 'Round', value: input.roundName },
    { label: 'Sent', value: sentValue(input) },
    ...(input.submittedBy === null ? [] : [{ label: 'Sent by', value: input.submittedBy }]),
    { label: 'Declaration', value: input.declaration },
    { label: 'Method', value: `Version ${input.scores.methodVersion}` },
    { label: 'This report', value: `Made on ${formatDay(input.generatedOn)}` },
  ];
}

/** A copy that was opened again says so wherever it says when it was sent. */
function sentValue({ submittedAt, route: { reopened } }: ReportInput): string {
  const sent = formatDayTime(submittedAt);
  return reopened === null ? sent : `${sent}; ${reopenedSince(reopened)}`;
}

function sectionsOf(prepared: Prepared): readonly ReportSection[] {
  return [
    findingSection(prepared),
    readingSection(prepared),
    lensSection(prepared),
    themeSection(prepared),
    ...changeSection(prepared),
    rankedSection(prepared),
    evidenceSection(prepared),
    ...reviewSections(prepared),
    peoplesWorkSection(prepared),
    principleSection(prepared),
    ...answerSections(prepared),
    unansweredSection(prepared),
    routeSection(prepared),
    methodSection(prepared),
    wordingSection(prepared),
    sourcesSection(prepared),
  ];
}

/**
 * The full report of one submission. Questions that were not shown are not in it; small numbers about people are
 * hidden in every part of it, because it leaves the council. Same input, same report.
 */
export function buildReport(input: ReportInput): Report {
  const prepared = prepareReport(input);
  const { authorityName, definition, roundName } = input;
  return {
    language: 'en-GB',
    title: `${authorityName}: ${definition.title}`,
    subtitle: `Full assessment report, ${roundName}`,
    runningHead: `${authorityName}. ${roundName}`,
    runningFoot: `${definition.title}, framework ${definition.version}, pilot wording`,
    meta: metaRows(input),
    generatedOn: input.generatedOn.toISOString(),
    sections: sectionsOf(prepared),
    records: reportRecords(prepared),
  };
}
