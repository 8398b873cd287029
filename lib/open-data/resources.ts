import { z } from 'zod';
import { frameworkIdSchema } from '@/lib/framework/definition';
import {
  authorityRowSchema,
  councilFigureRowSchema,
  frameworkRowSchema,
  groupIdSchema,
  groupRowSchema,
  levelSchema,
  roundRowSchema,
  statisticRowSchema,
} from './rows';

export const RESOURCE_IDS = [
  'rounds',
  'frameworks',
  'groups',
  'authorities',
  'statistics',
  'councils',
] as const;
export type ResourceId = (typeof RESOURCE_IDS)[number];

export const datasetParamsSchema = z.strictObject({ round: z.uuid(), framework: frameworkIdSchema });
export type DatasetParams = z.infer<typeof datasetParamsSchema>;

export const querySchema = z.strictObject({
  group: groupIdSchema
    .optional()
    .describe('One group of councils. Left out: every group that has figures, and “all” in any case'),
  level: levelSchema.optional().describe('One level. Left out: all of them'),
});
export type OpenDataQuery = z.infer<typeof querySchema>;
export type QueryName = keyof OpenDataQuery;

/** What can be asked for: a list of rows, as JSON and as CSV. */
export type Resource = {
  readonly id: ResourceId;
  /** What the document calls one row of it. */
  readonly rowName: string;
  readonly summary: string;
  readonly row: z.ZodType;
  readonly columns: readonly string[];
  /** Whether its address names a round and a framework. */
  readonly isOfDataset: boolean;
  readonly query: readonly QueryName[];
};

const [shownStatisticSchema] = statisticRowSchema.options;

export const RESOURCES: Readonly<Record<ResourceId, Resource>> = {
  rounds: {
    id: 'rounds',
    rowName: 'Round',
    summary: 'Every round with each framework that it asks, and when its results come or came',
    row: roundRowSchema,
    columns: Object.keys(roundRowSchema.shape),
    isOfDataset: false,
    query: [],
  },
  frameworks: {
    id: 'frameworks',
    rowName: 'Framework',
    summary: 'Every version of a framework that a round asks, and the newest',
    row: frameworkRowSchema,
    columns: Object.keys(frameworkRowSchema.shape),
    isOfDataset: false,
    query: [],
  },
  groups: {
    id: 'groups',
    rowName: 'Group',
    summary: 'Every group of councils for which figures can be worked out',
    row: groupRowSchema,
    columns: Object.keys(groupRowSchema.shape),
    isOfDataset: false,
    query: [],
  },
  authorities: {
    id: 'authorities',
    rowName: 'Authority',
    summary: 'Every council, by name',
    row: authorityRowSchema,
    columns: Object.keys(authorityRowSchema.shape),
    isOfDataset: false,
    query: [],
  },
  statistics: {
    id: 'statistics',
    rowName: 'Statistic',
    summary: 'Medians and quartiles of a round in one framework, for groups of councils',
    row: statisticRowSchema,
    columns: Object.keys(shownStatisticSchema.shape),
    isOfDataset: true,
    query: ['group', 'level'],
  },
  councils: {
    id: 'councils',
    rowName: 'CouncilFigure',
    summary: 'The figures of councils that share by name with the public, in order of name',
    row: councilFigureRowSchema,
    columns: Object.keys(councilFigureRowSchema.shape),
    isOfDataset: true,
    query: ['level'],
  },
};

/** The address of a resource beneath the base, with its parameters in braces. */
export function resourcePath({ id, isOfDataset }: Resource): string {
  return isOfDataset ? `/rounds/{round}/frameworks/{framework}/${id}` : `/${id}`;
}

export type AskedResource = {
  readonly resource: Resource;
  readonly dataset: DatasetParams | null;
  /** What the ending of the address asks for; null: whatever the request prefers. */
  readonly kind: 'csv' | 'json' | null;
};

const ADDRESS =
  /^(?:rounds\/(?<round>[^/]+)\/frameworks\/(?<framework>[^/]+)\/)?(?<name>[a-z]+)(?:\.(?<kind>csv|json))?$/;

const addressSchema = z.object({
  name: z.enum(RESOURCE_IDS),
  kind: z.enum(['csv', 'json']).optional(),
  round: z.uuid().toLowerCase().optional(),
  framework: frameworkIdSchema.optional(),
});

/** What the parts of an address beneath the base ask for, or null: nothing of ours. */
export function askedResource(segments: readonly string[]): AskedResource | null {
  const address = addressSchema.safeParse(ADDRESS.exec(segments.join('/'))?.groups);
  if (!address.success) return null;
  const { name, kind = null, ...named } = address.data;
  const resource = RESOURCES[name];
  const dataset = datasetParamsSchema.safeParse(named);
  if (resource.isOfDataset !== dataset.success) return null;
  return { resource, dataset: dataset.data ?? null, kind };
}

type Query =
  { readonly ok: true; readonly query: OpenDataQuery } | { readonly ok: false; readonly fault: string };

/** What is asked of a resource after the question mark, or what is wrong with it, as a sentence. */
export function readQuery({ query }: Resource, search: URLSearchParams): Query {
  const names = [...search.keys()];
  const unknown = names.find((name) => !query.some((known) => known === name));
  if (unknown !== undefined) return { ok: false, fault: unknownWords(unknown.slice(0, 60), query) };
  const twice = names.find((name, place) => names.indexOf(name) !== place);
  if (twice !== undefined)
    return { ok: false, fault: `“${twice}” is given twice. Give it once, or leave it out.` };
  // A plus sign that was not escaped arrives as a blank, and no id of a group has one.
  const given = [...search].map(([name, value]) => [name, value.replaceAll(' ', '+')] as const);
  const read = querySchema.safeParse(Object.fromEntries(given));
  return read.success
    ? { ok: true, query: read.data }
    : { ok: false, fault: read.error.issues.map(({ path }) => valueWords(String(path[0]))).join(' ') };
}

function unknownWords(name: string, known: Resource['query']): string {
  const can = known.length === 0 ? 'Nothing can be chosen here' : `It can be ${known.join(' or ')}`;
  return `“${name}” is nothing that can be chosen here. ${can}.`;
}

function valueWords(name: string): string {
  return name === 'level'
    ? `“level” is one of ${levelSchema.options.join(', ')}.`
    : '“group” is the id of a group, as /api/v1/groups lists them.';
}
