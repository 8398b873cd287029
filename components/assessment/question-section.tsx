import type { ReactNode } from 'react';
import { Textarea } from '@/components/govuk/textarea';
import { controlId, postedName } from '@/lib/assessment/question-fields';
import type { Clash } from '@/lib/assessment/save-outcome';
import type { SavedState } from '@/lib/assessment/saved-state';
import type { QuestionKind } from '@/lib/framework/question';
import { COMMENT_MAX_LENGTH } from '@/lib/framework/answer-fields';
import { offersIn } from '@/lib/framework/offered-fields';
import { ClashBlock } from './clash-block';
import { PublishedAnswer } from './published-answer';
import { PublishedFigure } from './published-figure';
import { QuestionField } from './question-field';
import { LookAgainBox } from './look-again-box';
import { OrField } from './question-or-field';
import type { QuestionView, RegisteredControl } from './question-view';
import { fieldValue } from './question-view';
import { SavedLine } from './saved-line';
import { SentBackBox } from './sent-back-box';

type QuestionSectionProps = {
  readonly view: QuestionView;
  /** "Question 2 of 6". */
  readonly place: string;
  readonly version: number;
  readonly state: SavedState;
  readonly clash: Clash | undefined;
  readonly errors: Readonly<Record<string, string>>;
  readonly register: (field: string) => RegisteredControl;
  /** What could prove it, where it comes from. */
  readonly aside: ReactNode;
  readonly draftNotice: ReactNode;
};

/** One question with everything that belongs to it. Every question has its own anchor. */
export function QuestionSection(props: QuestionSectionProps) {
  const { view, place, version, state, clash, errors, register, aside, draftNotice } = props;
  const { question, fields } = view;
  const message = groupError(question.kind, errors);
  const errorId = controlId(question.id, 'error');
  const hintId = controlId(question.id, 'hint');
  const field = { question, fields, errors, register };
  return (
    <section
      className={message === undefined ? 'ct-q' : 'ct-q ct-q--error'}
      id={question.id}
      data-question={question.id}
    >
      <input type="hidden" name={postedName(question.id, 'version')} value={version} />
      {draftNotice}
      <SentBackBox sentBack={view.sentBack} />
      <fieldset aria-describedby={message === undefined ? hintId : `${hintId} ${errorId}`}>
        <legend>
          <h2 className="ct-q__title">{question.text}</h2>
        </legend>
        <QuestionMeta view={view} place={place} />
        <p className="govuk-hint" id={hintId}>
          {question.help}
        </p>
        {view.note === null ? null : <p className="ct-note">{view.note}</p>}
        <PublishedFigure
          published={view.published}
          about={question.text}
          isOffered={offersIn(fields).length > 0}
        />
        {message === undefined ? null : (
          <p className="govuk-error-message" id={errorId}>
            <span className="govuk-visually-hidden">Error:</span> {message}
          </p>
        )}
        <QuestionField {...field} />
        <PublishedAnswer
          {...field}
          asksReason={view.asksReason}
          lacksReason={state.kind === 'saved' && state.lacksReason === true}
        />
        <OrField {...field} />
      </fieldset>
      {clash === undefined ? null : <ClashBlock questionId={question.id} clash={clash} register={register} />}
      <Textarea
        {...register('comment')}
        id={controlId(question.id, 'comment')}
        label="What makes you say so? (optional)"
        rows={2}
        maxLength={COMMENT_MAX_LENGTH}
        error={errors['comment']}
        defaultValue={fieldValue(fields, 'comment')}
        groupClassName="ct-gap"
      />
      <LookAgainBox view={view} version={version} />
      {aside}
      <SavedLine state={state} />
    </section>
  );
}

/** Beneath the title: which of how many, whom it is with, and what was said last. */
function QuestionMeta({ view, place }: Pick<QuestionSectionProps, 'view' | 'place'>) {
  return (
    <p className="ct-q__meta">
      <span>{place}</span>
      {view.withWhom === undefined ? null : <span>{view.withWhom}</span>}
      {view.lastRound === null ? null : <span>Last round: {view.lastRound}</span>}
      {view.question.scored ? null : <span>Not scored</span>}
    </p>
  );
}

/** Messages that belong to the group of choices; those of text boxes stand beside their boxes. */
function groupError(kind: QuestionKind, errors: Readonly<Record<string, string>>): string | undefined {
  const hasBox = kind === 'number' || kind === 'text';
  return errors['state'] ?? (hasBox ? undefined : errors['value']) ?? errors['clash'];
}
