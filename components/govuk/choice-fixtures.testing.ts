import { z } from 'zod';
import type { ChoiceItem } from './choice';
import { content, contentOf } from './fixtures.testing';

const item = content.extend({
  value: z.coerce.string(),
  id: z.string().optional(),
  hint: content.optional(),
  checked: z.boolean().optional(),
  disabled: z.boolean().optional(),
  conditional: z.strictObject({ html: z.union([z.string(), z.literal(false)]) }).optional(),
});

/** The options that radios and checkboxes of govuk-frontend share, as far as ours offer them. */
export const choiceOptions = z.strictObject({
  name: z.string(),
  idPrefix: z.string().optional(),
  fieldset: z
    .strictObject({
      describedBy: z.string().optional(),
      legend: content.extend({ classes: z.string().optional(), isPageHeading: z.boolean().optional() }),
    })
    .optional(),
  hint: content.optional(),
  errorMessage: content.optional(),
  describedBy: z.string().optional(),
  classes: z.string().optional(),
  formGroup: z.strictObject({ classes: z.string().optional() }).optional(),
  items: z.array(z.union([item, z.strictObject({ divider: z.string() })])),
});

type Options = z.infer<typeof choiceOptions>;

/** Those options as the props of our components. */
export function choiceProps(options: Options) {
  const { name, idPrefix, fieldset, hint, errorMessage, describedBy, classes, formGroup, items } = options;
  return {
    name,
    idPrefix,
    ...legendProps(fieldset?.legend),
    hint: hint && contentOf(hint),
    error: errorMessage && contentOf(errorMessage),
    describedBy: describedBy ?? fieldset?.describedBy,
    className: classes,
    groupClassName: formGroup?.classes,
    items: items.map(choiceItem),
  };
}

function legendProps(legend: NonNullable<Options['fieldset']>['legend'] | undefined) {
  if (!legend) return {};
  const { classes, isPageHeading } = legend;
  return { legend: contentOf(legend), legendClassName: classes, legendIsPageHeading: isPageHeading };
}

function choiceItem(option: Options['items'][number]): ChoiceItem {
  if ('divider' in option) return option;
  const { value, id, hint, disabled, conditional } = option;
  return {
    value,
    id,
    disabled,
    label: contentOf(option),
    hint: hint && contentOf(hint),
    conditional: conditional?.html && contentOf({ html: conditional.html }),
  };
}

/** The values that the items of an example themselves call checked. */
export function checkedValues({ items }: Options): readonly string[] {
  return items.flatMap((option) => ('value' in option && option.checked ? [option.value] : []));
}
