import { z } from 'zod';
import { COUNCIL_TYPES } from '@/lib/benchmark/entry';
import type { CouncilType } from '@/lib/benchmark/entry';
import { AUDIENCES, SHARING_LEVELS } from '@/lib/access/roles';
import { FRAMEWORK_IDS } from '@/lib/framework/definition';
import type { AuthorityType } from '@/lib/framework/question';
import file from './councils.json';

/** The invented councils and how each behaves. No real council appears here, and none is described. */

const DEMONSTRATION_MARK = '(demonstration)';

const code = z.string().regex(/^DEMO\d{4}$/);
const frameworks = z.enum(FRAMEWORK_IDS);
/** 0: took no part. 1: sent. Between: this share of the questions is answered and nothing is sent. */
const share = z.number().min(0).max(1);
/** One for each of the two rounds that have closed, then one for the open round. */
function inEachRound<T extends z.ZodType>(schema: T) {
  return z.tuple([schema, schema, schema]).readonly();
}

const councilSchema = z
  .strictObject({
    code,
    shortName: z.string().min(3),
    name: z.string().endsWith(` ${DEMONSTRATION_MARK}`),
    type: z.enum(COUNCIL_TYPES),
    regionCode: z.string().regex(/^E12\d{6}$/),
    parentCode: code.optional(),
    combinedAuthorityCode: code.optional(),
    lead: z.string().min(5),
    /** How many care leavers there are at each single year of age: sets the size of every count. */
    peoplePerYearOfAge: z.int().min(1),
    /** Where the council stands on average, as a level from 0 to 4, and how far it moves in half a year. */
    ambition: z.record(frameworks, z.number().min(0).max(4)),
    trend: z.record(frameworks, z.number().min(-1).max(1)),
    /** Share of questions it cannot answer, and of those, the share where it says so openly. */
    unknownShare: share,
    frankness: share,
    sharing: z.record(z.enum(AUDIENCES), z.enum(SHARING_LEVELS)),
    /** Shared at first and has taken everything back since. */
    withdrew: z.literal(true).optional(),
    /** Its answer to where it stands on care experience. */
    position: inEachRound(z.string()),
    rounds: z.record(frameworks, inEachRound(share)),
    /** When it sent in the closed rounds. Left out: any day will do. */
    daysBeforeClose: z.tuple([z.int(), z.int()]).readonly().optional(),
    /** Themes it leaves empty, as framework/theme. */
    leftBlank: z.array(z.string()).readonly().optional(),
  })
  .readonly();
export type DemonstrationCouncil = z.infer<typeof councilSchema>;

const fileSchema = z.strictObject({
  regions: z.record(z.string(), z.string()),
  councils: z.array(councilSchema).readonly(),
});

const parsed = fileSchema.parse(file);

export const demonstrationCouncils: readonly DemonstrationCouncil[] = parsed.councils;

/** The name of one of the nine regions of England. Throws for a code that is not one of them. */
export function regionName(regionCode: string): string {
  const name = parsed.regions[regionCode];
  if (name === undefined) throw new Error(`No region has the code ${regionCode}`);
  return name;
}

const AUTHORITY_TYPE_OF: Readonly<Record<CouncilType, AuthorityType>> = {
  unitary: 'childrens-services',
  county: 'childrens-services',
  metropolitan: 'childrens-services',
  london: 'childrens-services',
  district: 'district',
  combined: 'combined-other',
};

/** Which of the three kinds of authority that frameworks know a council is. */
export function authorityTypeOf(council: DemonstrationCouncil): AuthorityType {
  return AUTHORITY_TYPE_OF[council.type];
}
