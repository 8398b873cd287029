import 'server-only';
import { listFrameworks } from '@/db/queries/frameworks';
import { publicScope } from '@/lib/access/scope';
import type { QuestionFileKind } from '@/lib/assessment/addresses';
import type { QuestionSheet } from '@/lib/circulate/question-sheet';
import { slug } from '@/lib/files/file-name';
import { frameworkIdSchema } from '@/lib/framework/definition';
import { allQuestions } from '@/lib/framework/visibility';
import { inScope } from '@/app/_server/database';
import { CONTENT_TYPES } from './question-file';
import { notFoundResponse } from '@/app/_server/requests/refuse';

/** The address parameters of a framework's files. */
export type FrameworkParams = { readonly frameworkId: string };

type Bytes = Uint8Array<ArrayBuffer>;

/** Files written before, by framework, version and kind: a published version never changes, and anybody may ask for it. */
const written = new Map<string, Promise<Bytes>>();

/** The newest version of a framework as a blank questionnaire, for anybody. 404 where there is no such framework. */
export async function respondWithBlank(
  { frameworkId }: FrameworkParams,
  kind: QuestionFileKind,
  write: (sheet: QuestionSheet) => Promise<Bytes>,
): Promise<Response> {
  const id = frameworkIdSchema.safeParse(frameworkId);
  if (!id.success) return notFoundResponse();
  const frameworks = await inScope(publicScope(), (tx) => listFrameworks(tx));
  const definition = frameworks.find((one) => one.id === id.data);
  if (definition === undefined) return notFoundResponse();
  const key = `${definition.id} ${definition.version} ${kind}`;
  const blank = { definition, questions: allQuestions(definition), standing: new Map(), made: null };
  const bytes = written.get(key) ?? write(blank);
  written.set(key, bytes);
  bytes.catch(() => written.delete(key));
  return new Response(await bytes, {
    headers: {
      'Content-Type': CONTENT_TYPES[kind],
      'Content-Disposition': `attachment; filename="${definition.id}-${slug(definition.version)}-blank.${kind}"`,
      'Cache-Control': 'public, max-age=3600',
    },
  });
}
