import { classNames } from './class-names';
import { Hint } from './hint';
import { Textarea, type TextareaProps } from './textarea';

export type CharacterCountProps = Omit<TextareaProps, 'after' | 'maxLength' | 'describedBy'> & {
  /** Characters allowed. Not set as maxlength on the control: text that is too long is kept and explained. */
  readonly limit: number;
};

/** A text area that says how much fits. Without script the sentence stands still; it is right all the same. */
export function CharacterCount({ limit, className, groupClassName, ...rest }: CharacterCountProps) {
  const infoId = `${rest.id}-info`;
  return (
    <Textarea
      {...rest}
      describedBy={infoId}
      className={classNames('govuk-js-character-count', className)}
      groupClassName={classNames('govuk-character-count', groupClassName)}
      after={
        <Hint id={infoId} className="govuk-character-count__message">
          You can enter up to {limit} characters
        </Hint>
      }
    />
  );
}
