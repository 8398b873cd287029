import { Textarea } from '@/components/govuk/textarea';
import { CLASH_WORDS, keepTheirsWords } from '@/lib/assessment/clash-words';
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
        {CLASH_WORDS.heading}
      </h3>
      <input type="hidden" name={postedName(questionId, 'clash-version')} value={clash.version} />
      <p className="ct-s">{CLASH_WORDS.marked}</p>
      <div className="ct-clash__two">
        <Side who={CLASH_WORDS.mine} when={CLASH_WORDS.mineSince} side={clash.mine} />
        <Side who={clash.savedBy} when={clash.savedAt} side={clash.theirs} />
      </div>
      <div className="ct-levels">
        <LevelRow {...row('mine')} isChecked={false} text={CLASH_WORDS.keepMine} />
        <LevelRow {...row('theirs')} isChecked={false} text={keepTheirsWords(clash)} />
        <LevelRow {...row('both')} isChecked={false} text={CLASH_WORDS.keepBoth}>
          <Textarea
            name={postedName(questionId, 'merged')}
            id={controlId(questionId, 'merged')}
            label={CLASH_WORDS.joint}
            rows={4}
            defaultValue={clash.joined}
          />
        </LevelRow>
      </div>
      <div className="ct-buttons">
        <button className="govuk-button" type="submit" name="settle" value={questionId}>
          {CLASH_WORDS.settle}
        </button>
        <span className="ct-s">{CLASH_WORDS.otherStays}</span>
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
