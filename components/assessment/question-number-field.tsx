import { Input } from '@/components/govuk/input';
import { controlId } from '@/lib/assessment/question-fields';
import type { Measure, QuestionOf } from '@/lib/framework/question';
import type { FieldProps } from './question-view';
import { fieldValue } from './question-view';

/** A count, or a top number over a bottom number, as errors and hints call them; with its parts where the question asks for them. */
export function NumberField(props: FieldProps<QuestionOf<'number'>>) {
  const { measure } = props.question;
  return (
    <>
      {measure.comparator === undefined ? null : <p className="ct-s ct-muted">{measure.comparator.label}</p>}
      <div className={measure.type === 'count' ? 'ct-figure' : 'ct-figure ct-figure--fraction'}>
        {numberBoxes(measure).map(({ field, label }) => (
          <NumberBox key={field} {...props} field={field} label={label} />
        ))}
      </div>
      {measure.type === 'count' ? null : <p className="ct-s ct-muted">{measure.rule}</p>}
      {measure.parts === undefined ? null : (
        <fieldset className="ct-gap">
          <legend className="ct-s">Of these, if you know:</legend>
          <div className="ct-figure">
            {measure.parts.map((label, index) => (
              <NumberBox key={label} {...props} field={`part-${index}`} label={label} />
            ))}
          </div>
        </fieldset>
      )}
    </>
  );
}

function numberBoxes(measure: Measure): readonly { readonly field: string; readonly label: string }[] {
  if (measure.type === 'count') return [{ field: 'value', label: `Number of ${measure.unit}` }];
  return [
    { field: 'numerator', label: `Top number: ${measure.numerator.label}` },
    { field: 'denominator', label: `Bottom number: ${measure.denominator.label}` },
  ];
}

type NumberBoxProps = FieldProps<QuestionOf<'number'>> & { readonly field: string; readonly label: string };

function NumberBox({ question, fields, errors, register, field, label }: NumberBoxProps) {
  return (
    <Input
      {...register(field)}
      id={controlId(question.id, field)}
      label={label}
      inputMode="decimal"
      autoComplete="off"
      className="govuk-input--width-5"
      error={errors[field]}
      defaultValue={fieldValue(fields, field)}
    />
  );
}
