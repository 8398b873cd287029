import type { ReactNode } from 'react';
import type { ThemeView } from '@/app/_server/theme-view';
import { Note } from '@/components/shell/note';
import { BLANK } from '@/lib/framework/answer';
import { answerText } from '@/lib/framework/answer-text';

type ReadOnlyThemeProps = {
  readonly why: string;
  readonly view: ThemeView;
  readonly asides: Readonly<Record<string, ReactNode>>;
};

/** The questions and what was answered, for a person who cannot change them here, and why they cannot. */
export function ReadOnlyTheme({ why, view, asides }: ReadOnlyThemeProps) {
  return (
    <>
      <Note>
        <p>{why}</p>
      </Note>
      {view.questions.map(({ question, fields }) => {
        const answer = view.answers[question.id] ?? BLANK;
        const words = answerText(question, answer, view);
        const comment = fields['comment']?.[0] ?? '';
        return (
          <section className="ct-q" id={question.id} key={question.id}>
            <h2 className="ct-q__title">{question.text}</h2>
            <p className="govuk-hint">{question.help}</p>
            <p>
              <strong>{words.headline}</strong> {words.detail}
            </p>
            {comment === '' ? null : <p className="ct-p">{comment}</p>}
            {asides[question.id]}
          </section>
        );
      })}
    </>
  );
}
