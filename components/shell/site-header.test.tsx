import { render, screen, within } from '@testing-library/react';
import { describe, expect, test } from 'vitest';
import { DemonstrationBanner } from './demonstration-banner';
import { MainNav } from './main-nav';
import { SiteHeader } from './site-header';

describe('the head of a page', () => {
  test('names the product and leads home', () => {
    render(<SiteHeader homeHref="/home" />);
    const head = screen.getByRole('banner');
    expect(within(head).getByRole('link', { name: 'Care Experience Toolkit' })).toHaveAttribute(
      'href',
      '/home',
    );
  });

  test('says who is signed in, for whom, and lets them out', () => {
    render(
      <SiteHeader
        homeHref="/home"
        organisation="Elmshire (demonstration)"
        person="Priya Nair, assessment lead"
        signOut={<button>Sign out</button>}
      />,
    );
    const head = screen.getByRole('banner');
    expect(head).toHaveTextContent('Elmshire (demonstration) Priya Nair, assessment lead');
    expect(within(head).getByRole('button', { name: 'Sign out' })).toBeVisible();
  });

  test.each([
    ['who has a place in another', '/places'],
    ['who has not', undefined],
  ])('leads to the choice of a council for somebody %s', (_who, changeHref) => {
    render(<SiteHeader homeHref="/home" organisation="Elmshire" changeHref={changeHref} />);
    const link = screen.queryByRole('link', { name: 'Change council' });
    expect(link?.getAttribute('href')).toBe(changeHref);
  });

  test('says whose toolkit it is to somebody who is not signed in', () => {
    render(<SiteHeader homeHref="/" />);
    expect(screen.getByRole('banner')).toHaveTextContent('A policy lab of co-operative councils');
  });

  test('keeps the mark away from screen readers, because the name stands beside it', () => {
    const { container } = render(<SiteHeader homeHref="/" />);
    expect(container.querySelector('svg')).toHaveAttribute('aria-hidden', 'true');
  });

  test('holds the main links and the banner', () => {
    render(
      <SiteHeader homeHref="/">
        <MainNav items={[{ href: '/help', label: 'Help' }]} />
        <DemonstrationBanner />
      </SiteHeader>,
    );
    const head = screen.getByRole('banner');
    expect(within(head).getByRole('navigation', { name: 'Main' })).toBeVisible();
    expect(head).toHaveTextContent('Demonstration. Councils marked so are invented');
  });
});

describe('the main links', () => {
  const items = [
    { href: '/home', label: 'Home' },
    { href: '/assessments', label: 'Assessments', current: 'section' },
    { href: '/benchmarks', label: 'Benchmarks', current: 'page' },
  ] as const;

  test('stand in the given order', () => {
    render(<MainNav items={items} />);
    const labels = screen.getAllByRole('link').map((link) => link.textContent);
    expect(labels).toEqual(['Home', 'Assessments', 'Benchmarks']);
  });

  test.each([
    ['the page you are on', 'Benchmarks', 'page'],
    ['the part of the site you are in', 'Assessments', 'true'],
  ])('mark %s', (_, name, value) => {
    render(<MainNav items={items} />);
    expect(screen.getByRole('link', { name })).toHaveAttribute('aria-current', value);
  });

  test('mark nothing else', () => {
    render(<MainNav items={items} />);
    expect(screen.getByRole('link', { name: 'Home' })).not.toHaveAttribute('aria-current');
  });
});
