import { AnswerWords } from '@/components/assessment/answer-words';
import { LevelRow } from '@/components/assessment/level-row';
import { errorOf } from '@/components/forms/form-errors';
import { CharacterCount } from '@/components/govuk/character-count';
import { ErrorMessage } from '@/components/govuk/error-message';
import { describedByIds, errorId, fieldId, hintId } from '@/components/govuk/field-id';
import type { ActionState } from '@/lib/action-state';
import { answerVersionField, judgementField, versionField, wordsField } from '@/lib/review/field-names';
import type { JudgedField, SeenClaim } from '@/lib/review/judged-fields';
import { FINDING_MAX_LENGTH } from '@/lib/review/limits';

/** The name of the form that these fields stand in. */
export const JUDGE_FORM = 'judge';

interface JudgedSectionProps {
  readonly field: JudgedField;
  readonly state: ActionState;
}

/** One thing to be judged: what the council says where it may be seen, the choices, and the reviewer's own words. */
export function JudgedSection({ field, state }: JudgedSectionProps) {
  const { subject, title, hint, claim } = field;
  const words = wordsField(subject);
  const isBack = state.values[versionField(subject)] !== undefined;
  const typed = (name: string): string => state.values[name] ?? '';
  const message = errorOf(state, judgementField(subject));
  const id = fieldId(JUDGE_FORM, judgementField(subject));
  return (
    <section className={message === undefined ? 'ct-q' : 'ct-q ct-q--error'} id={subject}>
      <ReadVersions field={field} state={state} />
      <fieldset aria-describedby={describedByIds(hintId(id), message !== undefined && errorId(id))}>
        <legend>
          <h2 className="ct-q__title">{title}</h2>
        </legend>
        <p className="govuk-hint" id={hintId(id)}>
          {hint}
        </p>
        {claim === null ? null : <ClaimLine claim={claim} />}
        {message === undefined ? null : <ErrorMessage id={errorId(id)}>{message}</ErrorMessage>}
        <Choices field={field} chosen={isBack ? typed(judgementField(subject)) : field.value} />
      </fieldset>
      <CharacterCount
        id={fieldId(JUDGE_FORM, words)}
        name={words}
        label="In your own words"
        rows={3}
        limit={FINDING_MAX_LENGTH}
        error={errorOf(state, words)}
        defaultValue={isBack ? typed(words) : field.words}
        groupClassName="ct-gap"
      />
    </section>
  );
}

/** What the form was drawn with: which judgement was saved, and which answer stood beside it. */
function ReadVersions({ field, state }: JudgedSectionProps) {
  const version = versionField(field.subject);
  const answer = answerVersionField(field.subject);
  return (
    <>
      <input type="hidden" name={version} value={state.values[version] ?? field.version} />
      <input type="hidden" name={answer} value={state.values[answer] ?? field.answerVersion} />
    </>
  );
}

function Choices({ field, chosen }: { readonly field: JudgedField; readonly chosen: string }) {
  const name = judgementField(field.subject);
  const id = fieldId(JUDGE_FORM, name);
  return (
    <div className="ct-levels">
      {field.choices.map((choice, index) => (
        <LevelRow
          key={choice.value}
          control={{ name }}
          id={index === 0 ? id : `${id}-${choice.value}`}
          value={choice.value}
          isChecked={chosen === choice.value}
          name={choice.name}
          text={choice.text}
        />
      ))}
    </div>
  );
}

/** What the council says, for a reviewer who may see it. */
export function ClaimLine({ claim }: { readonly claim: SeenClaim }) {
  if (claim.answer === null) return null;
  return (
    <div className="ct-note">
      <p>
        The council says: <AnswerWords answer={claim.answer} />
      </p>
      {claim.comment === '' ? null : <p>{claim.comment}</p>}
    </div>
  );
}
