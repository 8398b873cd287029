import 'server-only';
import { z } from 'zod';
import { recordAudit } from '@/db/queries/audit';
import type { Transaction } from '@/db/engine';
import type { AuthorityScope } from '@/lib/access/scope';
import { NOTHING_IS_YOURS } from '@/lib/assessment/assignment-words';
import type { QuestionFileKind } from '@/lib/assessment/addresses';
import type { QuestionSheet, Standing } from '@/lib/circulate/question-sheet';
import { formBegins } from '@/lib/assessment/carried-answer';
import type { SavedAnswer } from '@/db/queries/answers';
import { attachmentHeader } from '@/lib/evidence/file-name';
import type { Question } from '@/lib/framework/question';
import { publishedInSheet } from '@/lib/statistics/published-beside';
import { fileName } from '@/lib/files/file-name';
import { formatDayTime, londonDay } from '@/lib/format/date';
import { applicableQuestions } from '@/lib/framework/visibility';
import { inScope } from '@/app/_server/database';
import { loadAssessment } from '@/app/_server/answering/load-assessment';
import { loadPublished } from '@/app/_server/answering/load-published';
import type { PublishedOf } from '@/app/_server/answering/load-published';
import type { LoadedAssessment } from '@/app/_server/answering/load-assessment';
import { ownQuestions } from '@/app/_server/answering/own-questions';
import { notFoundResponse, refuse } from '@/app/_server/requests/refuse';

/** The address parameters of an assessment's files. */
export type AssessmentParams = { readonly assessmentId: string };

export const CONTENT_TYPES: Readonly<Record<QuestionFileKind, string>> = {
  ods: 'application/vnd.oasis.opendocument.spreadsheet',
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  docx: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
};

type Wanted = {
  readonly scope: AuthorityScope;
  readonly assessmentId: string;
  readonly kind: QuestionFileKind;
  readonly request: Request;
};

/**
 * The questions of an assessment with what is answered so far, as a file to fill in: all, or with `?mine` in the address
 * those that are with the reader. 404 where the authority has no such assessment, 409 where nothing is with the reader.
 */
export async function respondWithQuestions(
  { scope, assessmentId, kind, request }: Wanted,
  write: (sheet: QuestionSheet) => Promise<Uint8Array<ArrayBuffer>>,
): Promise<Response> {
  if (!z.uuid().safeParse(assessmentId).success) return notFoundResponse();
  const isMine = new URL(request.url).searchParams.has('mine');
  const now = new Date();
  const sheet = await inScope(scope, async (tx) => {
    const loaded = await loadAssessment(tx, scope, assessmentId);
    return loaded && sheetOf(tx, scope, { loaded, isMine, now });
  });
  if (sheet === undefined) return notFoundResponse();
  if (sheet.questions.length === 0) return refuse(409, NOTHING_IS_YOURS);
  const headers = fileHeaders(nameOf(sheet, now, kind), kind);
  if (request.method === 'HEAD') return new Response(null, { headers });
  const bytes = await write(sheet);
  await inScope(scope, (tx) =>
    recordAudit(tx, scope, { action: 'questions:export', outcome: kind, subjectId: assessmentId }),
  );
  return new Response(bytes, { headers });
}

/** What a browser is told of a file that is made for one person. */
function fileHeaders(name: string, kind: QuestionFileKind): HeadersInit {
  return {
    'Content-Type': CONTENT_TYPES[kind],
    'Content-Disposition': attachmentHeader(name),
    'Cache-Control': 'private, no-store',
  };
}

/** What stands in a file, in which something that came over from the last round is looked at as in a form. */
function standingOf(saved: SavedAnswer): Standing {
  return { ...formBegins(saved), version: saved.version, needsReview: saved.carried !== null };
}

type Made = { readonly loaded: LoadedAssessment; readonly isMine: boolean; readonly now: Date };

async function sheetOf(
  tx: Transaction,
  scope: AuthorityScope,
  { loaded, isMine, now }: Made,
): Promise<QuestionSheet> {
  const { assessment, definition, saved } = loaded;
  const own = isMine ? await ownQuestions(tx, scope, loaded) : null;
  const asked = applicableQuestions(definition, assessment.authorityType);
  const questions = asked.filter(({ id }) => own === null || own.ids.has(id));
  return {
    definition,
    questions,
    published: publishedWords(questions, await loadPublished(tx, scope, questions)),
    standing: new Map([...saved].map(([id, one]) => [id, standingOf(one)])),
    made: {
      assessmentId: assessment.id,
      authorityName: assessment.authorityFullName,
      authorityType: assessment.authorityType,
      roundName: assessment.roundName,
      closesOn: assessment.closesOn,
      madeAt: formatDayTime(now),
      onlyFor: own?.name ?? null,
    },
  };
}

function publishedWords(questions: readonly Question[], of: PublishedOf): ReadonlyMap<string, string> {
  return new Map(
    questions.flatMap((question) => {
      const published = of(question);
      return published === null ? [] : [[question.id, publishedInSheet(published)] as const];
    }),
  );
}

function nameOf({ definition, made }: QuestionSheet, now: Date, kind: QuestionFileKind): string {
  const subject = {
    authorityName: made?.authorityName ?? '',
    framework: definition.id,
    roundName: made?.roundName ?? '',
    kind: (made?.onlyFor ?? null) === null ? 'questions' : 'my questions',
    day: londonDay(now),
  };
  return fileName(subject, kind);
}
