import { z } from 'zod';
import type { Answer } from '@/lib/framework/answer';
import type { Question } from '@/lib/framework/question';
import { naReasonSchema } from '@/lib/framework/question';
import { hasAdopted } from './choices';
import type { Place } from './levels';
import file from './not-applicable.json';
import { seededRandom } from './random';

/** The answers that are not answers: not applicable, do not know, and nothing at all. */

const notApplicable = z
  .strictObject({
    rules: z.array(
      z.strictObject({
        question: z.string(),
        reason: naReasonSchema,
        types: z.array(z.string()),
        share: z.number(),
      }),
    ),
    otherShare: z.number(),
    agreedShare: z.number(),
    otherTexts: z.array(z.string().min(10).max(500)),
  })
  .parse(file);

const NOT_ADOPTED_SHARE = 0.4;
/** Numbers are looked up by somebody else, and results are the hardest to know. */
const NUMBER_FACTOR = 1.4;
const IMPACT_FACTOR = 2;
/** What one round found out, the next can mostly answer. */
const LEARNED_A_ROUND = 0.7;

/** Why this question does not apply to this council, or null when it does. Only reasons that the question lists. */
export function notApplicableAnswer(place: Place, question: Question): Answer | null {
  if (!question.allowNotApplicable) return null;
  return listedReason(place, question) ?? otherReason(place, question);
}

function listedReason({ council, round }: Place, question: Question): Answer | null {
  const allowed = question.naReasons.map(({ value }) => value);
  const random = seededRandom(`not-applicable/${council.code}/${question.id}`);
  if (allowed.includes('not-adopted') && !hasAdopted(council, round) && random.chance(NOT_ADOPTED_SHARE)) {
    return { state: 'na', reason: 'not-adopted' };
  }
  const rule = notApplicable.rules.find(
    (candidate) => candidate.question === question.id && candidate.types.includes(council.type),
  );
  if (rule === undefined || !allowed.includes(rule.reason) || !random.chance(rule.share)) return null;
  return { state: 'na', reason: rule.reason };
}

/** Only what a council does can be out of its hands: a policy, a culture or a result never is. */
function otherReason({ council }: Place, question: Question): Answer | null {
  const random = seededRandom(`other-reason/${council.code}/${question.id}`);
  const allowed = question.naReasons.some(({ value }) => value === 'other');
  if (!allowed || question.lens !== 'practice' || !random.chance(notApplicable.otherShare)) return null;
  const text = random.pick(notApplicable.otherTexts);
  return random.chance(notApplicable.agreedShare)
    ? { state: 'na', reason: 'other', text, agreed: true }
    : { state: 'na', reason: 'other', text };
}

/** "Do not know" or blank, where the council cannot say; null where it can. What decides a route is always known. */
export function unknownAnswer({ council, round }: Place, question: Question): Answer | null {
  const random = seededRandom(`unknown/${council.code}/${question.id}`);
  const share =
    council.unknownShare *
    (question.kind === 'number' ? NUMBER_FACTOR : 1) *
    (question.lens === 'impact' ? IMPACT_FACTOR : 1) *
    LEARNED_A_ROUND ** round;
  const decidesRoute = !question.allowDoNotKnow && question.kind !== 'text';
  if (decidesRoute || !random.chance(share)) return null;
  return question.allowDoNotKnow && random.chance(council.frankness) ? { state: 'dk' } : { state: 'blank' };
}
