import { render, screen } from '@testing-library/react';
import { renderToStaticMarkup } from 'react-dom/server';
import { describe, expect, test } from 'vitest';
import { EvidenceLine } from './evidence-line';

const LINE = { href: '/evidence-of-it', leavesForm: false, about: 'How are homes found?' };

describe('beside an answer', () => {
  test('stands how well it is backed and by what, as the titles were typed', () => {
    render(
      <EvidenceLine
        {...LINE}
        backing={{ strength: 'checked', titles: ['Ofsted <b>letter</b>', 'Minutes'] }}
        canAdd
      />,
    );
    expect(screen.getByText(/^Evidence: independently checked\.$/)).toBeVisible();
    expect(screen.getByText(/Ofsted <b>letter<\/b>; Minutes\./)).toBeVisible();
  });

  test('stands that nothing backs it, and nothing more', () => {
    const { container } = render(
      <EvidenceLine {...LINE} backing={{ strength: 'none', titles: [] }} canAdd={false} />,
    );
    expect(container).toHaveTextContent(/^Evidence: none\. See the evidence: How are homes found\?$/);
  });

  test.each([
    [true, 'Add evidence: How are homes found?'],
    [false, 'See the evidence: How are homes found?'],
  ])('stands the way to its evidence, of which question, for whoever may add some: %s', (canAdd, name) => {
    render(<EvidenceLine {...LINE} backing={{ strength: 'none', titles: [] }} canAdd={canAdd} />);
    expect(screen.getByRole('link', { name })).toHaveAttribute('href', '/evidence-of-it');
  });

  // A browser with a script saves by itself; what is for one without stands in the page's text only.
  test.each([
    ['leaves a form', true, /<\/a><noscript> <span>.save this page first, or what you typed is lost/],
    ['leaves nothing that can be typed in', false, /^(?!.*noscript)/],
  ])('stands, without a script, to save first where the link %s', (_, leavesForm, expected) => {
    const line = (
      <EvidenceLine {...LINE} backing={{ strength: 'none', titles: [] }} canAdd leavesForm={leavesForm} />
    );
    expect(renderToStaticMarkup(line)).toMatch(expected);
  });
});
