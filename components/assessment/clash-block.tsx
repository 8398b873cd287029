import { Textarea } from '@/components/govuk/textarea';
import { controlId, postedName } from '@/lib/assessment/question-fields';
import type { Clash, ClashSide } from '@/lib/assessment/save-outcome';
import { LevelRow } from './level-row';
import type { FieldProps } from './question-view';

type ClashBlockProps = Pick<FieldProps, 'register'> & {
  readonly questionId: string;
  readonly clash: Clash;
};

/** Two people wrote one answer: both in full, and three ways on. The one not kept stays in the history. */
export function ClashBlock({ questionId, clash, register }: ClashBlockProps) {
  const heading = controlId(questionId, 'clash-heading');
  const row = (value: string) => ({
    control: register('clash'),
    id: controlId(questionId, value === 'mine' ? 'clash' : `clash-${value}`),
    value,
  });
  return (
    <div className="ct-clash" role="group" aria-labelledby={heading}>
      <h3 className="ct-h3 ct-h2--first" id={heading}>
        Two people wrote this answer. Both are kept.
      </h3>
      <input type="hidden" name={postedName(questionId, 'clash-version')} value={clash.version} />
      <p className="ct-s">The words of the comments that differ are underlined.</p>
      <div className="ct-clash__two">
        <Side who="Yours" when="not saved yet" side={clash.mine} />
        <Side who={clash.savedBy} when={clash.savedAt} side={clash.theirs} />
      </div>
      <div className="ct-levels">
        <LevelRow {...row('mine')} isChecked={false} text="Keep mine" />
        <LevelRow {...row('theirs')} isChecked={false} text={`Keep what ${clash.savedBy} wrote`} />
        <LevelRow {...row('both')} isChecked={false} text="Keep my answer, with one comment from both">
          <Textarea
            name={postedName(questionId, 'merged')}
            id={controlId(questionId, 'merged')}
            label="The comment to keep"
            rows={4}
            defaultValue={clash.joined}
          />
        </LevelRow>
      </div>
      <div className="ct-buttons">
        <button className="govuk-button" type="submit" name="settle" value={questionId}>
          Keep this
        </button>
        <span className="ct-s">The other stays in the history.</span>
      </div>
    </div>
  );
}

function Side({
  who,
  when,
  side,
}: {
  readonly who: string;
  readonly when: string;
  readonly side: ClashSide;
}) {
  return (
    <div>
      <p className="ct-s">
        <b>{who}</b>, {when}
      </p>
      <blockquote>
        <p>
          <b>{side.headline}</b>
          {side.detail === null ? null : ` ${side.detail}`}
        </p>
        {side.comment.length === 0 ? null : (
          <p>
            {side.comment.map(({ text, differs }, index) => (differs ? <ins key={index}>{text}</ins> : text))}
          </p>
        )}
      </blockquote>
    </div>
  );
}
