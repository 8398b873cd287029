import { reviewThemeHref } from '@/lib/assessment/addresses';
import type { JudgedTheme } from '@/lib/review/judged-themes';

interface ThemeRowsProps {
  readonly assessmentId: string;
  readonly themes: readonly JudgedTheme[];
}

/** The themes of a review, each a way to its page. */
export function ThemeRows({ assessmentId, themes }: ThemeRowsProps) {
  return (
    <ul className="ct-rows">
      {themes.map(({ themeId, title, words, canJudge }) => (
        <li className="ct-row ct-row--account" key={themeId}>
          <p>{canJudge ? <a href={reviewThemeHref(assessmentId, themeId)}>{title}</a> : title}</p>
          <p className="ct-s ct-muted">{words}</p>
        </li>
      ))}
    </ul>
  );
}
