import { z } from 'zod';
import { content, contentOf } from './fixtures.testing';

/** The options that every labelled control of govuk-frontend shares, as far as ours offer them. */
export const fieldOptions = z.strictObject({
  id: z.string().optional(),
  name: z.string(),
  label: content.extend({ classes: z.string().optional(), isPageHeading: z.boolean().optional() }),
  hint: content.optional(),
  errorMessage: content.optional(),
  describedBy: z.string().optional(),
  formGroup: z.strictObject({ classes: z.string().optional() }).optional(),
});

/** Those options as the props of our components. */
export function fieldProps(options: z.infer<typeof fieldOptions>) {
  const { id, name, label, hint, errorMessage, describedBy, formGroup } = options;
  return {
    id: id ?? name,
    name,
    label: contentOf(label),
    labelClassName: label.classes,
    labelIsPageHeading: label.isPageHeading,
    hint: hint && contentOf(hint),
    error: errorMessage && contentOf(errorMessage),
    describedBy,
    groupClassName: formGroup?.classes,
  };
}
