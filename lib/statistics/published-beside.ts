import { midSentence, sentenceCase } from '@/lib/format/letter-case';
import type { PublishedValue } from '@/lib/framework/answer';
import type { Question } from '@/lib/framework/question';
import { areaFiguresHref } from './addresses';
import { ENGLAND } from './area-figures';
import { bearingOf } from './figure-catalogue';
import type { Bearing, FigureCatalogue } from './figure-catalogue';
import { periodWords, releaseWords, showRate } from './figure-words';
import { asksForGrade, gradeBeside } from './inspection-grade';
import type { InspectionGrade } from './inspection-grade';
import { dataSetsOf, ratesOf } from './official-figure';
import type { CohortRate, OfficialFigure } from './official-figure';

/** The council's own published figure, as it stands beside a question. */
export type PublishedBeside = {
  /** "87%, 176 of 203", "Good", or the words in its place. */
  readonly figure: string;
  /** What it is a figure of, of when, and who published it in which release. */
  readonly source: string;
  /** The same of England; null where the question says it itself, or it was not published. */
  readonly england: string | null;
  /** Every year of it, or every inspection. */
  readonly href: string;
  readonly every: 'Every year' | 'Every inspection';
  /**
   * What the question takes as its answer, where it asks for this very figure: null where a number of it is hidden or not
   * published. Left out where the figure only bears on the question.
   */
  readonly prefill?: PublishedValue | null;
};

/** What was read that may stand beside a question: figures of the area and of England, and the area's last inspection. */
export type Published = {
  readonly figures: readonly OfficialFigure[];
  readonly inspection: InspectionGrade | undefined;
};

/** The data sets that bear on some of these questions: what has to be read before they are drawn. */
export function dataSetsBeside(
  catalogue: FigureCatalogue,
  questions: readonly Question[],
): readonly string[] {
  const measures = questions.flatMap((question) => bearingOf(catalogue, question)?.measureId ?? []);
  return [...new Set(measures)].flatMap((measureId) => dataSetsOf(catalogue, measureId));
}

type Beside = { readonly question: Question; readonly areaCode: string };

/** The latest figure of the area that bears on the question; null where there is none. Source: framework guide, part 10. */
export function publishedBeside(
  catalogue: FigureCatalogue,
  { figures, inspection }: Published,
  { question, areaCode }: Beside,
): PublishedBeside | null {
  if (asksForGrade(question)) return gradeBeside(question, inspection, areaCode);
  const bearing = bearingOf(catalogue, question);
  if (bearing === undefined) return null;
  const [own] = ratesAt(catalogue, figures, { ...bearing, areaCode });
  if (own === undefined) return null;
  const saysItself = question.kind === 'number' && question.measure.comparator !== undefined;
  const beside = ratesAt(catalogue, figures, { ...bearing, areaCode: ENGLAND });
  const england = saysItself ? undefined : beside.find(({ period }) => period === own.period);
  const release = sourceOf(catalogue, bearing, own);
  return {
    figure: rateInWords(own),
    source: release,
    england: england === undefined ? null : rateInWords(england),
    href: areaFiguresHref(areaCode, bearing.measureId),
    every: 'Every year',
    ...(question.prefill === undefined ? {} : { prefill: prefillOf(own, release) }),
  };
}

/** What stands beside the question in a file to fill in: nobody's answer, until somebody writes it as theirs. */
export function publishedInSheet({ figure, source, prefill }: PublishedBeside): string {
  const isToCopy = (prefill ?? null) !== null;
  const copy = ' It is not filled in: write it as your answer if it is, or yours and why it differs.';
  return `Published: ${figure}. ${source}.${isToCopy ? copy : ''}`;
}

/** Both numbers, or none: what the publisher hides is never worked out. */
function prefillOf({ top, bottom }: CohortRate, release: string): PublishedValue | null {
  if (top.kind === 'symbol' || bottom.kind === 'symbol') return null;
  return { value: { numerator: top.value, denominator: bottom.value }, release };
}

function ratesAt(
  catalogue: FigureCatalogue,
  figures: readonly OfficialFigure[],
  { areaCode, ...wanted }: Bearing & { readonly areaCode: string },
): readonly CohortRate[] {
  const ofArea = figures.filter((figure) => figure.areaCode === areaCode);
  return ratesOf(catalogue, ofArea, wanted);
}

function rateInWords(rate: CohortRate): string {
  const { text, detail } = showRate(rate);
  return detail === null ? text : `${text}, ${detail}`;
}

function sourceOf(catalogue: FigureCatalogue, { measureId, cohort }: Bearing, rate: CohortRate): string {
  const name = catalogue.measures.find(({ id }) => id === measureId)?.name ?? measureId;
  const ages = catalogue.cohorts.find(({ id }) => id === cohort)?.name ?? cohort;
  const release = releaseWords(rate);
  const who = rate.invented ? release : `${publisherOf(catalogue, measureId)}, ${release}`;
  return `${sentenceCase(name)}, ${ages}, ${midSentence(periodWords(rate.period))}. ${who}`;
}

function publisherOf({ dataSets, publications }: FigureCatalogue, measureId: string): string {
  const publicationId = dataSets.find((set) => set.measureId === measureId)?.publicationId;
  return publications.find(({ id }) => id === publicationId)?.publisher ?? '';
}
