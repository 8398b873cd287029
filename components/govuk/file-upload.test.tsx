import { render, screen } from '@testing-library/react';
import { expect, test } from 'vitest';
import { z } from 'zod';
import { fieldOptions, fieldProps } from './field-fixtures.testing';
import { FileUpload } from './file-upload';
import { attributes, because, officialExamples } from './fixtures.testing';

const words = z.string().optional();

test.each(
  officialExamples('file-upload', {
    options: fieldOptions.extend({
      classes: z.string().optional(),
      multiple: z.boolean().optional(),
      disabled: z.boolean().optional(),
      attributes: attributes.optional(),
      // Words for the script of govuk-frontend, which is not loaded.
      chooseFilesButtonText: words,
      dropInstructionText: words,
      noFileChosenText: words,
      multipleFilesChosenText: z.unknown().optional(),
      enteredDropZoneText: words,
      leftDropZoneText: words,
    }),
    render: ({ classes, multiple, disabled, attributes: own, ...field }) => (
      <FileUpload {...fieldProps(field)} {...{ multiple, disabled }} className={classes} {...own} />
    ),
    leftOut: {
      ...because('a browser fills in no file by itself', 'with value'),
      ...because(
        'drawn by a script, and a file must be sent without one',
        'enhanced',
        'enhanced, with error message and hint',
        'enhanced, multiple files',
        'enhanced, custom wrapper classes and attributes',
        'translated',
      ),
    },
  }),
)('looks like the official example "$name"', ({ ours, official }) => {
  expect(ours()).toEqual(official);
});

test('the box of a file has the name of its label, and is described by hint, then error', () => {
  render(
    <FileUpload id="f" name="file" label="File" hint="PDF only" error="The file is larger than 20 MB" />,
  );
  expect(screen.getByLabelText('File')).toHaveAccessibleDescription(
    'PDF only Error: The file is larger than 20 MB',
  );
});
