import 'server-only';
import { frameworksJudgedBlind } from '@/app/_server/across-councils';
import { inScope } from '@/app/_server/database';
import { requireBenchmarkScope, requireLabScope } from '@/app/_server/require-scope';
import { today } from '@/app/_server/today';
import { QUESTION_RENAMES } from '@/db/question-renames';
import { listFrameworks } from '@/db/queries/frameworks';
import { listCodes } from '@/db/queries/insight-codes';
import { listNamedCopies } from '@/db/queries/insight-moves';
import { findReadingVersion, listCodings } from '@/db/queries/insight-readings';
import { listCouncilWords } from '@/db/queries/insight-words';
import type { Transaction } from '@/db/engine';
import { TOLD_QUESTIONS } from '@/db/told-questions';
import type { BenchmarkScope, LabScope } from '@/lib/access/scope';
import type { FrameworkDefinition, FrameworkId } from '@/lib/framework/definition';
import { newIdsOf } from '@/lib/framework/question-renames';
import { findQuestion } from '@/lib/framework/visibility';
import { findMoves } from '@/lib/insights/moves';
import type { MovesInput } from '@/lib/insights/moves-view';
import { movesOf, readingsOf } from '@/lib/insights/readings';
import type { Reading } from '@/lib/insights/readings';
import type { Question } from '@/lib/framework/question';

/** Whoever studies insights, in the two scopes that it takes: figures are read as an audience, words and codes as the lab. */
export type Student = { readonly lab: LabScope; readonly benchmark: BenchmarkScope; readonly userId: string };

/** The scopes of whoever asks, or leaves to the page that says who can do this. */
export async function requireStudent(): Promise<Student> {
  const { viewer, scope: lab } = await requireLabScope('insights:study');
  const { scope: benchmark } = await requireBenchmarkScope('benchmark:view');
  return { lab, benchmark, userId: viewer.userId };
}

/** Every framework that the student may see figures of: none that they judge blind somewhere. */
export async function frameworksFor(tx: Transaction, without: ReadonlySet<string>) {
  return (await listFrameworks(tx)).filter(({ id }) => !without.has(id));
}

export type Moves = {
  readonly input: MovesInput;
  /** Every framework with a council that moved. */
  readonly offered: readonly FrameworkDefinition[];
};

/**
 * Who moved in a framework, with the codes of the lab: the one asked for where somebody moved in it, or else the first where
 * somebody did, or the first of all. Undefined where no framework is published.
 */
export async function loadMoves(
  student: Student,
  asked: FrameworkId | undefined,
): Promise<Moves | undefined> {
  const found = await listMoves(student);
  const offered = found.filter(({ moves }) => moves.length > 0);
  const chosen = offered.find(({ definition }) => definition.id === asked) ?? offered[0] ?? found[0];
  if (chosen === undefined) return undefined;
  const book = await loadBook(student);
  return { input: { ...chosen, ...book }, offered: offered.map(({ definition }) => definition) };
}

/** The code book, and what was coded with it that may be read now. */
export function loadBook({ lab }: Student): Promise<Pick<MovesInput, 'codes' | 'codings'>> {
  return inScope(lab, async (tx) => ({
    codes: await listCodes(tx, lab),
    codings: await listCodings(tx, lab),
  }));
}

/** Who moved, framework by framework. */
export async function listMoves({ benchmark, userId }: Student) {
  const without = await frameworksJudgedBlind(userId);
  return inScope(benchmark, async (tx) => {
    const found: Omit<MovesInput, 'codes' | 'codings'>[] = [];
    for (const definition of await frameworksFor(tx, without)) {
      const copies = await listNamedCopies(tx, benchmark, definition.id);
      const newId = newIdsOf(QUESTION_RENAMES[definition.id]);
      const moves = findMoves(copies, { today: today(), newId });
      found.push({ definition, moves, toldQuestions: toldQuestionsOf(definition) });
    }
    return found;
  });
}

function toldQuestionsOf(definition: FrameworkDefinition): readonly Question[] {
  return TOLD_QUESTIONS[definition.id].flatMap((id) => findQuestion(definition, id) ?? []);
}

export type QuestionReadings = {
  readonly input: MovesInput;
  readonly question: Question;
  readonly readings: readonly Reading[];
};

/** What councils wrote that moved on a question, as it may be read now; undefined where nobody did. */
export async function loadReadings(
  student: Student,
  questionId: string,
): Promise<QuestionReadings | undefined> {
  const found = (await listMoves(student)).find(
    ({ definition }) => findQuestion(definition, questionId) !== undefined,
  );
  const question = found && findQuestion(found.definition, questionId);
  if (found === undefined || question === undefined || !canBeRead(found, question)) return undefined;
  const input = { ...found, ...(await loadBook(student)) };
  const words = await loadWords(student, input, question);
  return { input, question, readings: readingsOf({ ...input, question, words }) };
}

/** Scored questions have levels to move; of open ones only those in which councils tell what they did are read. */
function canBeRead(found: Omit<MovesInput, 'codes' | 'codings'>, question: Question): boolean {
  const isTold = found.toldQuestions.some(({ id }) => id === question.id);
  return (question.scored || isTold) && movesOf({ ...found, question }).length > 0;
}

async function loadWords({ lab }: Student, input: MovesInput, question: Question) {
  const renames = QUESTION_RENAMES[input.definition.id];
  const newId = newIdsOf(renames);
  const asked = [question, ...input.toldQuestions].map(({ id }) => id);
  const submissionIds = movesOf({ ...input, question }).map(({ submissionId }) => submissionId);
  const words = await inScope(lab, (tx) =>
    listCouncilWords(tx, lab, {
      submissionIds,
      questionIds: asked.flatMap((id) => [id, ...(renames[id] === undefined ? [] : [renames[id]])]),
    }),
  );
  return words.map((one) => ({ ...one, questionId: newId(one.questionId) }));
}

export type OneReading = QuestionReadings & {
  readonly reading: Reading;
  /** How often it was coded: what a save must name. */
  readonly version: number;
};

/** What one council wrote, to be coded; undefined where there is nothing of it to read now. */
export async function loadReading(
  student: Student,
  { questionId, submissionId }: { readonly questionId: string; readonly submissionId: string },
): Promise<OneReading | undefined> {
  const found = await loadReadings(student, questionId);
  const reading = found?.readings.find(({ move }) => move.submissionId === submissionId);
  if (found === undefined || reading === undefined) return undefined;
  const { lab } = student;
  const version = await inScope(lab, (tx) => findReadingVersion(tx, lab, { questionId, submissionId }));
  return { ...found, reading, version };
}
