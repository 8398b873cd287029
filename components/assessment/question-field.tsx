import { MaturityField } from './question-maturity-field';
import { NumberField } from './question-number-field';
import { BooleanField, ChoiceField, MultiField } from './question-option-fields';
import { DateField, TextField } from './question-text-fields';
import type { FieldProps } from './question-view';

/** The controls of a question, by its kind. */
export function QuestionField(props: FieldProps) {
  const { question } = props;
  switch (question.kind) {
    case 'maturity':
      return <MaturityField {...props} question={question} />;
    case 'choice':
      return <ChoiceField {...props} question={question} />;
    case 'multi':
      return <MultiField {...props} question={question} />;
    case 'boolean':
      return <BooleanField {...props} question={question} />;
    case 'number':
      return <NumberField {...props} question={question} />;
    case 'date':
      return <DateField {...props} question={question} />;
    case 'text':
      return <TextField {...props} question={question} />;
  }
}
