'use client';

import type { ReactNode } from 'react';
import { useActionState } from 'react';
import { ClaimBlock } from '@/components/assessment/claim-block';
import { FormErrors, errorOf } from '@/components/forms/form-errors';
import { UnsentWords, WordsToCopy } from '@/components/forms/unsent-words';
import type { WrittenBox } from '@/components/forms/unsent-words';
import { Button } from '@/components/govuk/button';
import { CharacterCount } from '@/components/govuk/character-count';
import { fieldId } from '@/components/govuk/field-id';
import { Radios } from '@/components/govuk/radios';
import type { ActionState } from '@/lib/action-state';
import { NO_ERRORS } from '@/lib/action-state';
import { COMMENT_LABEL, REASON_MAX_LENGTH, reasonField } from '@/lib/assessment/approval-fields';
import type { ThemeClaims } from '@/lib/assessment/claim';

const FORM = 'decide';

type DecisionFormProps = {
  readonly action: (state: ActionState, form: FormData) => Promise<ActionState>;
  readonly assessmentId: string;
  /** The count of all versions that are on the page. */
  readonly seen: number;
  /** What the form has boxes for; null where nothing can be decided any more. */
  readonly themes: readonly ThemeClaims[] | null;
  /** Every box that the form can have had when it was sent. */
  readonly boxes: readonly WrittenBox[];
  /** What stands in place of the form where nothing can be decided. */
  readonly children?: ReactNode;
};

/**
 * What the council claims, with a box for a reason beside each theme and question, and the decision at the end. What was
 * written is kept where its box, or the whole form, went while it was being written.
 */
export function DecisionForm(props: DecisionFormProps) {
  const { action, assessmentId, seen, themes, boxes, children } = props;
  const [state, dispatch] = useActionState(action, NO_ERRORS);
  if (themes === null)
    return (
      <>
        <UnsentWords form={FORM} state={state} boxes={boxes} />
        {children}
      </>
    );
  const drawn = new Set(themes.flatMap(namesOf));
  return (
    <form action={dispatch} noValidate>
      <FormErrors form={FORM} state={state} />
      <WordsToCopy state={state} boxes={boxes.filter(({ name }) => name !== 'comment' && !drawn.has(name))} />
      <input type="hidden" name="assessmentId" value={assessmentId} />
      <input type="hidden" name="seen" value={seen} />
      {themes.map(({ themeId, title, claims }) => (
        <section key={themeId} className="ct-gap">
          <h2 className="ct-h2">{title}</h2>
          <ReasonBox
            name={reasonField('theme', themeId)}
            label="Send the whole theme back"
            about={title}
            state={state}
          />
          <ul className="ct-rows">
            {claims.map((claim) => (
              <ClaimBlock key={claim.questionId} claim={claim}>
                <ReasonBox
                  name={reasonField('question', claim.questionId)}
                  label="Send this back"
                  about={claim.question}
                  state={state}
                />
              </ClaimBlock>
            ))}
          </ul>
        </section>
      ))}
      <Verdict state={state} />
    </form>
  );
}

function namesOf({ themeId, claims }: ThemeClaims): readonly string[] {
  const ofQuestions = claims.map(({ questionId }) => reasonField('question', questionId));
  return [reasonField('theme', themeId), ...ofQuestions];
}

function Verdict({ state }: { readonly state: ActionState }) {
  return (
    <section className="ct-gap">
      <h2 className="ct-h2">Your decision</h2>
      <Radios
        idPrefix={fieldId(FORM, 'decision')}
        name="decision"
        legend="What do you decide?"
        legendClassName="govuk-fieldset__legend--s"
        error={errorOf(state, 'decision')}
        value={state.values['decision']}
        items={[
          {
            value: 'approve',
            label: 'Approve',
            hint: 'For the answers as they stand on this page. The lead can send them then.',
          },
          {
            value: 'send-back',
            label: 'Send back',
            hint: 'What you wrote a reason beside. Whoever answers it gets the reason by email.',
          },
        ]}
      />
      <CharacterCount
        id={fieldId(FORM, 'comment')}
        name="comment"
        label={`${COMMENT_LABEL} (optional)`}
        labelClassName="govuk-label--s"
        rows={3}
        limit={REASON_MAX_LENGTH}
        error={errorOf(state, 'comment')}
        defaultValue={state.values['comment'] ?? ''}
      />
      <Button>Record my decision</Button>
    </section>
  );
}

type ReasonBoxProps = {
  readonly name: string;
  readonly label: string;
  /** Completes the label for a screen reader. */
  readonly about: string;
  readonly state: ActionState;
};

/** Folded until somebody wants it, and open when it comes back with words in it. */
function ReasonBox({ name, label, about, state }: ReasonBoxProps) {
  const written = state.values[name] ?? '';
  const error = errorOf(state, name);
  return (
    <details className="ct-details" open={written !== '' || error !== undefined}>
      <summary>
        {label}
        <span className="govuk-visually-hidden">: {about}</span>
      </summary>
      <div>
        <CharacterCount
          id={fieldId(FORM, name)}
          name={name}
          label="Reason"
          hint="It stands at the question, under your name, until it is answered again."
          rows={3}
          limit={REASON_MAX_LENGTH}
          error={error}
          defaultValue={written}
        />
      </div>
    </details>
  );
}
