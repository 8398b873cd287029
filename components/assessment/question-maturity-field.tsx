import { controlId } from '@/lib/assessment/question-fields';
import type { QuestionOf } from '@/lib/framework/question';
import { LevelRow } from './level-row';
import type { FieldProps } from './question-view';
import { fieldValue } from './question-view';

/** Five levels, each with its descriptor. The first one's id is where an error links to. */
export function MaturityField({ question, fields, register }: FieldProps<QuestionOf<'maturity'>>) {
  return (
    <div className="ct-levels">
      {question.levels.map(({ level, name, descriptor }) => (
        <LevelRow
          key={level}
          control={register('state')}
          id={controlId(question.id, level === 0 ? 'state' : `state-${level}`)}
          value={String(level)}
          isChecked={fieldValue(fields, 'state') === String(level)}
          name={name}
          text={descriptor}
        />
      ))}
    </div>
  );
}
