import { z } from 'zod';
import { frameworkIdSchema } from '@/lib/framework/definition';
import { COUNCIL_TYPES } from './entry';

export const COMPARED_BY = ['theme', 'question', 'lens', 'principle'] as const;
export type ComparedBy = (typeof COMPARED_BY)[number];

/**
 * The cut of the data that an address asks for. Anything unknown, empty or given twice falls back to the
 * default: never an error. No framework means the first that the viewer has; no type or region means all.
 */
export const benchmarkSearchSchema = z.object({
  framework: frameworkIdSchema.optional().catch(undefined),
  type: z.enum(COUNCIL_TYPES).optional().catch(undefined),
  region: z
    .string()
    .regex(/^[\w-]{1,20}$/)
    .optional()
    .catch(undefined),
  by: z.enum(COMPARED_BY).catch('theme'),
});
export type BenchmarkSearch = z.infer<typeof benchmarkSearchSchema>;

/** What the address of a cut says, name by name. Defaults are left out. */
export function benchmarkPairs({
  framework,
  type,
  region,
  by,
}: BenchmarkSearch): readonly (readonly [string, string])[] {
  const pairs = Object.entries({ framework, type, region, by: by === 'theme' ? undefined : by });
  return pairs.flatMap(([key, value]) => (value === undefined ? [] : [[key, value] as const]));
}

/** The query part of the address of a cut, "?framework=corporate-parenting&type=unitary". Defaults are left out. */
export function benchmarkQuery(search: BenchmarkSearch): string {
  return `?${new URLSearchParams(benchmarkPairs(search).map(([key, value]) => [key, value])).toString()}`;
}
