import { Checkboxes } from '@/components/govuk/checkboxes';
import { Textarea } from '@/components/govuk/textarea';
import { controlId, postedName } from '@/lib/assessment/question-fields';
import { CHANGE_REASON, USE_PUBLISHED, offersIn } from '@/lib/framework/offered-fields';
import type { FieldProps } from './question-view';
import { fieldValue } from './question-view';

type PublishedAnswerProps = FieldProps & {
  /** A figure that is published is the answer, unless the council says why not. */
  readonly asksReason: boolean;
  /** What is saved differs and does not say why. */
  readonly lacksReason: boolean;
};

const WHY = 'If your answer is not what is published: why?';
const HINT = `${CHANGE_REASON.min} to ${CHANGE_REASON.max} characters. Your answer is saved without it, and cannot be sent without it. Reports show both and this reason.`;
const STILL_MISSING = `Say why your answer is not what is published, in ${CHANGE_REASON.min} to ${CHANGE_REASON.max} characters`;

/** Beneath the boxes of a question that a published figure answers: the box that makes it ours, and why it is not. */
export function PublishedAnswer(props: PublishedAnswerProps) {
  const { question, fields, errors, register, asksReason, lacksReason } = props;
  const offers = offersIn(fields);
  const error = errors[CHANGE_REASON.field] ?? (lacksReason ? STILL_MISSING : undefined);
  return (
    <>
      {offers.map(([name, text]) => (
        <input key={name} type="hidden" name={postedName(question.id, name)} value={text} />
      ))}
      {offers.length === 0 ? null : (
        <Checkboxes
          idPrefix={controlId(question.id, USE_PUBLISHED.field)}
          name={postedName(question.id, USE_PUBLISHED.field)}
          className="govuk-checkboxes--small"
          items={[{ value: USE_PUBLISHED.value, label: USE_PUBLISHED.label }]}
          values={fields[USE_PUBLISHED.field]}
          inputAttributes={register(USE_PUBLISHED.field)}
        />
      )}
      {asksReason ? (
        <Textarea
          {...register(CHANGE_REASON.field)}
          id={controlId(question.id, CHANGE_REASON.field)}
          label={WHY}
          hint={HINT}
          rows={2}
          maxLength={CHANGE_REASON.max}
          error={error}
          defaultValue={fieldValue(fields, CHANGE_REASON.field)}
        />
      ) : null}
    </>
  );
}
