import { z } from 'zod';
import { COUNCIL_TYPES } from '@/lib/benchmark/entry';
import { PUBLISHED_LEVELS } from './figure-subjects';
import { frameworkIdSchema } from '@/lib/framework/definition';
import { RESULTS_STATES } from './round-results';

/*
 * What the open data consists of. The one source of the rows themselves, of the document that describes them, and of the
 * columns of their CSV: a row is flat, so that both forms say the same.
 */

const day = z.iso.date();
const score = z.number().min(0).max(100);
const count = z.int().min(0);

/** The id of a group, "all", "type:unitary", "region:E12000009", "type:unitary+region:E12000009". */
export const groupIdSchema = z.string().regex(/^[\w:+.-]{1,120}$/);
/** The group that the address of a page asks for. Anything that is no id is left out of account, as an unknown choice always is. */
export const groupInAddressSchema = groupIdSchema.catch('all');
export const levelSchema = z.enum(PUBLISHED_LEVELS);

const ROUND_AND_FRAMEWORK = {
  round: z.uuid().describe('Id of the round. It never changes'),
  framework: frameworkIdSchema.describe('Id of the framework. It never changes'),
  frameworkVersion: z
    .string()
    .describe('Version of the framework that the round asks. A version never changes'),
};

export const roundRowSchema = z.strictObject({
  ...ROUND_AND_FRAMEWORK,
  roundName: z.string(),
  opensOn: day,
  closesOn: day,
  publishesOn: day.describe('The day that the lab set for the results. Nothing is shown before it'),
  state: z
    .enum(RESULTS_STATES)
    .describe(
      'published: there are results. to-come: the day of results is not there yet. not-worked-out: it is, and no figures were worked out since',
    ),
  workedOutOn: day.nullable().describe('When the figures were worked out last'),
});

export const frameworkRowSchema = z.strictObject({
  framework: ROUND_AND_FRAMEWORK.framework,
  version: z.string(),
  title: z.string(),
  isNewest: z.boolean().describe('Whether no newer version is published'),
});

const councilType = z.enum(COUNCIL_TYPES);

export const groupRowSchema = z.strictObject({
  group: groupIdSchema.describe('Id of the group. It never changes'),
  label: z.string(),
  eligible: count.describe('Councils of the group that there are today, whether or not they took part'),
});

export const authorityRowSchema = z.strictObject({
  council: z
    .string()
    .describe('Code of the Office for National Statistics; of an invented council, one of ours'),
  name: z.string(),
  type: councilType,
  region: z
    .string()
    .nullable()
    .describe('Code of the region; null where a combined authority lies in several'),
  regionName: z.string().nullable(),
  isInvented: z.boolean().describe('Whether it is a council of the demonstration, which does not exist'),
});

const FIGURE = {
  level: levelSchema,
  key: z.string().describe('Id of the theme, lens or question; “overall” for the whole framework'),
  label: z.string(),
};

const ABOUT_STATISTIC = {
  ...ROUND_AND_FRAMEWORK,
  workedOutOn: day.describe('When the figures were worked out'),
  group: groupIdSchema.describe('Id of the group of councils'),
  ...FIGURE,
  eligible: count.describe('Councils of the group that there are today, whether or not they took part'),
};

/** Null at level rate, where a share of people is near to no level. All five are there, or none: one alone would be the rest taken from the sum. */
const near = count.nullable();

export const REASONS = ['too-few', 'left-out', 'taken-back'] as const;

export const statisticRowSchema = z.discriminatedUnion('shown', [
  z.strictObject({
    ...ABOUT_STATISTIC,
    shown: z.literal(true),
    reason: z.null(),
    behind: count.min(5).describe('Councils that the figure is made of'),
    leftOut: count.describe(
      'Councils that share and have a score here, left out so that nobody can be worked out',
    ),
    lower: score.describe('Lower quartile of the lowest possible scores; at level rate, of percentages'),
    median: score.describe(
      'Median of the lowest possible scores; at level rate, of percentages, each council counting once',
    ),
    upper: score.describe('Upper quartile of the lowest possible scores; at level rate, of percentages'),
    rounded: z
      .boolean()
      .describe('True: to 5, because councils share without their name. False: to one decimal place'),
    nearLevel0: near.describe(nearWords(0)),
    nearLevel1: near.describe(nearWords(1)),
    nearLevel2: near.describe(nearWords(2)),
    nearLevel3: near.describe(nearWords(3)),
    nearLevel4: near.describe(nearWords(4)),
  }),
  z.strictObject({
    ...ABOUT_STATISTIC,
    shown: z.literal(false),
    reason: z
      .enum(REASONS)
      .describe(
        'too-few: fewer than five councils share and have a score. left-out: a figure could give an answer away. taken-back: a council that stood behind it has changed what it shares',
      ),
    behind: z.null(),
    leftOut: z.null(),
    lower: z.null(),
    median: z.null(),
    upper: z.null(),
    rounded: z.null(),
    nearLevel0: z.null(),
    nearLevel1: z.null(),
    nearLevel2: z.null(),
    nearLevel3: z.null(),
    nearLevel4: z.null(),
  }),
]);

function nearWords(level: number): string {
  return `Councils behind the figure that are nearest to level ${level}, of 0 to 4. Null at level rate`;
}

const COUNCIL_FIGURE_STATES = ['scored', 'not-known', 'no-score'] as const;

export const councilFigureRowSchema = z.strictObject({
  ...ROUND_AND_FRAMEWORK,
  council: authorityRowSchema.shape.council,
  councilName: z.string(),
  answeredIn: z
    .string()
    .describe('Name of the round that the council answered in: its latest, at most 18 months old'),
  answeredVersion: z.string().describe('Version of the framework that it answered'),
  submittedOn: day,
  reviewedExternally: z.boolean(),
  ...FIGURE,
  state: z
    .enum(COUNCIL_FIGURE_STATES)
    .describe(
      'scored: there is a score. not-known: no answer behind it is known, and it counts as 0. no-score: nothing applied',
    ),
  lowestPossible: score
    .nullable()
    .describe('Lowest possible score, or at level rate a percentage, to one decimal place. Null: see state'),
});

/** What was wrong with a request (RFC 9457). */
export const problemSchema = z.strictObject({
  type: z.string().describe('Address of the explanation'),
  title: z.string(),
  status: z.int(),
  detail: z.string(),
  publishesOn: day.optional().describe('Where results are to come: their day'),
});

export type RoundRow = z.infer<typeof roundRowSchema>;
export type FrameworkRow = z.infer<typeof frameworkRowSchema>;
export type GroupRow = z.infer<typeof groupRowSchema>;
export type AuthorityRow = z.infer<typeof authorityRowSchema>;
export type StatisticRow = z.infer<typeof statisticRowSchema>;
export type CouncilFigureRow = z.infer<typeof councilFigureRowSchema>;
export type Problem = z.infer<typeof problemSchema>;
