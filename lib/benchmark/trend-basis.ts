import type { FrameworkDefinition, FrameworkId } from '@/lib/framework/definition';
import type { Question } from '@/lib/framework/question';
import { allQuestions } from '@/lib/framework/visibility';
import { newIdsOf, type QuestionRenames } from '@/lib/framework/question-renames';
import { scoringTerms } from '@/lib/results/comparable';
import { figureKey, isAtLevel, type Figures, type OwnEntry } from './entry';

/** An entry whose figures stand under the ids that its questions have now, so that a trend goes on. */
export function entryUnderNewIds<E extends OwnEntry>(entry: E, renames: QuestionRenames[FrameworkId]): E {
  const named = newIdsOf(renames);
  const levels = [figureKey('question', ''), figureKey('rate', '')];
  const keyNow = (key: string) => {
    const level = levels.find((each) => key.startsWith(each));
    return level === undefined ? key : level + named(key.slice(level.length));
  };
  return {
    ...entry,
    figures: Object.fromEntries(Object.entries(entry.figures).map(([key, value]) => [keyNow(key), value])),
    unknown: entry.unknown.map(keyNow),
  };
}

/**
 * What a figure of a framework version rests on: the scored questions behind it, with their weights and points. Two figures with
 * one basis may be joined, and no others. `definition` has its questions under the ids of now. With `figures`, those alone that
 * the council was asked; a scored number that one round leaves out, because it is hidden or did not apply, is another basis. A rate rests
 * on its question alone, scored or not: on what it counts, of whom.
 * Source: signature screens, "Slope": a changed question is not joined.
 */
export function basisOf(definition: FrameworkDefinition, key: string, figures?: Figures): string {
  if (isAtLevel(key, 'rate')) return rateTerms(definition, key);
  return definition.themes
    .flatMap((theme) => theme.questions.map((question) => ({ theme: theme.id, question })))
    .filter(({ theme, question }) => question.scored && isBehind(key, theme, question))
    .flatMap(({ question }) => termsOf(question, figures))
    .sort()
    .join('\n');
}

/** What a rate counts: it needs no points, so its own words are all that says what it is. */
function rateTerms(definition: FrameworkDefinition, key: string): string {
  return allQuestions(definition)
    .filter(({ id }) => figureKey('rate', id) === key)
    .map((question) =>
      question.kind === 'number' && question.measure.type === 'rate'
        ? JSON.stringify([question.id, question.measure.numerator.label, question.measure.denominator.label])
        : '',
    )
    .join('\n');
}

function termsOf(question: Question, figures: Figures | undefined): readonly string[] {
  if (figures === undefined) return [scoringTerms(question)];
  const value = figures[figureKey('question', question.id)];
  const isLeftOut = question.kind === 'number' && value === null;
  return value === undefined || isLeftOut ? [] : [scoringTerms(question)];
}

function isBehind(key: string, themeId: string, { id, lens, principles }: Question): boolean {
  const keys = [
    figureKey('overall', 'overall'),
    figureKey('theme', themeId),
    figureKey('lens', lens),
    figureKey('question', id),
    ...principles.map((principle) => figureKey('principle', principle)),
  ];
  return keys.includes(key);
}
