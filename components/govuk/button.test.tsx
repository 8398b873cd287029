import { render, screen } from '@testing-library/react';
import { expect, test } from 'vitest';
import { z } from 'zod';
import { Button, ButtonLink } from './button';
import { attributes, because, content, contentOf, officialExamples } from './fixtures.testing';

const variants = z.enum(['secondary', 'warning', 'inverse']);

test.each(
  officialExamples('button', {
    options: content.extend({
      classes: z.string().optional(),
      href: z.string().optional(),
      id: z.string().optional(),
      name: z.string().optional(),
      value: z.string().optional(),
      type: z.enum(['button', 'submit', 'reset']).optional(),
      disabled: z.boolean().optional(),
      isStartButton: z.boolean().optional(),
      attributes: attributes.optional(),
    }),
    render: ({ text, html, classes = '', href, attributes: own, type, ...rest }) => {
      const variant = variants.safeParse(classes.replace('govuk-button--', '')).data;
      const look = { ...rest, ...own, variant, className: variant ? undefined : classes };
      const label = contentOf({ text, html });
      return href === undefined ? (
        <Button {...look} type={type}>
          {label}
        </Button>
      ) : (
        <ButtonLink {...look} href={href}>
          {label}
        </ButtonLink>
      );
    },
    leftOut: because(
      'needs the script of govuk-frontend; our forms guard against double posts on the server',
      "don't prevent double click",
      'prevent double click',
    ),
  }),
)('looks like the official example "$name"', ({ ours, official }) => {
  expect(ours()).toEqual(official);
});

test('a button posts its form unless told otherwise', () => {
  render(<Button>Save</Button>);
  expect(screen.getByRole('button', { name: 'Save' })).toHaveAttribute('type', 'submit');
});

test('a link that looks like a button is announced as one and still leads somewhere', () => {
  render(<ButtonLink href="/next">Go on</ButtonLink>);
  expect(screen.getByRole('button', { name: 'Go on' })).toHaveAttribute('href', '/next');
});

test('a disabled button says so to the browser and to a screen reader', () => {
  render(<Button disabled>Save</Button>);
  expect(screen.getByRole('button')).toBeDisabled();
  expect(screen.getByRole('button')).toHaveAttribute('aria-disabled', 'true');
});
