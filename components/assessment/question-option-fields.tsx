import { Input } from '@/components/govuk/input';
import { controlId } from '@/lib/assessment/question-fields';
import type { QuestionOf } from '@/lib/framework/question';
import { LevelRow } from './level-row';
import type { FieldProps } from './question-view';
import { fieldValue } from './question-view';

/** One of a list. Some options ask for a reference, such as a minute number. */
export function ChoiceField(props: FieldProps<QuestionOf<'choice'>>) {
  const { question, fields, errors, register } = props;
  const { needsReference } = question;
  return (
    <>
      <OptionRows {...props} options={question.options} type="radio" />
      {needsReference === undefined ? null : (
        <Input
          {...register('reference')}
          id={controlId(question.id, 'reference')}
          label={needsReference.label}
          hint="Needed for some of these answers: without it they do not count."
          error={errors['reference']}
          defaultValue={fieldValue(fields, 'reference')}
          groupClassName="ct-gap"
        />
      )}
    </>
  );
}

/** Several of a list. */
export function MultiField(props: FieldProps<QuestionOf<'multi'>>) {
  return <OptionRows {...props} options={props.question.options} type="checkbox" />;
}

const YES_NO = [
  { value: 'true', label: 'Yes' },
  { value: 'false', label: 'No' },
] as const;

export function BooleanField(props: FieldProps<QuestionOf<'boolean'>>) {
  return <OptionRows {...props} options={YES_NO} type="radio" />;
}

type OptionRowsProps = Pick<FieldProps, 'question' | 'fields' | 'register'> & {
  readonly options: readonly { readonly value: string; readonly label: string }[];
  readonly type: 'radio' | 'checkbox';
};

function OptionRows({ question, fields, register, options, type }: OptionRowsProps) {
  return (
    <div className="ct-levels">
      {options.map(({ value, label }, index) => (
        <LevelRow
          key={value}
          control={register('value')}
          id={controlId(question.id, index === 0 ? 'value' : `value-${value}`)}
          value={value}
          type={type}
          isChecked={(fields['value'] ?? []).includes(value)}
          text={label}
        />
      ))}
    </div>
  );
}
