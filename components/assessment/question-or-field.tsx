import { Textarea } from '@/components/govuk/textarea';
import { controlId } from '@/lib/assessment/question-fields';
import type { QuestionKind } from '@/lib/framework/question';
import { LevelRow } from './level-row';
import type { FieldProps } from './question-view';
import { fieldValue } from './question-view';

/** Back from "not applicable" or "we do not know" to an answer, said so that it is neither a yes nor a no. */
const GIVE: Readonly<Record<Exclude<QuestionKind, 'maturity'>, string>> = {
  boolean: 'Give an answer above instead',
  choice: 'Choose from the list above instead',
  multi: 'Tick answers in the list above instead',
  number: 'Give the figures above instead',
  date: 'Give the date above instead',
  text: 'Write the answer above instead',
};

/**
 * "Not applicable" and "we do not know". Levels share their radio group; other kinds get a way back, because without a
 * script a radio cannot be unticked to go back to the answer above.
 */
export function OrField(props: FieldProps) {
  const { question, fields, register } = props;
  if (!question.allowNotApplicable && !question.allowDoNotKnow) return null;
  const state = fieldValue(fields, 'state');
  const row = (value: string) => ({
    control: register('state'),
    id: controlId(question.id, `state-${value}`),
    value,
    isChecked: state === value,
  });
  return (
    <>
      <p className="ct-over ct-h3">Or</p>
      <div className="ct-levels">
        {question.kind === 'maturity' ? null : (
          <LevelRow {...row('answered')} text={GIVE[question.kind]} isWayBack />
        )}
        {question.allowNotApplicable ? (
          <LevelRow {...row('na')} text="Not applicable" note="You will be asked why">
            <NotApplicableReason {...props} />
          </LevelRow>
        ) : null}
        {question.allowDoNotKnow ? (
          <LevelRow {...row('dk')} text="We do not know" note="Counts as unknown. It is never a zero" />
        ) : null}
      </div>
    </>
  );
}

function NotApplicableReason({ question, fields, errors, register }: FieldProps) {
  const reason = fieldValue(fields, 'na-reason');
  return (
    <>
      {question.naReasons.length < 2 ? null : (
        <fieldset>
          <legend className="ct-s">Why does this not apply?</legend>
          {errors['na-reason'] === undefined ? null : (
            <p className="govuk-error-message">{errors['na-reason']}</p>
          )}
          <div className="ct-levels">
            {question.naReasons.map(({ value, label }, index) => (
              <LevelRow
                key={value}
                control={register('na-reason')}
                id={controlId(question.id, index === 0 ? 'na-reason' : `na-reason-${value}`)}
                value={value}
                isChecked={reason === value}
                text={label}
              />
            ))}
          </div>
        </fieldset>
      )}
      {question.naReasons.some(({ value }) => value === 'other') ? (
        <Textarea
          {...register('na-text')}
          id={controlId(question.id, 'na-text')}
          label={
            question.naReasons.length < 2 ? 'Why does this not apply?' : 'If another reason: what is it?'
          }
          hint="10 to 500 characters. Your approver must agree. Until then it counts as not answered."
          rows={3}
          error={errors['na-text']}
          defaultValue={fieldValue(fields, 'na-text')}
        />
      ) : null}
    </>
  );
}
