import type { QuestionOutline, ShownWhen } from '@/lib/framework/framework-outline';
import { QuestionChoices } from './question-choices';
import { QuestionFolds } from './question-folds';

type QuestionOutlineBlockProps = { readonly question: QuestionOutline };

/** One question as it is read before anybody answers. Its anchor is the question's own id. */
export function QuestionOutlineBlock({ question }: QuestionOutlineBlockProps) {
  const { id, place, text, help, kind, scored, lens, askedOf, shownWhen, choices, rules } = question;
  return (
    <article className="ct-q ct-read" id={id} aria-labelledby={`${id}-text`}>
      <h3 className="ct-q__title" id={`${id}-text`}>
        {text}
      </h3>
      <p className="ct-q__meta">
        {[place, kind, scored, `Lens: ${lens}`, ...(askedOf === null ? [] : [askedOf])].map((fact) => (
          <span key={fact}>{fact}</span>
        ))}
      </p>
      {shownWhen === null ? null : <ShownWhenLine {...shownWhen} />}
      {question.isUnderReview ? (
        <p className="ct-s">
          <span className="ct-review">Wording under review</span> We could not check all of what this question
          rests on. Its sources stand below.
        </p>
      ) : null}
      <p className="govuk-hint">{help}</p>
      <QuestionChoices choices={choices} />
      {rules.length === 0 ? null : (
        <ul className="ct-list ct-s">
          {rules.map((rule) => (
            <li key={rule}>{rule}</li>
          ))}
        </ul>
      )}
      <OtherAnswers question={question} />
      <p className="ct-src">Co-operative principles: {question.principles.join(', ')}</p>
      <QuestionFolds question={question} />
    </article>
  );
}

function ShownWhenLine({ questionId, questionText, route, answers }: ShownWhen) {
  const question = <a href={`#${questionId}`}>{questionText}</a>;
  return (
    <p className="ct-s ct-p">
      {route === null ? (
        <>
          Asked only when “{answers.join('” or “')}” is the answer to: {question}
        </>
      ) : (
        <>
          Asked only on the path “{route}”, which this answer decides: {question}
        </>
      )}
    </p>
  );
}

/** The answers that are not answers, and whether this question takes them. */
function OtherAnswers({ question }: QuestionOutlineBlockProps) {
  const { notApplicable, allowsDoNotKnow } = question;
  return (
    <p className="ct-s ct-p">
      {notApplicable.length === 0
        ? 'Cannot be “not applicable”.'
        : `Can be “not applicable”: ${notApplicable.join('; ')}.`}{' '}
      {allowsDoNotKnow ? 'Takes “we do not know”.' : 'Does not take “we do not know”.'}
    </p>
  );
}
