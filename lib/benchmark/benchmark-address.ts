import { z } from 'zod';
import { frameworkIdSchema } from '@/lib/framework/definition';
import { COUNCIL_TYPES } from './entry';

export const COMPARED_BY = ['theme', 'question', 'lens', 'principle', 'rate'] as const;
export type ComparedBy = (typeof COMPARED_BY)[number];

/** Values of `group` that no data decides. Others are of data: "dfe-2025", "adopted". */
export const EVERYBODY = 'all';
export const OF_A_PLACE = 'place';
export const PICKED = 'picked';
/** What is asked for and cannot be a group. */
const NO_GROUP = 'unknown';

const CODE = /^[\w-]{1,20}$/;
/** Codes in one address: more than may be picked, so that it can be said that some are too many. */
const CODES_AT_MOST = 60;

/** Codes with commas, or one to a box as a form sends them: each once, as they came. */
const codesSchema = z
  .union([z.string(), z.array(z.string())])
  .catch('')
  .transform((given) => {
    const codes = [given].flat().flatMap((each) => each.split(','));
    return [...new Set(codes.map((code) => code.trim()))]
      .filter((code) => code !== '')
      .slice(0, CODES_AT_MOST);
  });

const code = z.string().regex(CODE).optional().catch(undefined);

/**
 * The cut of the data that an address asks for. Anything unknown, empty or given twice falls back to the
 * default: never an error. No framework means the first that the viewer has; no group, type or region means all.
 */
export const benchmarkSearchSchema = z.object({
  framework: frameworkIdSchema.optional().catch(undefined),
  group: z
    .literal('')
    .transform(() => undefined)
    .or(z.string().regex(/^[a-z0-9-]{1,40}$/))
    .optional()
    .catch(NO_GROUP),
  type: z.enum(COUNCIL_TYPES).optional().catch(undefined),
  region: code,
  /** Whose neighbours, or which area: a code. For readers who have no council of their own. */
  of: code,
  picked: codesSchema.optional(),
  by: z.enum(COMPARED_BY).catch('theme'),
  /** Of the councils side by side, from 1. */
  page: z
    .string()
    .regex(/^[1-9]\d{0,3}$/)
    .transform(Number)
    .optional()
    .catch(undefined),
});
export type BenchmarkSearch = z.infer<typeof benchmarkSearchSchema>;

/** The part of an address that says with whom a council is compared. */
export type GroupAddress = Pick<BenchmarkSearch, 'group' | 'type' | 'region' | 'of' | 'picked'>;

/** What is left of the part that says with whom, before another is chosen. */
export const NO_GROUP_CHOSEN = {
  group: undefined,
  type: undefined,
  region: undefined,
  of: undefined,
  picked: undefined,
} satisfies GroupAddress;

/** What the address of a cut says, name by name. Defaults are left out. */
export function benchmarkPairs(search: BenchmarkSearch): readonly (readonly [string, string])[] {
  const { framework, type, region, of, by, page, picked = [] } = search;
  const pairs = Object.entries({
    framework,
    group: isSaidOtherwise(search) ? undefined : search.group,
    type,
    region,
    of,
    picked: picked.length === 0 ? undefined : picked.join(','),
    by: by === 'theme' ? undefined : by,
    page: page?.toString(),
  });
  return pairs.flatMap(([key, value]) => (value === undefined ? [] : [[key, value] as const]));
}

/** The query part of the address of a cut, "?framework=corporate-parenting&type=unitary". Defaults are left out. */
export function benchmarkQuery(search: BenchmarkSearch): string {
  const query = new URLSearchParams(benchmarkPairs(search).map(([key, value]) => [key, value])).toString();
  return `?${query.replaceAll('%2C', ',')}`;
}

/** Whether the kind of group goes without saying: for everybody, and where a type, a region or codes say it. */
function isSaidOtherwise({ group, type, region, picked = [] }: BenchmarkSearch): boolean {
  if (group === PICKED) return picked.length > 0;
  return group === EVERYBODY || (group === OF_A_PLACE && (type ?? region) !== undefined);
}
