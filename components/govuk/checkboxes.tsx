import { Choice } from './choice';
import { ChoiceFrame, choiceId, type ChoiceGroupProps } from './choice-group';
import { classNames } from './class-names';
import { fieldDescription } from './form-group';

export type CheckboxesProps = ChoiceGroupProps & { readonly values?: readonly string[] | undefined };

export function Checkboxes({ name, items, values, inputAttributes, className, ...frame }: CheckboxesProps) {
  const idPrefix = frame.idPrefix ?? name;
  return (
    <ChoiceFrame {...frame} idPrefix={idPrefix}>
      <div className={classNames('govuk-checkboxes', className)} data-module="govuk-checkboxes">
        {items.map((item, index) => (
          <Choice
            key={choiceId(item, { idPrefix, index })}
            kind="checkboxes"
            id={choiceId(item, { idPrefix, index })}
            name={name}
            item={item}
            checked={'value' in item && (values ?? []).includes(item.value)}
            // With no fieldset to carry it, the description belongs on the box itself.
            describedBy={frame.legend ? undefined : fieldDescription(idPrefix, frame)}
            inputAttributes={inputAttributes}
          />
        ))}
      </div>
    </ChoiceFrame>
  );
}
