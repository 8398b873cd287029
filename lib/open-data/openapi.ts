import { z } from 'zod';
import { API_BASE, RESULTS_API } from './addresses';
import { PROBLEM_IDS } from './problems';
import { RESOURCE_IDS, RESOURCES, datasetParamsSchema, querySchema, resourcePath } from './resources';
import type { Resource } from './resources';
import { problemSchema } from './rows';
import { API_DESCRIPTION } from './words';

type Json = Readonly<Record<string, unknown>>;

/** A schema as OpenAPI 3.1 has them: JSON Schema 2020-12, which is the default and is not said again in each. */
function schemaOf(schema: z.ZodType): Json {
  const { $schema: _, ...rest } = z.toJSONSchema(schema, { target: 'draft-2020-12' });
  return rest;
}

function component(name: string): Json {
  return { $ref: `#/components/schemas/${name}` };
}

/** What the document calls the whole answer of a resource. */
export function answerName({ rowName }: Resource): string {
  return `${rowName}List`;
}

/** The form in which every resource is answered as JSON. */
function answerSchema({ row }: Resource): z.ZodType {
  return z.strictObject({ data: z.array(row) });
}

/**
 * The document that describes every address for programs (OpenAPI 3.1). It is made from the schemas that make the answers, so
 * that the two cannot differ.
 */
export function openApiDocument(): Json {
  const resources = RESOURCE_IDS.map((id) => RESOURCES[id]);
  return {
    openapi: '3.1.1',
    info: {
      title: 'Care Experience Toolkit: open data',
      version: '1.0.0',
      summary: 'What councils publish together about how they treat care-experienced people',
      description: API_DESCRIPTION,
    },
    externalDocs: { description: 'The same in plain words', url: RESULTS_API },
    servers: [{ url: API_BASE }],
    paths: Object.fromEntries(
      resources.flatMap((resource) => [
        [resourcePath(resource), { get: operation(resource, 'either') }],
        [`${resourcePath(resource)}.csv`, { get: operation(resource, 'csv') }],
      ]),
    ),
    components: {
      schemas: {
        ...Object.fromEntries(
          resources.map((resource) => [answerName(resource), schemaOf(answerSchema(resource))]),
        ),
        Problem: schemaOf(problemSchema),
      },
      headers: HEADERS,
      responses: RESPONSES,
    },
  };
}

function operation(resource: Resource, kind: 'either' | 'csv'): Json {
  const csv = {
    'text/csv': {
      schema: { type: 'string', description: `Columns: ${resource.columns.join(', ')}` },
    },
  };
  const json = { 'application/json': { schema: component(answerName(resource)) } };
  return {
    operationId: kind === 'csv' ? `${resource.id}Csv` : resource.id,
    summary: kind === 'csv' ? `${resource.summary}, as CSV` : resource.summary,
    parameters: [...pathParameters(resource), ...queryParameters(resource), SAME_AS],
    responses: {
      200: {
        description: 'The rows. Ask again with If-None-Match to hear whether anything has changed',
        headers: { ETag: header('ETag'), 'Cache-Control': header('CacheControl') },
        content: kind === 'csv' ? csv : { ...json, ...csv },
      },
      304: { description: 'Nothing has changed since the answer with that ETag' },
      400: { $ref: '#/components/responses/BadQuery' },
      ...(resource.isOfDataset ? { 404: { $ref: '#/components/responses/NotThere' } } : {}),
    },
  };
}

function header(name: string): Json {
  return { $ref: `#/components/headers/${name}` };
}

function pathParameters({ isOfDataset }: Resource): readonly Json[] {
  if (!isOfDataset) return [];
  return Object.entries(datasetParamsSchema.shape).map(([name, schema]) => ({
    name,
    in: 'path',
    required: true,
    schema: schemaOf(schema),
  }));
}

function queryParameters({ query }: Resource): readonly Json[] {
  return query.map((name) => ({
    name,
    in: 'query',
    required: false,
    schema: schemaOf(querySchema.shape[name]),
  }));
}

const SAME_AS: Json = {
  name: 'If-None-Match',
  in: 'header',
  required: false,
  description: 'The ETag of an earlier answer: where nothing has changed, the answer is 304 and has no body',
  schema: { type: 'string' },
};

const HEADERS: Json = {
  ETag: { description: 'Changes with every change of the rows', schema: { type: 'string' } },
  CacheControl: {
    description:
      'An answer may be kept and must be asked for again before each use, so that what a council takes back is gone at once',
    schema: { type: 'string', const: 'public, no-cache' },
  },
};

function problemResponse(description: string): Json {
  return { description, content: { 'application/problem+json': { schema: component('Problem') } } };
}

const RESPONSES: Json = {
  BadQuery: problemResponse('Something was asked for that cannot be chosen. “detail” says what'),
  NotThere: problemResponse(
    `No such round or framework; or its results are not published yet, and “publishesOn” says when. Types: ${PROBLEM_IDS.join(', ')}`,
  ),
};
