import { EVIDENCE_STRENGTHS, frozenStrength } from '@/lib/evidence/strength';
import type { EvidenceStrength } from '@/lib/evidence/strength';
import { shownQuestions } from '@/lib/framework/visibility';
import { agreedQuestions } from '@/lib/review/difference';
import type { ResultsInput } from './results-input';

type Counts = Readonly<Record<EvidenceStrength, number>>;

export type ThemeStrengths = {
  readonly themeId: string;
  readonly title: string;
  /** Questions with an answer that is a level, choice, number or words. */
  readonly answered: number;
  readonly counts: Counts;
};

export type Strengths = {
  readonly themes: readonly ThemeStrengths[];
  readonly total: Pick<ThemeStrengths, 'answered' | 'counts'>;
};

/**
 * How many answered questions have evidence of each strength, by theme; null where it was not recorded. Apart from the
 * levels, and never part of a score. Source: issue 3, part 5.
 */
export function strengthByTheme(
  input: Pick<
    ResultsInput,
    'definition' | 'authorityType' | 'answers' | 'comments' | 'evidence' | 'reviewed'
  >,
): Strengths | null {
  const { definition, evidence, comments = {}, answers } = input;
  if (evidence === undefined) return null;
  const shown = new Set(shownQuestions(definition, input).map(({ id }) => id));
  const agreed = agreedQuestions(input.reviewed ?? [], answers);
  const themes = definition.themes.flatMap(({ id: themeId, title, questions }) => {
    const answered = questions.filter(({ id }) => shown.has(id) && answers[id]?.state === 'answered');
    const strengths = answered.map(({ id }) =>
      frozenStrength({
        comment: comments[id] ?? '',
        evidence: evidence[id] ?? [],
        isAgreed: agreed.has(id),
      }),
    );
    return answered.length === 0 ? [] : [{ themeId, title, ...counted(strengths) }];
  });
  return { themes, total: sumOf(themes) };
}

/** What the counts come to, as the heading of their table. */
export function strengthFinding(strengths: Strengths | null): string {
  if (strengths === null) return 'Evidence was not recorded when this was sent';
  const { answered, counts } = strengths.total;
  return `Evidence: ${counts.documented + counts.checked} of ${answered} answers rest on more than the council’s own words, ${counts.checked} independently checked`;
}

/** Under the table. */
export const STRENGTH_SOURCE =
  'Counted over answered questions, as they were sent. What a reviewer agrees with counts from the day they hand it over. Evidence strength is shown apart from the levels and is no part of a score.';

function counted(strengths: readonly EvidenceStrength[]): Pick<ThemeStrengths, 'answered' | 'counts'> {
  const of = (one: EvidenceStrength) => strengths.filter((strength) => strength === one).length;
  return { answered: strengths.length, counts: countsBy(of) };
}

function sumOf(themes: readonly ThemeStrengths[]): Strengths['total'] {
  const of = (one: EvidenceStrength) => themes.reduce((sum, { counts }) => sum + counts[one], 0);
  return { answered: themes.reduce((sum, { answered }) => sum + answered, 0), counts: countsBy(of) };
}

function countsBy(of: (strength: EvidenceStrength) => number): Counts {
  const [none, stated, documented, checked] = EVIDENCE_STRENGTHS.map(of);
  return { none: none ?? 0, stated: stated ?? 0, documented: documented ?? 0, checked: checked ?? 0 };
}
