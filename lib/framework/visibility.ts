import type { Answer, Answers } from './answer';
import { countedOption } from './choice-value';
import type { FrameworkDefinition, Theme } from './definition';
import type { AuthorityType, Condition, Question } from './question';

/** What an authority has said so far: enough to know what it is asked. */
export type Answering = {
  readonly authorityType: AuthorityType;
  readonly answers: Answers;
};

/** Every question of a framework, in file order, shown or not. */
export function allQuestions(definition: FrameworkDefinition): readonly Question[] {
  return definition.themes.flatMap((theme) => theme.questions);
}

/** The question with this id, or undefined. */
export function findQuestion(definition: FrameworkDefinition, id: string): Question | undefined {
  return allQuestions(definition).find((question) => question.id === id);
}

/** The theme that a question stands in, or undefined. */
export function findThemeOf(definition: FrameworkDefinition, questionId: string): Theme | undefined {
  return definition.themes.find((theme) => theme.questions.some((question) => question.id === questionId));
}

/** Questions that an authority of this type can be asked, in file order, whatever it answers. */
export function applicableQuestions(
  definition: FrameworkDefinition,
  authorityType: AuthorityType,
): readonly Question[] {
  return allQuestions(definition).filter((question) => question.appliesTo.includes(authorityType));
}

/**
 * Questions that are asked, scored and printed now, in file order. Answers to the others are kept but inactive.
 * Source: framework guide, part 3: Shown.
 */
export function shownQuestions(definition: FrameworkDefinition, answering: Answering): readonly Question[] {
  const shown = new Map<string, Question>();
  for (const question of applicableQuestions(definition, answering.authorityType)) {
    const { showWhen } = question;
    if (showWhen === undefined || holds(showWhen, shown, answering.answers)) shown.set(question.id, question);
  }
  return [...shown.values()];
}

/** The route on which "not adopted" is a reason that counts. Source: framework guide, part 3: Not applicable. */
const NOT_ADOPTED_ROUTE = 'not-adopted';

/**
 * Whether the answers are on a named route of the framework, such as "not-adopted". False when the framework
 * has no such route. Source: framework guide, parts 1 (routes) and 3 (not-adopted).
 */
export function isOnRoute(definition: FrameworkDefinition, routeId: string, answering: Answering): boolean {
  const route = definition.routes?.find((each) => each.id === routeId);
  if (route === undefined) return false;
  const shown = new Map(shownQuestions(definition, answering).map((question) => [question.id, question]));
  return holds(route.when, shown, answering.answers);
}

/** Whether the answers are those of a council that has not adopted the position, where a framework asks about one. */
export function isOnNotAdoptedRoute(definition: FrameworkDefinition, answering: Answering): boolean {
  return isOnRoute(definition, NOT_ADOPTED_ROUTE, answering);
}

function holds(condition: Condition, shown: ReadonlyMap<string, Question>, answers: Answers): boolean {
  const named = shown.get(condition.question);
  const answer = answers[condition.question];
  return named !== undefined && answer?.state === 'answered' && passes(condition, named, answer);
}

function passes(condition: Condition, named: Question, answer: Answer & { state: 'answered' }): boolean {
  if (condition.op === 'contains')
    return Array.isArray(answer.value) && answer.value.includes(condition.value);
  const chosen = named.kind === 'choice' ? countedOption(named, answer) : null;
  return chosen !== null && condition.value.includes(chosen);
}
