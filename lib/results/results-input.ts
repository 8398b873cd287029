import type { Answers } from '@/lib/framework/answer';
import type { LinkedFigures } from '@/lib/disclosure/linked-figures';
import type { FrozenPiece } from '@/lib/evidence/frozen-piece';
import type { FrameworkDefinition } from '@/lib/framework/definition';
import type { AuthorityType } from '@/lib/framework/question';
import type { Reviewed } from '@/lib/review/difference';
import type { AssessmentScores } from '@/lib/scoring/scores';
import type { PaidQuestions } from './paid-questions';

/** One submission with what it answered: enough to compare it with another. */
export type Sent = {
  readonly roundName: string;
  readonly definition: FrameworkDefinition;
  readonly authorityType: AuthorityType;
  readonly answers: Answers;
  readonly scores: AssessmentScores;
};

export type ResultsInput = Sent & {
  readonly authorityName: string;
  readonly submittedAt: Date;
  /** Comments by question id. A question that is missing has none. */
  readonly comments?: Readonly<Record<string, string>>;
  /** What backed each answer when it was sent, by question id; missing where that was not recorded. */
  readonly evidence?: Readonly<Record<string, readonly FrozenPiece[]>>;
  /** The reviews of this assessment; left out where there are none. */
  readonly reviewed?: readonly Reviewed[];
  /** The framework's questions about paid work. */
  readonly paidQuestions: PaidQuestions;
  /** Which of the framework's figures count the same people. */
  readonly linkedFigures: LinkedFigures;
  readonly principles: readonly { readonly id: string; readonly name: string }[];
  /** The last round's submission of the same authority and framework. */
  readonly previous?: Sent;
};
