import type { Answers } from '@/lib/framework/answer';
import type { FrameworkDefinition } from '@/lib/framework/definition';
import { findThemeOf } from '@/lib/framework/visibility';
import { handedOver } from './difference';
import type { Reviewed } from './difference';
import { answerWords, judgementWords } from './difference-lines';
import type { Finding, Review } from './review';

/** One theme as its reviewer sees it, beside what the council says of the same questions. */
export type ProfileRow = {
  readonly themeId: string;
  readonly title: string;
  /** Levels in words, each with how many questions: "Emerging 1, Developing 2". */
  readonly council: string;
  readonly reviewer: string;
  /** The statement of the theme; empty where questions were judged. */
  readonly words: string;
};

export type ReviewProfile = { readonly review: Review; readonly rows: readonly ProfileRow[] };

type Beside = { readonly definition: FrameworkDefinition; readonly answers: Answers };

/**
 * Every review that was handed over, theme by theme, beside the council's own answers to the same questions. The two are
 * never added, averaged or subtracted. Source: product description, part 5; issue 3, part 6.
 */
export function reviewProfiles(reviewed: readonly Reviewed[], beside: Beside): readonly ReviewProfile[] {
  return handedOver(reviewed).map(({ review, findings }) => ({
    review,
    rows: beside.definition.themes.flatMap((theme) => {
      const here = findings.filter(
        ({ subject }) => subject === theme.id || findThemeOf(beside.definition, subject)?.id === theme.id,
      );
      return here.length === 0 ? [] : [{ themeId: theme.id, title: theme.title, ...bothSay(here, beside) }];
    }),
  }));
}

const ITS_ANSWERS = 'Its answers in this theme';

function bothSay(findings: readonly Finding[], { definition, answers }: Beside) {
  const says = ({ judgement, subject }: Finding) => judgementWords(judgement, { definition, subject });
  const [only] = findings;
  if (only !== undefined && findThemeOf(definition, only.subject) === undefined)
    return { council: ITS_ANSWERS, reviewer: says(only), words: only.words };
  const council = findings.map(({ subject }) => answerWords(definition, subject, answers[subject] ?? null));
  return { council: tally(council), reviewer: tally(findings.map(says)), words: '' };
}

/** "Emerging 1, Developing 2", in the order in which they first come. */
function tally(said: readonly string[]): string {
  const counts = new Map<string, number>();
  for (const one of said) counts.set(one, (counts.get(one) ?? 0) + 1);
  return [...counts].map(([one, count]) => `${one} ${count}`).join(', ');
}
