import 'server-only';
import { notFound } from 'next/navigation';
import { z } from 'zod';
import { answersById, listAnswers } from '@/db/queries/answers';
import type { SavedAnswer } from '@/db/queries/answers';
import { findAssessmentWithAnswers, findWhatIsAsked } from '@/db/queries/assessments';
import type { Assessment } from '@/db/queries/assessments';
import { listOpenSendBacks } from '@/db/queries/send-backs';
import { findFramework } from '@/db/queries/frameworks';
import { findNotesOfLastRound } from '@/db/queries/last-round';
import { listInheritedFrom } from '@/db/queries/inherited-answers';
import type { InheritedFrom } from '@/db/queries/inherited-answers';
import type { NotesOfLastRound } from '@/db/queries/last-round';
import { QUESTION_RENAMES } from '@/db/question-renames';
import type { Transaction } from '@/db/engine';
import { readTogether } from '@/db/read-together';
import type { AuthorityScope } from '@/lib/access/scope';
import type { SentBack } from '@/lib/assessment/approval';
import type { Answers } from '@/lib/framework/answer';
import type { FrozenAnswers } from '@/lib/assessment/frozen-answers';
import type { FrameworkDefinition, Theme } from '@/lib/framework/definition';
import { underNewIds } from '@/lib/framework/question-renames';

/** One assessment with the framework version that it answers and every answer saved so far. */
export type LoadedAssessment = {
  readonly assessment: Assessment;
  readonly definition: FrameworkDefinition;
  /** By question id. A question without a row is not in it. */
  readonly saved: ReadonlyMap<string, SavedAnswer>;
  /** The same answers without who saved them: what `lib` decides and counts from. */
  readonly answers: Answers;
};

/** The same, opened at one of its themes. */
export type LoadedTheme = LoadedAssessment & {
  readonly theme: Theme;
  /** What was sent in the last round, of the theme's questions. */
  readonly lastRound: Readonly<FrozenAnswers>;
  /** What its people noted then for this round; undefined where nothing was sent before. */
  readonly notes: NotesOfLastRound | undefined;
  /** Where answers came from that a council sent which this one has taken over, by question id. */
  readonly inheritedFrom: ReadonlyMap<string, InheritedFrom>;
  /** What was sent back and not answered since, by question id. */
  readonly sentBack: ReadonlyMap<string, SentBack>;
};

const assessmentIdSchema = z.uuid();

/** The assessment id of an address; an address that cannot hold one is not found. */
export function parseAssessmentId(text: string): string {
  const parsed = assessmentIdSchema.safeParse(text);
  return parsed.success ? parsed.data : notFound();
}

/** One of the authority's assessments, whole; undefined when there is none of that id, or it is another authority's. */
export async function loadAssessment(
  tx: Transaction,
  scope: AuthorityScope,
  assessmentId: string,
): Promise<LoadedAssessment | undefined> {
  const found = await findAssessmentWithAnswers(tx, scope, { assessmentId, lastRoundOf: [] });
  return found && withFramework(tx, found.assessment, found.saved);
}

/** The same for one of its themes, with what was sent in the last round; undefined also when it has no such theme. */
export async function loadTheme(
  tx: Transaction,
  scope: AuthorityScope,
  { assessmentId, themeId }: { readonly assessmentId: string; readonly themeId: string },
): Promise<LoadedTheme | undefined> {
  const asked = await findWhatIsAsked(tx, scope, assessmentId);
  const definition = asked && (await findFramework(tx, asked.frameworkId, asked.frameworkVersion));
  const theme = definition?.themes.find(({ id }) => id === themeId);
  if (definition === undefined || theme === undefined) return undefined;
  const renames = QUESTION_RENAMES[definition.id];
  const lastRoundOf = theme.questions.map(({ id }) => renames[id] ?? id);
  const [found, open, notes] = await readTogether([
    findAssessmentWithAnswers(tx, scope, { assessmentId, lastRoundOf }),
    listOpenSendBacks(tx, scope, assessmentId),
    findNotesOfLastRound(tx, scope, assessmentId),
  ]);
  if (found === undefined) return undefined;
  const loaded = await withFramework(tx, found.assessment, found.saved);
  const sentBack = openUntilSent(found.assessment, open);
  // Most councils have taken nobody over: their pages ask nothing more.
  const isAnyInherited = found.saved.some(({ isInherited }) => isInherited);
  const inheritedFrom = isAnyInherited
    ? await listInheritedFrom(tx, scope, assessmentId)
    : new Map<string, InheritedFrom>();
  const lastRound = underNewIds(found.lastRound, renames);
  return { ...loaded, theme, lastRound, notes, inheritedFrom, sentBack };
}

/** What was sent back in an assessment and not answered since, by question id. Nothing once it was sent. */
export function openUntilSent(
  { submitted }: Assessment,
  open: readonly SentBack[],
): ReadonlyMap<string, SentBack> {
  return new Map(submitted ? [] : open.map((one) => [one.questionId, one]));
}

/** An assessment already found, with its framework version and answers. Throws when the version is missing. */
export async function withAnswers(
  tx: Transaction,
  scope: AuthorityScope,
  assessment: Assessment,
): Promise<LoadedAssessment> {
  return withFramework(tx, assessment, await listAnswers(tx, scope, assessment.id));
}

async function withFramework(
  tx: Transaction,
  assessment: Assessment,
  saved: readonly SavedAnswer[],
): Promise<LoadedAssessment> {
  const definition = await findFramework(tx, assessment.frameworkId, assessment.frameworkVersion);
  if (definition === undefined) throw new Error('The framework version of an assessment is missing');
  return {
    assessment,
    definition,
    saved: new Map(saved.map((one) => [one.questionId, one])),
    answers: answersById(saved),
  };
}
