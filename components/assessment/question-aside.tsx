import { UNDER_REVIEW } from '@/lib/assessment/start-words';
import type { Source } from '@/lib/framework/definition';
import type { Question } from '@/lib/framework/question';

type QuestionAsideProps = {
  readonly question: Question;
  readonly sources: readonly Source[];
  readonly historyHref: string;
};

/** What could prove an answer, where the question comes from, whether its wording is under review, and what was said. */
export function QuestionAside({ question, sources, historyHref }: QuestionAsideProps) {
  const about = question.text;
  return (
    <div className="ct-more">
      {question.needsCheck ? (
        <p className="ct-details">
          <span className="ct-review">Wording under review</span> {UNDER_REVIEW}
        </p>
      ) : null}
      <details className="ct-details">
        <summary>
          What could prove it<span className="govuk-visually-hidden">: {about}</span>
        </summary>
        <div>
          <ul className="ct-list">
            {question.evidencePrompts.map((prompt) => (
              <li key={prompt}>{prompt}</li>
            ))}
          </ul>
        </div>
      </details>
      <details className="ct-details">
        <summary>
          Where this question comes from<span className="govuk-visually-hidden">: {about}</span>
        </summary>
        <div>
          <ul className="ct-list">
            {question.sources.map(({ key, locator }) => (
              <li key={`${key} ${locator}`}>
                <SourceName source={sources.find((one) => one.key === key)} />, {locator}
              </li>
            ))}
          </ul>
          {question.needsCheck ? (
            <p>The lab is checking the wording of this question against these sources.</p>
          ) : null}
        </div>
      </details>
      <p className="ct-details">
        <a href={historyHref}>
          History of this answer<span className="govuk-visually-hidden">: {about}</span>
        </a>
      </p>
    </div>
  );
}

/** A link only where the address is one a browser should open: framework files come from outside. */
function SourceName({ source }: { readonly source: Source | undefined }) {
  if (source === undefined) return 'A source that is not listed';
  const name = `${source.title} (${source.publisher})`;
  return /^https?:\/\//.test(source.url) ? <a href={source.url}>{name}</a> : name;
}
