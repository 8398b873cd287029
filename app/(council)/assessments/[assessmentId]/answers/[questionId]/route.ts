import { inScope } from '@/app/_server/database';
import { markClash } from '@/app/_server/answering/mark-clash';
import { notFoundResponse, refuse } from '@/app/_server/requests/refuse';
import { authorityHandler } from '@/app/_server/route-handler';
import { saveQuestion } from '@/app/_server/answering/save-question';
import { findWhatIsAsked } from '@/db/queries/assessments';
import { findFramework } from '@/db/queries/frameworks';
import { ANSWER_TOO_LONG, NOT_A_FORM } from '@/lib/access/refusal-words';
import { questionFields } from '@/lib/assessment/question-fields';
import type { SaveOutcome } from '@/lib/assessment/save-outcome';
import { applicableQuestions } from '@/lib/framework/visibility';
import { z } from 'zod';

const paramsSchema = z.object({ assessmentId: z.uuid(), questionId: z.string().max(50) });

/** Far above the longest answer and comment with their form's wrapping. */
const LONGEST_BODY = 200_000;

async function readForm(request: Request): Promise<FormData | Response> {
  const length = Number(request.headers.get('content-length') ?? Number.POSITIVE_INFINITY);
  if (!(length <= LONGEST_BODY)) return refuse(413, ANSWER_TOO_LONG);
  try {
    return await request.formData();
  } catch {
    return refuse(400, NOT_A_FORM);
  }
}

const STATUS: Readonly<Record<SaveOutcome['outcome'], number>> = {
  saved: 200,
  unchanged: 200,
  replaced: 200,
  invalid: 422,
  clash: 409,
  locked: 423,
};

/**
 * Autosave of one question. A route handler and not an action, because the address of an action changes with every
 * build, and a form that was opened before an upgrade must still save.
 */
export const POST = authorityHandler<{ assessmentId: string; questionId: string }>(
  { name: 'answer:save', permission: 'answer:edit' },
  async ({ scope, params, request }) => {
    const parsed = paramsSchema.safeParse(params);
    if (!parsed.success) return notFoundResponse();
    const { assessmentId, questionId } = parsed.data;
    const form = await readForm(request);
    if (form instanceof Response) return form;
    const outcome = await inScope(scope, async (tx) => {
      const assessment = await findWhatIsAsked(tx, scope, assessmentId);
      if (assessment === undefined) return undefined;
      const definition = await findFramework(tx, assessment.frameworkId, assessment.frameworkVersion);
      if (definition === undefined) return undefined;
      const { authorityType } = assessment;
      const question = applicableQuestions(definition, authorityType).find(({ id }) => id === questionId);
      if (question === undefined) return undefined;
      const fields = questionFields(form, questionId);
      const now = new Date();
      return saveQuestion(tx, scope, { assessmentId, authorityType, definition, question, fields, now });
    });
    if (outcome === undefined) return notFoundResponse();
    return Response.json(await markClash(outcome), {
      status: STATUS[outcome.outcome],
      headers: { 'Cache-Control': 'no-store' },
    });
  },
);
