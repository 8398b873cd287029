import { render, screen } from '@testing-library/react';
import { describe, expect, test } from 'vitest';
import { GlossaryList } from './glossary-list';
import { SourceRows } from './source-rows';

const SOURCE = {
  key: 'cpp-guid',
  title: 'Applying corporate parenting principles',
  publisher: 'Department for Education',
  date: '2018',
  url: 'https://www.gov.uk/guidance',
  locator: 'Annex 2',
  note: '',
};

describe('the words we use', () => {
  const term = {
    id: 'care-leaver',
    term: 'Care leaver',
    meaning: 'Someone who has left care.',
    sourceKey: 'cpp-guid',
    sourceLocator: 'Annex 2',
  };

  test('each have an anchor, a meaning and its source', () => {
    render(<GlossaryList terms={[term]} sources={[SOURCE]} />);
    expect(screen.getByText('Care leaver').closest('div')).toHaveAttribute('id', 'care-leaver');
    expect(screen.getByRole('definition')).toHaveTextContent('Someone who has left care.');
    const link = screen.getByRole('link', { name: 'Applying corporate parenting principles' });
    expect(link).toHaveAttribute('href', '/help/sources#cpp-guid');
  });

  test('name a source by its key rather than not at all', () => {
    render(<GlossaryList terms={[term]} sources={[]} />);
    expect(screen.getByRole('link', { name: 'cpp-guid' })).toBeVisible();
  });
});

describe('the sources', () => {
  test('say who published them, when, and which part we rest on', () => {
    render(<SourceRows sources={[SOURCE]} />);
    const row = screen.getByRole('listitem');
    expect(row).toHaveAttribute('id', 'cpp-guid');
    expect(row).toHaveTextContent('Department for Education · 2018 · Annex 2');
    expect(screen.getByRole('link')).toHaveAttribute('href', 'https://www.gov.uk/guidance');
  });

  test.each(['', 'javascript:alert(1)'])('are text when “%s” is all the address they have', (url) => {
    render(<SourceRows sources={[{ ...SOURCE, url, note: 'Printed minutes only' }]} />);
    expect(screen.queryByRole('link')).toBeNull();
    expect(screen.getByRole('listitem')).toHaveTextContent('Printed minutes only');
  });
});
