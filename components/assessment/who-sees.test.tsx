import { render, screen } from '@testing-library/react';
import { describe, expect, test } from 'vitest';
import type { SharingChoice } from '@/lib/assessment/sharing-words';
import { exampleFramework } from '@/lib/framework/testing';
import { SharingChosen } from './sharing-chosen';
import { SentNote } from './sent-note';
import { SharingSaved } from './sharing-saved';
import { SharingSummary } from './sharing-summary';
import { StartFacts } from './start-facts';

const sharing: SharingChoice = { 'lab-councils': 'named', associates: 'anonymous', public: 'private' };

describe('who sees it', () => {
  test('is said in a sentence for each level, with a way to change it', () => {
    render(<SharingSummary assessmentId="a1" sharing={sharing} canChoose />);
    expect(screen.getByText('Councils in the lab see your council’s name and scores.')).toBeVisible();
    expect(screen.getByRole('link', { name: 'Change who sees it' })).toHaveAttribute(
      'href',
      '/assessments/a1/sharing',
    );
  });

  test('says who will see less than now, where anybody does', () => {
    const seesLess = ['Associates see your name. Once you send these answers, they see nothing.'];
    const { rerender } = render(
      <SharingSummary assessmentId="a1" sharing={sharing} canChoose seesLess={seesLess} />,
    );
    expect(screen.getByText(/Once you send these answers/)).toBeVisible();
    rerender(<SharingSummary assessmentId="a1" sharing={sharing} canChoose seesLess={[]} />);
    expect(screen.queryByText(/Once you send/)).toBeNull();
  });

  test('can be read by those who cannot change it', () => {
    render(<SharingSummary assessmentId="a1" sharing={sharing} canChoose={false} />);
    expect(screen.queryByRole('link', { name: /Change/ })).toBeNull();
    expect(screen.getByRole('link', { name: 'Read what each choice shows' })).toBeVisible();
  });

  test('is listed audience by audience with what each choice shows', () => {
    render(<SharingChosen sharing={sharing} />);
    expect(screen.getAllByRole('term').map((term) => term.textContent)).toEqual([
      'Councils in the lab',
      'Associates of the lab',
      'The public',
    ]);
    expect(screen.getAllByRole('definition')[1]).toHaveTextContent(/^Anonymous\. Your figures count/);
  });
});

describe('after saving who sees it', () => {
  test.each([
    {
      isSubmitted: false,
      said: 'Saved. It applies from the day you send.',
      back: 'Back to check your answers and send',
      page: 'check-answers',
    },
    {
      isSubmitted: true,
      said: 'Saved. It applies from now on.',
      back: 'Back to the results',
      page: 'results',
    },
  ])('says “$said” and leads back', ({ isSubmitted, said, back, page }) => {
    render(<SharingSaved assessmentId="a1" isSubmitted={isSubmitted} />);
    expect(screen.getByRole('alert')).toHaveTextContent(said);
    expect(screen.getByRole('link', { name: back })).toHaveAttribute('href', `/assessments/a1/${page}`);
  });
});

describe('right after sending', () => {
  test('the results say when, by whom, who sees it now and where that is changed', () => {
    const submission = { submittedAt: new Date('2026-06-12T17:05:00Z'), submittedBy: 'Priya Nair' };
    render(<SentNote assessmentId="a1" submission={submission} sharing={sharing} />);
    const said = screen.getByRole('alert');
    expect(said).toHaveTextContent('Sent on 12 June 2026, 18:05 by Priya Nair');
    expect(said).toHaveTextContent('Councils in the lab see your council’s name and scores.');
    expect(screen.getByRole('link')).toHaveAttribute('href', '/assessments/a1/sharing');
  });
});

describe('before anybody starts', () => {
  const framework = exampleFramework();

  test('the page says who sees what, that the wording is a pilot, and the law', () => {
    render(<StartFacts definition={framework} />);
    expect(screen.getByRole('heading', { name: 'Who will see what' })).toBeVisible();
    expect(screen.getByText(/The wording is a pilot/)).toBeVisible();
    expect(screen.getByText(framework.legalNote)).toBeVisible();
  });

  test('the rules for answering are there to open', () => {
    render(<StartFacts definition={framework} />);
    expect(screen.getByText(`How to answer: ${framework.answerRules.length} rules`)).toBeVisible();
    for (const rule of framework.answerRules) expect(screen.getByText(rule)).toBeInTheDocument();
  });

  test('a note on the data stands there only where the framework has one', () => {
    const { rerender } = render(
      <StartFacts definition={{ ...framework, dataNote: 'Counts are rounded.' }} />,
    );
    expect(screen.getByText('Counts are rounded.')).toBeVisible();
    rerender(<StartFacts definition={{ ...framework, dataNote: undefined }} />);
    expect(screen.queryByText('Counts are rounded.')).toBeNull();
  });
});
