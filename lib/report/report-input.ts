import type { SentWith } from '@/lib/assessment/approval';
import type { SignOff } from '@/lib/assessment/sign-off';
import { frozenBacking } from '@/lib/evidence/backing';
import type { Backing } from '@/lib/evidence/backing';
import { isOnNotAdoptedRoute, shownQuestions } from '@/lib/framework/visibility';
import type { Answer } from '@/lib/framework/answer';
import { besideWords, isAsPublished, publishedText } from '@/lib/framework/published-answer';
import type { Question } from '@/lib/framework/question';
import type { LinkedFigures } from '@/lib/disclosure/linked-figures';
import { sharedNumbers } from '@/lib/disclosure/shared-numbers';
import { sharedScores } from '@/lib/disclosure/shared-scores';
import { agreedQuestions } from '@/lib/review/difference';
import type { ResultsInput, Sent } from '@/lib/results/results-input';
import { buildResultsView } from '@/lib/results/results-view';
import type { ResultsView } from '@/lib/results/results-view';
import { protectAnswer } from './protected-answer';
import type { ProtectedAnswer } from './protected-answer';

export type ReportInput = ResultsInput & {
  /** The caller's clock. */
  readonly generatedOn: Date;
  /** What was declared on sending, word for word. */
  readonly declaration: string;
  /** Who sent it, as it is to be printed. Null where names are left out. */
  readonly submittedBy: string | null;
  /** How it came to be decided. */
  readonly route: ReportRoute;
};

export type ReportRoute = {
  /** The last decision before it was sent, and whether it held; null where nobody decided. */
  readonly approval: SentWith | null;
  readonly record: SignOff | null;
  /** Why this copy was opened again; null where it was not. */
  readonly reopened: { readonly reopenedAt: Date; readonly reason: string } | null;
};

/** A published figure beside an answer. */
export type ReportedFigure = {
  /** What is said of it below the answer. */
  readonly words: readonly string[];
  readonly figure: string | null;
  readonly release: string;
  /** Why the answer is another; null where it is the same, or does not say. */
  readonly reason: string | null;
};

/** One question as the report prints it. */
export type ReportedQuestion = {
  readonly question: Question;
  readonly answer: ProtectedAnswer;
  readonly comment: string | null;
  /** The published figure that it was given beside; null where there is none. */
  readonly published: ReportedFigure | null;
  /** What backed it when it was sent; null where that was not recorded. */
  readonly backing: Backing | null;
};

/** What the sections of a report are written from. Only questions that are shown are in it. */
export type Prepared = {
  readonly input: ReportInput;
  readonly view: ResultsView;
  readonly questions: readonly ReportedQuestion[];
};

/** Works out the results and protects every answer and every score, once for all sections. */
export function prepareReport(own: ReportInput): Prepared {
  const { previous, ...now } = own;
  const { linkedFigures: links } = own;
  const before = previous === undefined ? {} : { previous: asShared(previous, links) };
  const input = { ...asShared(now, links), ...before };
  const numbers = sharedNumbers(input.definition, input, links);
  const onNotAdoptedRoute = isOnNotAdoptedRoute(input.definition, input);
  const agreed = agreedQuestions(input.reviewed ?? [], input.answers);
  const questions = shownQuestions(input.definition, input).map((question) => {
    const comment = input.comments?.[question.id]?.trim() ?? '';
    return {
      question,
      answer: protectAnswer(question, input.answers[question.id] ?? { state: 'blank' }, {
        onNotAdoptedRoute,
        shown: numbers.get(question.id),
      }),
      comment: comment === '' ? null : comment,
      published: publishedBeside(question, input.answers[question.id]),
      backing: backingOf(input, question.id, agreed.has(question.id)),
    };
  });
  return { input, view: buildResultsView(input), questions };
}

function publishedBeside(question: Question, answer: Answer | undefined): ReportedFigure | null {
  if (answer?.state !== 'answered' || answer.prefill === undefined) return null;
  return {
    words: besideWords(question, answer),
    figure: publishedText(question, answer.prefill),
    release: answer.prefill.release,
    reason: isAsPublished(answer) ? null : (answer.changeReason ?? null),
  };
}

function asShared<S extends Sent>(sent: S, links: LinkedFigures): S {
  return { ...sent, scores: sharedScores(sent.definition, sent, { scores: sent.scores, links }) };
}

function backingOf({ comments, evidence }: ResultsInput, id: string, isAgreed: boolean): Backing | null {
  if (evidence === undefined) return null;
  const kept = { comment: comments?.[id] ?? '', evidence: evidence[id] ?? [] };
  return frozenBacking({ [id]: kept }, { questionId: id, isAgreed });
}

/** One of the questions, or undefined when it is not shown. */
export function reported({ questions }: Prepared, id: string): ReportedQuestion | undefined {
  return questions.find(({ question }) => question.id === id);
}
