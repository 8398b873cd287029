import { z } from 'zod';

const text = z.string().trim().min(1);
const id = z.string().regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, 'Must be lower-case words joined by hyphens');

const publicationSchema = z.strictObject({ id, title: text, publisher: text, url: z.url(), licence: text });

const measureShared = { id, name: text, meaning: text, caution: text };
const measureSchema = z.discriminatedUnion('kind', [
  z.strictObject({ ...measureShared, kind: z.literal('rate'), topName: text, bottomName: text }),
  z.strictObject({ ...measureShared, kind: z.literal('money') }),
]);

const dataSetSchema = z.strictObject({
  id,
  measureId: id,
  publicationId: id,
  title: text,
  /** How the publisher's file has called the row of the top number, and of the bottom number. */
  topLabels: z.array(text),
  bottomLabels: z.array(text),
  /** Which age group each of the publisher's words means. */
  ages: z.record(text, id),
});

/** How the publisher has named the columns of a file that differ from release to release. */
const fileHeaderSchema = z.strictObject({
  id,
  age: text,
  /** The column of the row's label has had one name for each subject. */
  labels: z.array(text).min(1),
  count: text,
  percent: text,
});

const releaseSchema = z.strictObject({
  id,
  dataSetId: id,
  /** The year that the publisher names the release after. A later one corrects the years of an earlier one. */
  edition: z.string().regex(/^\d{4}$/),
  published: text.optional(),
});

const catalogueSchema = z
  .strictObject({
    publications: z.array(publicationSchema).min(1),
    measures: z.array(measureSchema).min(1),
    cohorts: z.array(z.strictObject({ id, name: text, sumOf: z.array(id).min(2).optional() })).min(1),
    fileHeaders: z.array(fileHeaderSchema).min(1),
    dataSets: z.array(dataSetSchema).min(1),
    releases: z.array(releaseSchema),
    /** Figures that stand beside a question which does not ask for the same figure. */
    bearings: z.array(z.strictObject({ questionId: text, measureId: id, cohort: id })),
  })
  .superRefine((catalogue, context) => {
    for (const message of danglingNames(catalogue)) context.addIssue({ code: 'custom', message });
  });

export type FigureCatalogue = z.infer<typeof catalogueSchema>;
export type OfficialMeasure = FigureCatalogue['measures'][number];
export type DataSet = FigureCatalogue['dataSets'][number];
export type FileHeader = FigureCatalogue['fileHeaders'][number];
export type ShippedRelease = FigureCatalogue['releases'][number];

type Parts = {
  readonly publications: readonly { readonly id: string }[];
  readonly measures: readonly { readonly id: string }[];
  readonly cohorts: readonly { readonly id: string; readonly sumOf?: readonly string[] | undefined }[];
  readonly dataSets: readonly z.infer<typeof dataSetSchema>[];
  readonly releases: readonly z.infer<typeof releaseSchema>[];
  readonly bearings: readonly { readonly measureId: string; readonly cohort: string }[];
};

function danglingNames(parts: Parts): readonly string[] {
  const known = {
    publication: new Set(parts.publications.map((one) => one.id)),
    measure: new Set(parts.measures.map((one) => one.id)),
    cohort: new Set(parts.cohorts.map((one) => one.id)),
    'data set': new Set(parts.dataSets.map((one) => one.id)),
  };
  const named: readonly (readonly [keyof typeof known, string])[] = [
    ...parts.dataSets.flatMap((set) => [
      ['publication', set.publicationId] as const,
      ['measure', set.measureId] as const,
      ...Object.values(set.ages).map((cohort) => ['cohort', cohort] as const),
    ]),
    ...parts.cohorts.flatMap(({ sumOf = [] }) => sumOf.map((cohort) => ['cohort', cohort] as const)),
    ...parts.releases.map((release) => ['data set', release.dataSetId] as const),
    ...parts.bearings.flatMap(({ measureId, cohort }) => [
      ['measure', measureId] as const,
      ['cohort', cohort] as const,
    ]),
  ];
  return named
    .filter(([kind, name]) => !known[kind].has(name))
    .map(([kind, name]) => `No ${kind} named ${name}`);
}

/** Reads the catalogue of official figures: measures, age groups, data sets, releases. Throws with the path of each fault. */
export function parseFigureCatalogue(file: unknown): FigureCatalogue {
  return catalogueSchema.parse(file);
}

/** A measure and the age group of it that a question is about. */
export type Bearing = { readonly measureId: string; readonly cohort: string };

type Asked = {
  readonly id: string;
  readonly prefill?: { readonly measure: string; readonly cohort: string } | undefined;
};

/** The published figure that stands beside a question: the one that it asks for itself, or one that bears on it. */
export function bearingOf({ bearings, measures }: FigureCatalogue, question: Asked): Bearing | undefined {
  const { prefill } = question;
  if (prefill !== undefined && measures.some(({ id }) => id === prefill.measure)) {
    return { measureId: prefill.measure, cohort: prefill.cohort };
  }
  return bearings.find(({ questionId }) => questionId === question.id);
}
