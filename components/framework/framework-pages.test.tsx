import { render, screen, within } from '@testing-library/react';
import { describe, expect, test } from 'vitest';
import { outlineFramework } from '@/lib/framework/framework-outline';
import { exampleFramework } from '@/lib/framework/testing';
import { FrameworkIntro } from './framework-intro';
import { FrameworkRows } from './framework-rows';
import { PrincipleCounts } from './principle-counts';
import { HowItWorks, WhatThisIsNot, WhoseToolkit } from './public-words';
import { ThemeOutlines } from './theme-outlines';

const outline = outlineFramework(exampleFramework(), new Map());
const { themes, questionCount } = outline;

describe('the list of frameworks', () => {
  const row = {
    id: 'corporate-parenting',
    title: 'Corporate parenting',
    text: 'Is everyone ready?',
    questionCount: 44,
    minutes: 75,
    version: '0.3.0-draft',
  };

  test('says how long each takes, and how far its wording is', () => {
    render(<FrameworkRows frameworks={[row]} />);
    const item = screen.getByRole('listitem');
    expect(item).toHaveTextContent('44 questions');
    expect(item).toHaveTextContent('up to 75 minutes');
    expect(item).toHaveTextContent('Pilot wording');
    expect(item).toHaveTextContent('Version 0.3.0-draft');
    expect(within(item).getByRole('link', { name: 'Corporate parenting' })).toHaveAttribute(
      'href',
      '/frameworks/corporate-parenting',
    );
  });
});

describe('before the questions', () => {
  test('stand who it is for, how long it takes, how far it is tested and what the law says', () => {
    const { container } = render(<FrameworkIntro definition={exampleFramework()} outline={outline} />);
    expect(container).toHaveTextContent(`${questionCount} in ${themes.length} themes`);
    expect(container).toHaveTextContent('District councils: up to 25 minutes');
    expect(container).toHaveTextContent('Example. Version 0.0.1-example');
    expect(container).toHaveTextContent('The law. Nothing here is law.');
    expect(container).toHaveTextContent(
      'Path: Council has not adoptedFor those who answer “A decision is planned” or “Not considered”',
    );
    expect(container).not.toHaveTextContent('The figures.');
    expect(screen.getByText('Answer for the whole council.')).toBeInTheDocument();
    expect(screen.getByText('Lowest possible score')).toBeInTheDocument();
  });

  test('stands what to know of the figures, where there is something', () => {
    const definition = { ...exampleFramework(), dataNote: 'Counts are rounded to 10.' };
    const { container } = render(<FrameworkIntro definition={definition} outline={outline} />);
    expect(container).toHaveTextContent('The figures. Counts are rounded to 10.');
  });
});

describe('the themes', () => {
  test('are listed with how many questions each holds, and every link of the list arrives', () => {
    const { container } = render(<ThemeOutlines themes={themes} />);
    const contents = screen.getByRole('navigation', { name: 'Themes' });
    const links = within(contents).getAllByRole('link');
    expect(links.map((link) => link.textContent)).toEqual(
      themes.map(({ title, questions }) => `${title} ${questions.length} questions`),
    );
    for (const link of links) {
      expect(container.querySelector(link.getAttribute('href') ?? '')).toBeInTheDocument();
    }
  });

  test('hold every question, under its theme', () => {
    render(<ThemeOutlines themes={themes} />);
    expect(screen.getAllByRole('article')).toHaveLength(questionCount);
    const [first] = themes;
    const region = screen.getByRole('region', { name: first?.title ?? '' });
    expect(within(region).getAllByRole('article')).toHaveLength(first?.questions.length ?? 0);
  });

  test('use every anchor once', () => {
    const { container } = render(<ThemeOutlines themes={themes} />);
    const ids = [...container.querySelectorAll('[id]')].map(({ id }) => id);
    expect(new Set(ids).size).toBe(ids.length);
  });
});

describe('the first page', () => {
  test('counts the questions that serve each principle, of how many', () => {
    render(
      <PrincipleCounts
        principles={[{ id: 'learning', name: 'Learning', gloss: 'Lessons are spread.', questionCount: 9 }]}
        questionCount={137}
      />,
    );
    expect(screen.getByRole('definition')).toHaveTextContent('Lessons are spread. 9 of 137 questions.');
  });

  test('says what happens, in order, and what this is not', () => {
    render(
      <>
        <HowItWorks />
        <WhatThisIsNot />
      </>,
    );
    const [steps, refusals] = screen.getAllByRole('list');
    expect(steps?.tagName).toBe('OL');
    expect(refusals).toHaveTextContent('Not a league table.');
    expect(refusals).toHaveTextContent('have not yet been tested');
  });

  test('leads only to pages that are there', () => {
    render(<WhoseToolkit />);
    const targets = screen.getAllByRole('link').map((link) => link.getAttribute('href'));
    expect(targets).toEqual(['/frameworks', '/sign-in', '/help']);
  });
});
