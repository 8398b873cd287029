import { Choice } from './choice';
import { ChoiceFrame, choiceId, type ChoiceGroupProps } from './choice-group';
import { classNames } from './class-names';

export type RadiosProps = ChoiceGroupProps & { readonly value?: string | undefined };

export function Radios({ name, items, value, inputAttributes, className, ...frame }: RadiosProps) {
  const idPrefix = frame.idPrefix ?? name;
  return (
    <ChoiceFrame {...frame} idPrefix={idPrefix}>
      <div className={classNames('govuk-radios', className)} data-module="govuk-radios">
        {items.map((item, index) => (
          <Choice
            key={choiceId(item, { idPrefix, index })}
            kind="radios"
            id={choiceId(item, { idPrefix, index })}
            name={name}
            item={item}
            checked={'value' in item && item.value === value}
            inputAttributes={inputAttributes}
          />
        ))}
      </div>
    </ChoiceFrame>
  );
}
