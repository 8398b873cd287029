import { countOf } from '@/lib/format/number-word';
import type { Reviewed } from './difference';
import { judgementWords } from './difference-lines';
import { judgedSubjects } from './judged-subjects';

export type JudgedTheme = {
  readonly themeId: string;
  readonly title: string;
  /** How far it is: "2 of 4 questions judged". */
  readonly words: string;
  readonly canJudge: boolean;
  /** Something of it is left that could be judged. */
  readonly isLeft: boolean;
};

/** What a review under way has not judged, in words that begin a sentence: "8 of 9 themes"; null where nothing is left. */
export function whatIsLeft(themes: readonly JudgedTheme[]): string | null {
  const judgeable = themes.filter(({ canJudge }) => canJudge);
  const left = judgeable.filter(({ isLeft }) => isLeft).length;
  return left === 0 ? null : `${left} of ${countOf(judgeable.length, 'theme')}`;
}

/** Every theme of a review under way, in the framework's order, with how far it is. */
export function judgedThemes(
  page: Parameters<typeof judgedSubjects>[0],
  { review, findings }: Pick<Reviewed, 'review' | 'findings'>,
): readonly JudgedTheme[] {
  const way = review.terms?.way ?? 'statement';
  const { definition } = page;
  return definition.themes.map((theme) => {
    const ids = judgedSubjects(page, { theme, way }).map(({ id }) => id);
    const judged = findings.filter(({ subject }) => ids.includes(subject));
    const [only] = judged;
    const statement =
      only === undefined
        ? 'Nothing said yet'
        : judgementWords(only.judgement, { definition, subject: theme.id });
    const levels =
      ids.length === 0
        ? 'No question here has levels'
        : `${judged.length} of ${countOf(ids.length, 'question')} judged`;
    return {
      themeId: theme.id,
      title: theme.title,
      words: way === 'statement' ? statement : levels,
      canJudge: ids.length > 0,
      isLeft: judged.length < ids.length,
    };
  });
}
