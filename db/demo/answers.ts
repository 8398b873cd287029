import type { Answer, Answers } from '@/lib/framework/answer';
import { BLANK } from '@/lib/framework/answer';
import type { FrameworkDefinition } from '@/lib/framework/definition';
import type { Question, QuestionOf } from '@/lib/framework/question';
import { shownQuestions } from '@/lib/framework/visibility';
import { choiceValue, multiValue } from './choices';
import { commentator, openText } from './comments';
import { authorityTypeOf } from './councils';
import type { DemonstrationCouncil } from './councils';
import { dateValue, minuteReference } from './dates';
import { levelAt } from './levels';
import type { Place } from './levels';
import { numberAnswer } from './numbers';
import type { DemonstrationRound, RoundPlace } from './rounds';
import { notApplicableAnswer, unknownAnswer } from './unanswered';
import { isWrittenWhole, writtenAnswer } from './written-answers';

export type DemonstrationAnswer = {
  readonly questionId: string;
  readonly themeId: string;
  readonly answer: Answer;
  readonly comment: string;
};

type Setting = {
  readonly definition: FrameworkDefinition;
  readonly round: RoundPlace;
  readonly rounds: readonly DemonstrationRound[];
};

/**
 * What one council has answered in one round: the questions it is shown, in the order of the file, less those it
 * left blank. A council that takes part with a share only has come to that share of them, from the start.
 */
export function generateAnswers(council: DemonstrationCouncil, setting: Setting): DemonstrationAnswer[] {
  const { definition, round } = setting;
  const places = definition.themes.flatMap((theme) =>
    theme.questions.map((question) => ({
      question,
      place: { council, frameworkId: definition.id, themeId: theme.id, round },
    })),
  );
  const answers: Answers = Object.fromEntries(
    places.map(({ place, question }) => [question.id, answerTo(place, question, setting)]),
  );
  const authorityType = authorityTypeOf(council);
  const shown = new Set(shownQuestions(definition, { authorityType, answers }).map(({ id }) => id));
  const asked = places.filter(({ question }) => shown.has(question.id));
  const share = isWrittenWhole({ council, frameworkId: definition.id })
    ? 1
    : council.rounds[definition.id][round];
  const reached = Math.ceil(asked.length * share);
  const commentOn = commentator();
  return asked.slice(0, reached).flatMap((asking) => {
    const answer = answers[asking.question.id] ?? BLANK;
    const comment = commentOn(asking.place, asking.question, answer);
    const { themeId } = asking.place;
    return answer.state === 'blank' ? [] : [{ questionId: asking.question.id, themeId, answer, comment }];
  });
}

function answerTo(place: Place, question: Question, setting: Setting): Answer {
  const written = writtenAnswer(place, question.id);
  if (written !== undefined) return written;
  if (place.council.leftBlank?.includes(`${place.frameworkId}/${place.themeId}`) === true) return BLANK;
  return (
    notApplicableAnswer(place, question) ??
    unknownAnswer(place, question) ??
    knownAnswer(place, question, setting)
  );
}

function knownAnswer(place: Place, question: Question, { rounds }: Setting): Answer {
  switch (question.kind) {
    case 'maturity':
      return { state: 'answered', value: levelAt(place, question) };
    case 'boolean':
      return { state: 'answered', value: levelAt(place, question) >= 2 };
    case 'number':
      return numberAnswer(place, question);
    case 'multi':
      return { state: 'answered', value: multiValue(place, question) };
    case 'date':
      return { state: 'answered', value: dateValue(place.council, question, { rounds }) };
    case 'choice':
      return choiceAnswer(place, question, rounds);
    case 'text':
      return textAnswer(place, question);
  }
}

function choiceAnswer(
  place: Place,
  question: QuestionOf<'choice'>,
  rounds: readonly DemonstrationRound[],
): Answer {
  const value = choiceValue(place, question);
  return question.needsReference?.options.includes(value) === true
    ? { state: 'answered', value, reference: minuteReference(place.council, rounds) }
    : { state: 'answered', value };
}

function textAnswer(place: Place, question: QuestionOf<'text'>): Answer {
  const value = openText(place, question.id);
  return value === undefined ? BLANK : { state: 'answered', value };
}
