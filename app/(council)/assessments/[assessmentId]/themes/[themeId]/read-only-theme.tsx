import type { ReactNode } from 'react';
import type { ThemeView } from '@/app/_server/answering/theme-view';
import { LockedNote } from '@/components/assessment/locked-note';
import { PublishedFigure } from '@/components/assessment/published-figure';
import { SentBackBox } from '@/components/assessment/sent-back-box';
import type { Stop } from '@/lib/assessment/locked-words';
import { BLANK } from '@/lib/framework/answer';
import { answerText } from '@/lib/framework/answer-text';

type ReadOnlyThemeProps = {
  readonly stop: Stop | null;
  readonly view: ThemeView;
  readonly asides: Readonly<Record<string, ReactNode>>;
};

/** The questions and what was answered, for a person who cannot change them here, and why they cannot. */
export function ReadOnlyTheme({ stop, view, asides }: ReadOnlyThemeProps) {
  return (
    <>
      <LockedNote stop={stop} />
      {view.questions.map(({ question, fields, withWhom, sentBack, published }) => {
        const answer = view.answers[question.id] ?? BLANK;
        const words = answerText(question, answer, view);
        const comment = fields['comment']?.[0] ?? '';
        return (
          <section className="ct-q" id={question.id} key={question.id}>
            <SentBackBox sentBack={sentBack} canReply={false} />
            <h2 className="ct-q__title">{question.text}</h2>
            {withWhom === undefined ? null : (
              <p className="ct-q__meta">
                <span>{withWhom}</span>
              </p>
            )}
            <p className="govuk-hint">{question.help}</p>
            <PublishedFigure published={published} about={question.text} />
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
