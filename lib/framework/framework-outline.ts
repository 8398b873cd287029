import type { FrameworkDefinition, Theme } from './definition';
import { questionRules, choiceRows } from './framework-outline-choices';
import type { ChoiceRow } from './framework-outline-choices';
import { citedSources } from './framework-outline-sources';
import type { CitedSource } from './framework-outline-sources';
import { askedOfWords, kindWords, lensName, scoredWords } from './framework-outline-words';
import type { Condition, Question } from './question';
import { allQuestions, findQuestion } from './visibility';

/** A framework as a person reads it: every code of the file in words. */
export type FrameworkOutline = {
  readonly themes: readonly ThemeOutline[];
  readonly questionCount: number;
  /** The paths through it that one answer decides; none where everyone is asked the same. */
  readonly routes: readonly RouteOutline[];
};

export type RouteOutline = {
  readonly label: string;
  readonly questionId: string;
  /** The answers that lead onto it. */
  readonly answers: readonly string[];
};

export type ThemeOutline = {
  readonly id: string;
  readonly title: string;
  readonly why: string;
  readonly questions: readonly QuestionOutline[];
};

export type QuestionOutline = {
  readonly id: string;
  /** "Question 3 of 48". */
  readonly place: string;
  readonly text: string;
  readonly help: string;
  readonly kind: string;
  readonly scored: string;
  readonly lens: string;
  readonly principles: readonly string[];
  /** Who is asked, or null when every kind of authority is. */
  readonly askedOf: string | null;
  readonly shownWhen: ShownWhen | null;
  readonly choices: readonly ChoiceRow[];
  /** What an answer must be, and how it is scored where the choices do not say. */
  readonly rules: readonly string[];
  readonly notApplicable: readonly string[];
  readonly allowsDoNotKnow: boolean;
  readonly evidence: readonly string[];
  readonly actions: Question['suggestedActions'];
  readonly sources: readonly CitedSource[];
  readonly isUnderReview: boolean;
};

/** The earlier answer that brings a question up. */
export type ShownWhen = {
  readonly questionId: string;
  readonly questionText: string;
  /** The path through the framework that those answers make, such as "Council has adopted", or null. */
  readonly route: string | null;
  readonly answers: readonly string[];
};

/**
 * A framework in words, in file order. `principleNames` gives the name of each principle by id; an id that is not in
 * it is left out. The notes that editors leave for each other (checkNote) are not in the result.
 */
export function outlineFramework(
  definition: FrameworkDefinition,
  principleNames: ReadonlyMap<string, string>,
): FrameworkOutline {
  const questions = allQuestions(definition);
  const places = new Map(
    questions.map(({ id }, index) => [id, `Question ${index + 1} of ${questions.length}`]),
  );
  const outlineTheme = ({ id, title, why, questions: asked }: Theme): ThemeOutline => ({
    id,
    title,
    why,
    questions: asked.map((question) => ({
      ...outlineQuestion(definition, question),
      place: places.get(question.id) ?? '',
      principles: question.principles.flatMap((principle) => principleNames.get(principle) ?? []),
    })),
  });
  return {
    themes: definition.themes.map(outlineTheme),
    questionCount: questions.length,
    routes: (definition.routes ?? []).map(({ label, when }) => ({
      label,
      questionId: when.question,
      answers: shownWhen(definition, when)?.answers ?? [],
    })),
  };
}

function outlineQuestion(
  definition: FrameworkDefinition,
  question: Question,
): Omit<QuestionOutline, 'place' | 'principles'> {
  return {
    id: question.id,
    text: question.text,
    help: question.help,
    kind: kindWords(question),
    scored: scoredWords(question),
    lens: lensName(definition, question.lens),
    askedOf: askedOfWords(question.appliesTo),
    shownWhen: question.showWhen === undefined ? null : shownWhen(definition, question.showWhen),
    choices: choiceRows(question),
    rules: questionRules(question),
    notApplicable: question.allowNotApplicable ? question.naReasons.map(({ label }) => label) : [],
    allowsDoNotKnow: question.allowDoNotKnow,
    evidence: question.evidencePrompts,
    actions: question.suggestedActions,
    sources: citedSources(definition, question),
    isUnderReview: question.needsCheck,
  };
}

function shownWhen(definition: FrameworkDefinition, condition: Condition): ShownWhen | null {
  const named = findQuestion(definition, condition.question);
  if (named === undefined || !('options' in named)) return null;
  const values = condition.op === 'in' ? condition.value : [condition.value];
  return {
    questionId: named.id,
    questionText: named.text,
    route: definition.routes?.find(({ when }) => isSameCondition(when, condition))?.label ?? null,
    answers: named.options.filter(({ value }) => values.includes(value)).map(({ label }) => label),
  };
}

function isSameCondition(one: Condition, other: Condition): boolean {
  return (
    JSON.stringify([one.question, one.op, one.value]) ===
    JSON.stringify([other.question, other.op, other.value])
  );
}
