import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { actionErrors, textFields } from './form-fields';

describe('the fields of a form', () => {
  it('are its texts by name; files are left out', () => {
    const form = new FormData();
    form.append('comment', 'Words');
    form.append('empty', '');
    form.append('evidence', new File(['secret'], 'minutes.pdf'));
    expect(textFields(form)).toEqual({ comment: 'Words', empty: '' });
  });

  it('are none of an empty form', () => {
    expect(textFields(new FormData())).toEqual({});
  });
});

describe('the faults of a form', () => {
  const schema = z.object({
    name: z
      .string()
      .min(5, 'Enter five letters')
      .regex(/^[a-z]*$/, 'Enter small letters'),
    dates: z.object({ closes: z.string().min(1, 'Enter a date') }),
  });

  function faults(values: Readonly<Record<string, string>>, input: unknown = values) {
    const parsed = schema.safeParse(input);
    if (parsed.success) throw new Error('Nothing was wrong');
    return actionErrors(parsed.error, values);
  }

  it('are one for each field, the first, in the order of the form, with what was typed', () => {
    expect(faults({ name: 'AB' }, { name: 'AB', dates: { closes: '' } })).toEqual({
      errors: [
        { field: 'name', message: 'Enter five letters' },
        { field: 'dates.closes', message: 'Enter a date' },
      ],
      values: { name: 'AB' },
    });
  });
});
