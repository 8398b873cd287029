'use client';

import { draftKey } from '@/components/assessment/draft-store';
import { OfferedDraft } from '@/components/assessment/offered-draft';
import { QuestionSection } from '@/components/assessment/question-section';
import type { QuestionView } from '@/components/assessment/question-view';
import { fieldsAfter, standingOf } from './after-sending';
import { ThemeErrors } from './theme-errors';
import type { ThemeFormProps } from './theme-form-props';
import type { ThemeForm as Form } from './use-theme-form';
import { useThemeForm } from './use-theme-form';

/** The questions of one theme. */
export function ThemeForm(props: ThemeFormProps) {
  const theme = useThemeForm(props);
  return (
    <form {...theme.formProps} noValidate>
      <input type="hidden" name="assessmentId" value={props.assessmentId} />
      <input type="hidden" name="themeId" value={props.themeId} />
      <ThemeErrors sent={theme.sent} found={theme.found} mended={theme.mended} />
      <noscript>
        <p className="ct-p">
          Your answers are saved with the buttons at the end of this page. Use one before you follow a link,
          or what you typed is lost.
        </p>
      </noscript>
      {props.views.map((view, index) => (
        <ThemeQuestion
          key={view.question.id}
          {...{ theme, props, view }}
          place={`Question ${index + 1} of ${props.views.length}`}
        />
      ))}
      <div className="ct-buttons">
        <button type="submit" className="govuk-button" name="next" value="theme">
          {props.nextTheme === null
            ? 'Save and check your answers'
            : `Save and continue to ${props.nextTheme}`}
        </button>
        <button type="submit" className="govuk-button govuk-button--secondary" name="next" value="tasks">
          Save and go to all themes
        </button>
      </div>
    </form>
  );
}

type ThemeQuestionProps = {
  readonly theme: Form;
  readonly props: ThemeFormProps;
  readonly view: QuestionView;
  readonly place: string;
};

function ThemeQuestion({ theme, props, view, place }: ThemeQuestionProps) {
  const { id } = view.question;
  const answered = theme.sent.questions[id];
  const standing = standingOf(view, theme.autosave.statusOf(id), answered?.outcome);
  return (
    <QuestionSection
      view={{ ...view, fields: answered === undefined ? view.fields : fieldsAfter(answered) }}
      place={place}
      {...standing}
      errors={{ ...standing.errors, ...theme.form.errorsOf(id) }}
      register={(field) => theme.form.register(id, field)}
      aside={props.asides[id]}
      draftNotice={
        <OfferedDraft
          storageKey={draftKey(props.personId, props.assessmentId, id)}
          fields={view.fields}
          onPutBack={(draft) => {
            theme.form.replace(id, draft.fields);
            theme.autosave.standOn(id, draft.version);
            theme.autosave.noteEdit(id);
          }}
        />
      }
    />
  );
}
