import type { ComponentProps, ReactNode } from 'react';
import { classNames } from './class-names';
import { describedByIds } from './field-id';
import { Hint } from './hint';
import { Label } from './label';

/** One choice among several, or a word ("or") that parts two of them. */
export type ChoiceItem =
  | {
      readonly value: string;
      readonly label: ReactNode;
      /** Default: made from the name of the group and the place in it. */
      readonly id?: string | undefined;
      readonly hint?: ReactNode;
      readonly disabled?: boolean | undefined;
      /** Asked only of those who choose this. Shown by the style sheet, so it works without script. */
      readonly conditional?: ReactNode;
    }
  | { readonly divider: string };

export type ChoiceAttributes = Readonly<Omit<ComponentProps<'input'>, 'id' | 'name' | 'type' | 'value'>>;

interface ChoiceProps {
  readonly kind: 'radios' | 'checkboxes';
  readonly id: string;
  readonly name: string;
  readonly item: ChoiceItem;
  readonly checked: boolean;
  readonly describedBy?: string | undefined;
  readonly inputAttributes?: ChoiceAttributes | undefined;
}

/** A radio or a checkbox: one markup but for its type and its family of class names. */
export function Choice(props: ChoiceProps) {
  const { kind, id, name, item, checked, describedBy, inputAttributes } = props;
  if ('divider' in item) return <div className={`govuk-${kind}__divider`}>{item.divider}</div>;
  const itemHintId = `${id}-item-hint`;
  const conditionalId = `conditional-${id}`;
  return (
    <>
      <div className={`govuk-${kind}__item`}>
        <input
          className={`govuk-${kind}__input`}
          id={id}
          name={name}
          type={kind === 'radios' ? 'radio' : 'checkbox'}
          value={item.value}
          defaultChecked={checked}
          disabled={item.disabled}
          data-aria-controls={item.conditional ? conditionalId : undefined}
          aria-describedby={describedByIds(describedBy, Boolean(item.hint) && itemHintId)}
          {...inputAttributes}
        />
        <Label className={`govuk-${kind}__label`} htmlFor={id}>
          {item.label}
        </Label>
        {item.hint ? (
          <Hint id={itemHintId} className={`govuk-${kind}__hint`}>
            {item.hint}
          </Hint>
        ) : null}
      </div>
      {item.conditional ? (
        <div className={conditionalClass(kind, checked)} id={conditionalId}>
          {item.conditional}
        </div>
      ) : null}
    </>
  );
}

function conditionalClass(kind: ChoiceProps['kind'], checked: boolean): string {
  const block = `govuk-${kind}__conditional`;
  return classNames(block, !checked && `${block}--hidden`);
}
