import type { ThemeProgress } from '@/lib/assessment/progress';

type ThemeNavProps = {
  readonly assessmentHref: string;
  readonly current: string;
  readonly themes: readonly Pick<ThemeProgress, 'themeId' | 'title' | 'state' | 'completed' | 'shown'>[];
};

/** The themes that are asked, with how far each is. On a phone it is one link. */
export function ThemeNav({ assessmentHref, current, themes }: ThemeNavProps) {
  return (
    <nav className="ct-themes" aria-label="Themes">
      <ol>
        {themes
          .filter(({ state }) => state !== 'not-asked')
          .map(({ themeId, title, completed, shown }) => (
            <li key={themeId}>
              <a
                href={`${assessmentHref}/themes/${themeId}`}
                aria-current={themeId === current ? 'page' : undefined}
              >
                {title}{' '}
                <span>
                  {completed} of {shown}
                </span>
              </a>
            </li>
          ))}
      </ol>
      <p className="ct-s ct-muted ct-gap">How many are answered, as of when this page loaded.</p>
      <p className="ct-s ct-gap">
        <a href={assessmentHref}>All themes</a>
      </p>
    </nav>
  );
}
