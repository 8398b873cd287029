import { render, screen, within } from '@testing-library/react';
import { describe, expect, test } from 'vitest';
import { BreadcrumbTrail } from './breadcrumb-trail';
import { LinkList } from './link-list';
import { NOfNLine } from './n-of-n-line';
import { Note } from './note';
import { PageHeading } from './page-heading';
import { SiteFooter } from './site-footer';
import { SourceLine } from './source-line';

describe('the way back', () => {
  test('leads up step by step, without the page itself', () => {
    render(
      <BreadcrumbTrail
        items={[
          { href: '/assessments', label: 'Assessments' },
          { href: '/assessments/1', label: 'Services for care-experienced adults' },
        ]}
      />,
    );
    const trail = screen.getByRole('navigation', { name: 'Breadcrumb' });
    const targets = within(trail)
      .getAllByRole('link')
      .map((link) => link.getAttribute('href'));
    expect(targets).toEqual(['/assessments', '/assessments/1']);
    expect(trail.querySelector('[aria-current]')).toBeNull();
  });
});

describe('the heading of a page', () => {
  test('is its only first-level heading, with the context above it', () => {
    render(<PageHeading over="Elmshire, autumn 2026 round">Check your answers</PageHeading>);
    const heading = screen.getByRole('heading', { level: 1, name: 'Check your answers' });
    expect(heading.previousElementSibling).toHaveTextContent('Elmshire, autumn 2026 round');
  });

  test('needs no context', () => {
    render(<PageHeading>We cannot find that page</PageHeading>);
    expect(screen.getByRole('heading', { level: 1 }).previousElementSibling).toBeNull();
  });
});

describe('the line of counts', () => {
  test('keeps its parts apart for somebody who hears or copies it', () => {
    render(
      <NOfNLine
        parts={[
          <>
            <b key="count">9 of 22</b> eligible unitary councils
          </>,
          'spring 2026 round',
        ]}
      />,
    );
    expect(screen.getByRole('paragraph').textContent).toBe(
      '9 of 22 eligible unitary councils spring 2026 round ',
    );
  });
});

describe('a note', () => {
  test('wears the accent only where it is about the reader’s own council', () => {
    render(
      <>
        <Note>
          <p>For all</p>
        </Note>
        <Note isHere>
          <p>For you</p>
        </Note>
      </>,
    );
    expect(screen.getByText('For all').parentElement).toHaveAttribute('class', 'ct-note');
    expect(screen.getByText('For you').parentElement).toHaveAttribute('class', 'ct-note ct-note--here');
  });
});

describe('the source of a figure', () => {
  test('is the caption inside a figure and a paragraph elsewhere', () => {
    render(
      <>
        <figure>
          <SourceLine as="figcaption">Source: own answers</SourceLine>
        </figure>
        <SourceLine>Source: Department for Education</SourceLine>
      </>,
    );
    expect(screen.getByRole('figure')).toHaveTextContent('Source: own answers');
    expect(screen.getByRole('paragraph')).toHaveTextContent('Source: Department for Education');
  });
});

describe('links in rows', () => {
  const links = [
    { href: '/privacy', label: 'Privacy' },
    { href: '/cookies', label: 'Cookies' },
  ];

  test('are a list, so that a screen reader says how many there are', () => {
    render(<LinkList items={links} />);
    expect(within(screen.getByRole('list')).getAllByRole('listitem')).toHaveLength(2);
    expect(screen.getByRole('link', { name: 'Cookies' })).toHaveAttribute('href', '/cookies');
  });

  test('stand at the foot of the page with what it has to say', () => {
    render(<SiteFooter links={links}>Framework wording is a pilot.</SiteFooter>);
    const foot = screen.getByRole('contentinfo');
    expect(within(foot).getAllByRole('link')).toHaveLength(2);
    expect(foot).toHaveTextContent('Framework wording is a pilot.');
  });

  test('stand there alone when there is nothing to say', () => {
    render(<SiteFooter links={links} />);
    expect(screen.queryByRole('paragraph')).toBeNull();
  });
});
