import type { Answers } from '@/lib/framework/answer';
import { BLANK } from '@/lib/framework/answer';
import { answerText } from '@/lib/framework/answer-text';
import type { AnswerText } from '@/lib/framework/answer-text';
import type { FrameworkDefinition, Theme } from '@/lib/framework/definition';
import type { AuthorityType, Question, QuestionOf } from '@/lib/framework/question';
import { applicableQuestions, isOnNotAdoptedRoute, shownQuestions } from '@/lib/framework/visibility';
import { levelQuestions } from './judged-subjects';
import type { Finding, ReviewWay } from './review';
import { verdictsFor } from './review';
import { judgementValue } from './review-fields';
import { VERDICT_NAMES } from './review-words';

/** What the council claims in one answer. */
export type SeenClaim = {
  readonly questionId: string;
  readonly question: string;
  /** Null while the reviewer may not see it. */
  readonly answer: AnswerText | null;
  readonly comment: string;
};

/** One thing to be judged, with what is saved of it. Crosses to the browser, so it holds nothing else. */
export type JudgedField = {
  readonly subject: string;
  readonly title: string;
  readonly hint: string;
  readonly claim: SeenClaim | null;
  readonly choices: readonly { readonly value: string; readonly name: string; readonly text: string }[];
  readonly value: string;
  readonly words: string;
  /** 0 while nothing is saved. */
  readonly version: number;
  /** Of the answer in `claim`; 0 without one. */
  readonly answerVersion: number;
};

type Page = {
  readonly definition: FrameworkDefinition;
  readonly assessment: { readonly authorityType: AuthorityType };
  readonly answers: Answers;
  readonly saved: ReadonlyMap<string, { readonly comment: string; readonly version: number }>;
  readonly isBlind: boolean;
};

const CANNOT_SAY = 'It is left out of every comparison.';

const VERDICT_MEANINGS = {
  true: 'What the council says here is what I see.',
  partly: 'Some of it is, and some of it is not.',
  'not-true': 'It is not what I see.',
  works: 'What this theme is about works for people here, as far as I see.',
  'partly-works': 'Some of it works for people here, and some of it does not.',
  'does-not-work': 'It does not work for people here.',
} as const;

/** The fields of one theme's page, in file order. Nothing of the answers is in them for a blind reviewer. */
export function judgedFields(
  page: Page,
  {
    theme,
    way,
    findings,
  }: { readonly theme: Theme; readonly way: ReviewWay; readonly findings: readonly Finding[] },
): readonly JudgedField[] {
  const saved = (subject: string) => savedOf(findings.find((one) => one.subject === subject));
  if (way === 'statement') return [{ ...statementOf(theme, page), ...saved(theme.id), answerVersion: 0 }];
  return levelQuestions(page, theme).map((question) => ({
    ...levelOf(question),
    claim: page.isBlind ? null : claimOf(page, question),
    ...saved(question.id),
    answerVersion: page.isBlind ? 0 : (page.saved.get(question.id)?.version ?? 0),
  }));
}

const STAND_IN_REPORTS = 'Then say it in your own words. They stand in every report as you write them.';

/** A blind reviewer cannot say of what they have not read whether it is true: they are asked how it is. */
const ABOUT_THE_THEME = {
  title: 'What is it like where you stand, on this theme?',
  hint: `Go by what you know yourself. ${STAND_IN_REPORTS} Once you have handed your review over, you see the council’s answers and can settle what they say too.`,
};
const ABOUT_THE_CLAIM = {
  title: 'Is what the council says here true where you stand?',
  hint: STAND_IN_REPORTS,
};

function statementOf(theme: Theme, { isBlind }: Pick<Page, 'isBlind'>) {
  return {
    subject: theme.id,
    ...(isBlind ? ABOUT_THE_THEME : ABOUT_THE_CLAIM),
    claim: null,
    choices: [
      ...verdictsFor({ isBlind }).map((value) => ({
        value,
        name: VERDICT_NAMES[value],
        text: VERDICT_MEANINGS[value],
      })),
      { value: 'cannot-say', name: VERDICT_NAMES['cannot-say'], text: CANNOT_SAY },
    ],
  };
}

function levelOf(question: QuestionOf<'maturity'>) {
  return {
    subject: question.id,
    title: question.text,
    hint: question.help,
    choices: [
      ...question.levels.map(({ level, name, descriptor }) => ({
        value: String(level),
        name,
        text: descriptor,
      })),
      { value: 'cannot-say', name: VERDICT_NAMES['cannot-say'], text: CANNOT_SAY },
    ],
  };
}

function savedOf(finding: Finding | undefined): Pick<JudgedField, 'value' | 'words' | 'version'> {
  if (finding === undefined) return { value: '', words: '', version: 0 };
  return { value: judgementValue(finding.judgement), words: finding.words, version: finding.version };
}

/** What a reviewer reads of a theme before they make a statement: every question, and the answers where they may see them. */
export function themeClaims(page: Page, theme: Theme): readonly SeenClaim[] {
  const { definition, assessment, answers, isBlind } = page;
  const { authorityType } = assessment;
  const asked = isBlind
    ? applicableQuestions(definition, authorityType)
    : shownQuestions(definition, { authorityType, answers });
  const ids = new Set(asked.map(({ id }) => id));
  return theme.questions
    .filter(({ id }) => ids.has(id))
    .map((question) =>
      isBlind
        ? { questionId: question.id, question: question.text, answer: null, comment: '' }
        : claimOf(page, question),
    );
}

function claimOf({ definition, assessment, answers, saved }: Page, question: Question): SeenClaim {
  const { authorityType } = assessment;
  const onNotAdoptedRoute = isOnNotAdoptedRoute(definition, { authorityType, answers });
  return {
    questionId: question.id,
    question: question.text,
    answer: answerText(question, answers[question.id] ?? BLANK, { onNotAdoptedRoute }),
    comment: saved.get(question.id)?.comment ?? '',
  };
}
