import { Input } from '@/components/govuk/input';
import { Textarea } from '@/components/govuk/textarea';
import { controlId } from '@/lib/assessment/question-fields';
import type { QuestionOf } from '@/lib/framework/question';
import type { FieldProps } from './question-view';
import { fieldValue } from './question-view';

export function TextField({ question, fields, errors, register }: FieldProps<QuestionOf<'text'>>) {
  return (
    <Textarea
      {...register('value')}
      id={controlId(question.id, 'value')}
      label="Your answer"
      hint={`Up to ${question.maxLength} characters. No names, and no details that could identify a care-experienced person.`}
      error={errors['value']}
      defaultValue={fieldValue(fields, 'value')}
    />
  );
}

const DATE_PARTS = [
  { field: 'day', label: 'Day', width: 2 },
  { field: 'month', label: 'Month', width: 2 },
  { field: 'year', label: 'Year', width: 4 },
] as const;

export function DateField({ question, fields, errors, register }: FieldProps<QuestionOf<'date'>>) {
  return (
    <div className="ct-figure">
      {DATE_PARTS.map(({ field, label, width }) => (
        <Input
          key={field}
          {...register(field)}
          id={controlId(question.id, field)}
          label={label}
          inputMode="numeric"
          autoComplete="off"
          className={`govuk-input--width-${width}`}
          error={errors[field]}
          defaultValue={fieldValue(fields, field)}
        />
      ))}
    </div>
  );
}
