import type { Answer, Answers } from '@/lib/framework/answer';
import { NOT_ANSWERED, answerText } from '@/lib/framework/answer-text';
import type { FrameworkDefinition } from '@/lib/framework/definition';
import { findQuestion, findThemeOf } from '@/lib/framework/visibility';
import { levelOf } from './difference';
import type { Difference } from './difference';
import type { Finding, Judgement, Reply } from './review';
import { VERDICT_NAMES, reviewerNamed } from './review-words';

/** A difference in words, as pages and reports print it. */
export type DifferenceLine = {
  readonly reviewId: string;
  readonly subject: string;
  /** The question, or the theme. */
  readonly about: string;
  readonly theme: string;
  /** What the council's answer said when it was judged; for a theme, that it is about the answers there. */
  readonly council: string;
  /** What it says now, where that is something else. */
  readonly councilNow: string | null;
  readonly says: string;
  readonly words: string;
  readonly by: string;
  readonly at: Date;
  readonly settled: { readonly at: Date; readonly words: string } | null;
  readonly replies: readonly Reply[];
};

/** Differences in words. `answers` are those that stand beside them on the page: as sent, or as they are now. */
export function differenceLines(
  differences: readonly Difference[],
  { definition, answers }: { readonly definition: FrameworkDefinition; readonly answers: Answers },
): readonly DifferenceLine[] {
  return differences.map(({ review, finding, replies }) => {
    const { subject } = finding;
    return {
      reviewId: review.id,
      subject,
      about: subjectInWords(definition, subject),
      theme: themeTitleOf(definition, subject),
      ...councilSays(definition, finding, answers[subject]),
      says: judgementWords(finding.judgement, { definition, subject }),
      words: finding.words,
      by: reviewerNamed(review),
      at: review.finished?.at ?? finding.savedAt,
      settled: finding.settled,
      replies,
    };
  });
}

/** What a reviewer said of one theme or question, without anything of what the council says. */
export type SaidLine = {
  readonly subject: string;
  readonly about: string;
  readonly says: string;
  readonly words: string;
};

/** Everything that a reviewer said in a review, for themselves. */
export function saidLines(
  findings: readonly Finding[],
  definition: FrameworkDefinition,
): readonly SaidLine[] {
  return findings.map(({ subject, judgement, words }) => ({
    subject,
    about: subjectInWords(definition, subject),
    says: judgementWords(judgement, { definition, subject }),
    words,
  }));
}

/** The title of a theme, or the text of a question. An id that the framework does not have stands for itself. */
export function subjectInWords(definition: FrameworkDefinition, subject: string): string {
  const theme = definition.themes.find(({ id }) => id === subject);
  return theme?.title ?? findQuestion(definition, subject)?.text ?? subject;
}

function themeTitleOf(definition: FrameworkDefinition, subject: string): string {
  const theme = definition.themes.find(({ id }) => id === subject) ?? findThemeOf(definition, subject);
  return theme?.title ?? '';
}

const OF_THE_THEME = 'Its answers in this theme';

function councilSays(
  definition: FrameworkDefinition,
  { subject, judgement, claimed }: Finding,
  now?: Answer,
) {
  if (judgement.kind === 'statement') return { council: OF_THE_THEME, councilNow: null };
  const then = answerWords(definition, subject, claimed);
  const today = answerWords(definition, subject, now ?? null);
  return { council: then, councilNow: today === then ? null : today };
}

/** What an answer says, in a word or two: its level, or why there is none. */
export function answerWords(definition: FrameworkDefinition, id: string, answer: Answer | null): string {
  const question = findQuestion(definition, id);
  if (question === undefined || answer === null) return NOT_ANSWERED.headline;
  const level = levelOf(answer);
  if (question.kind === 'maturity' && level !== null) return levelName(definition, id, level);
  return answerText(question, answer, { onNotAdoptedRoute: true }).headline;
}

/** What a reviewer says of a question or theme, in a word or two. */
export function judgementWords(
  judgement: Judgement,
  { definition, subject }: { readonly definition: FrameworkDefinition; readonly subject: string },
): string {
  switch (judgement.kind) {
    case 'level':
      return levelName(definition, subject, judgement.level);
    case 'statement':
      return VERDICT_NAMES[judgement.verdict];
    case 'cannot-say':
      return VERDICT_NAMES['cannot-say'];
  }
}

function levelName(definition: FrameworkDefinition, questionId: string, level: number): string {
  const question = findQuestion(definition, questionId);
  const named = question?.kind === 'maturity' ? question.levels[level]?.name : undefined;
  return named ?? String(level);
}
