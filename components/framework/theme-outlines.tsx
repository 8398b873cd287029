import type { ThemeOutline } from '@/lib/framework/framework-outline';
import { QuestionOutlineBlock } from './question-outline-block';

type ThemeOutlinesProps = { readonly themes: readonly ThemeOutline[] };

const CONTENTS = 'themes';

/** The whole questionnaire, with its list of themes beside it on a wide screen and before it on a phone. */
export function ThemeOutlines({ themes }: ThemeOutlinesProps) {
  return (
    <div className="ct-split ct-split--side ct-gap--big">
      <nav className="ct-themes ct-themes--always" aria-label="Themes" id={CONTENTS}>
        <ol>
          {themes.map(({ id, title, questions }) => (
            <li key={id}>
              <a href={`#${themeAnchor(id)}`}>
                {title}{' '}
                <span>
                  {questions.length}
                  <span className="govuk-visually-hidden"> questions</span>
                </span>
              </a>
            </li>
          ))}
        </ol>
      </nav>
      <div>
        {themes.map(({ id, title, why, questions }, index) => (
          <section key={id} className="ct-theme" aria-labelledby={themeAnchor(id)}>
            <p className="ct-over">
              Theme {index + 1} of {themes.length}
            </p>
            <h2 className="ct-h2 ct-h2--first ct-read" id={themeAnchor(id)}>
              {title}
            </h2>
            <p className="ct-p">{why}</p>
            {questions.map((question) => (
              <QuestionOutlineBlock key={question.id} question={question} />
            ))}
            <p className="ct-s ct-p ct-noprint">
              <a href={`#${CONTENTS}`}>Back to the list of themes</a>
            </p>
          </section>
        ))}
      </div>
    </div>
  );
}

/** Apart from questions' anchors, which are the questions' own ids. */
function themeAnchor(id: string): string {
  return `theme-${id}`;
}
