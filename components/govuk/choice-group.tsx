import type { ReactNode } from 'react';
import type { ChoiceAttributes, ChoiceItem } from './choice';
import { ErrorMessage } from './error-message';
import { errorId, hintId } from './field-id';
import { Fieldset, type LegendProps } from './fieldset';
import { fieldDescription, groupClass } from './form-group';
import { Hint } from './hint';

/** What radios and checkboxes share. */
export interface ChoiceGroupProps extends LegendProps {
  readonly name: string;
  /** The first control's id, which the error summary links to. Default: the name. */
  readonly idPrefix?: string | undefined;
  readonly hint?: ReactNode;
  readonly error?: ReactNode;
  readonly items: readonly ChoiceItem[];
  /** Attributes and listeners for every control of the group. */
  readonly inputAttributes?: ChoiceAttributes | undefined;
  readonly className?: string | undefined;
  readonly groupClassName?: string | undefined;
  readonly describedBy?: string | undefined;
}

type ChoiceFrameProps = Omit<ChoiceGroupProps, 'items' | 'name' | 'className' | 'idPrefix'> & {
  readonly idPrefix: string;
  readonly children: ReactNode;
};

/** Legend, hint and error round a set of choices. */
export function ChoiceFrame(props: ChoiceFrameProps) {
  const { idPrefix, hint, error, describedBy, groupClassName, children } = props;
  const { legend, legendClassName, legendIsPageHeading } = props;
  const content = (
    <>
      {hint ? <Hint id={hintId(idPrefix)}>{hint}</Hint> : null}
      {error ? <ErrorMessage id={errorId(idPrefix)}>{error}</ErrorMessage> : null}
      {children}
    </>
  );
  return (
    <div className={groupClass(error, groupClassName)}>
      {legend ? (
        <Fieldset
          {...{ legend, legendClassName, legendIsPageHeading }}
          aria-describedby={fieldDescription(idPrefix, { hint, error, describedBy })}
        >
          {content}
        </Fieldset>
      ) : (
        content
      )}
    </div>
  );
}

interface ChoicePlace {
  readonly idPrefix: string;
  readonly index: number;
}

/** The first id has no number, so that the error summary can link to it by the field's name alone. */
export function choiceId(item: ChoiceItem, { idPrefix, index }: ChoicePlace): string {
  if ('value' in item && item.id) return item.id;
  return index === 0 ? idPrefix : `${idPrefix}-${String(index + 1)}`;
}
