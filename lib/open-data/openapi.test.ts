import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { answerName, openApiDocument } from './openapi';
import { RESOURCES, RESOURCE_IDS, resourcePath } from './resources';

const documentSchema = z.object({
  openapi: z.string().startsWith('3.1.'),
  info: z.object({ title: z.string(), version: z.string(), description: z.string() }),
  paths: z.record(
    z.string(),
    z.object({
      get: z.object({
        operationId: z.string(),
        parameters: z.array(z.object({ name: z.string(), in: z.enum(['path', 'query', 'header']) })),
        responses: z.record(z.string(), z.unknown()),
      }),
    }),
  ),
  components: z.object({ schemas: z.record(z.string(), z.unknown()) }),
});

const text = JSON.stringify(openApiDocument());
const document = documentSchema.parse(JSON.parse(text));

describe('the document for programs', () => {
  it('has every resource as JSON and as CSV, and can only be read', () => {
    const paths = RESOURCE_IDS.flatMap((id) => [
      resourcePath(RESOURCES[id]),
      `${resourcePath(RESOURCES[id])}.csv`,
    ]);
    expect(Object.keys(document.paths)).toEqual(paths);
    for (const path of Object.values(document.paths)) expect(Object.keys(path)).toEqual(['get']);
    const ids = Object.values(document.paths).map(({ get }) => get.operationId);
    expect(new Set(ids).size).toBe(ids.length);
  });

  it('has each parameter of a path once, and what can be chosen', () => {
    for (const [path, { get }] of Object.entries(document.paths)) {
      const named = [...path.matchAll(/\{(\w+)\}/gu)].map(([, name]) => name);
      const inPath = get.parameters.filter((each) => each.in === 'path').map(({ name }) => name);
      expect(inPath).toEqual(named);
    }
    const ofStatistics = document.paths[resourcePath(RESOURCES.statistics)]?.get.parameters;
    expect(ofStatistics?.map(({ name }) => name)).toEqual([
      'round',
      'framework',
      'group',
      'level',
      'If-None-Match',
    ]);
  });

  it('points at nothing that it does not have', () => {
    const whole: unknown = JSON.parse(text);
    for (const [, reference] of text.matchAll(/"\$ref":"#([^"]+)"/gu)) {
      const found = there(reference)
        .split('/')
        .slice(1)
        .reduce<unknown>((part, name) => z.record(z.string(), z.unknown()).parse(part)[name], whole);
      expect([reference, typeof found]).toEqual([reference, 'object']);
    }
    for (const id of RESOURCE_IDS)
      expect(document.components.schemas).toHaveProperty(answerName(RESOURCES[id]));
  });

  it('explains every column', () => {
    expect(text).toContain('Null: see state');
    for (const id of RESOURCE_IDS) {
      for (const column of RESOURCES[id].columns) expect(text).toContain(`"${column}"`);
    }
  });
});

function there(value: string | undefined): string {
  if (value === undefined) throw new Error('Nothing is there');
  return value;
}
