import { render, screen, within } from '@testing-library/react';
import { describe, expect, test } from 'vitest';
import { homeTasks } from '@/lib/assessment/home-tasks';
import { byRound } from '@/lib/assessment/overview';
import { exampleAssessment, exampleOverview, exampleWork } from '@/lib/assessment/testing';
import { FrameworkTable } from './framework-table';
import { HomeTaskList } from './home-task-list';
import { LastResults } from './last-results';
import { RoundTable } from './round-table';

const overview = exampleOverview();
const LEAD = { start: true, answer: true, agree: false, send: true };

function cells(name: string) {
  const row = screen.getByRole('row', { name: new RegExp(`^${name}`) });
  return within(row)
    .getAllByRole('cell')
    .map((cell) => cell.textContent.trim());
}

describe('what a person can do', () => {
  test('has the date, what to do and how long it takes', () => {
    const tasks = homeTasks(overview, LEAD);
    render(<HomeTaskList tasks={tasks} today="2026-11-21" />);
    const [first] = screen.getAllByRole('listitem');
    expect(first).toHaveTextContent('18 December 2026');
    expect(first).toHaveTextContent('in 27 days');
    expect(first).toHaveTextContent('24 minutes');
    expect(screen.getByRole('link', { name: 'You can start “Corporate parenting”' })).toHaveAttribute(
      'href',
      '/assessments/new/corporate-parenting',
    );
  });
});

describe('the frameworks of the open round', () => {
  test('say how far each is, the next step and the last result', () => {
    render(<FrameworkTable overview={overview} may={LEAD} />);
    expect(cells('Services for adults')).toEqual([
      '34 of 45',
      'Go on answering',
      'Spring 2026: Services for adults',
    ]);
    expect(cells('Corporate parenting')).toEqual(['Not started', 'Start', 'None yet']);
  });

  test('say when results come, what they never hold, and when the public sees anything', () => {
    render(<FrameworkTable overview={overview} may={LEAD} />);
    expect(
      screen.getByText(/never part of them\. Nothing is shown to the public before the day of the results/),
    ).toBeVisible();
    expect(screen.queryByText(/Published/)).toBeNull();
  });

  test('say who starts to those who cannot', () => {
    render(<FrameworkTable overview={overview} may={{ ...LEAD, start: false }} />);
    expect(cells('Corporate parenting')[1]).toBe('An assessment lead starts it');
  });

  test('know what is complete and what is sent', () => {
    const done = exampleOverview({
      assessments: [
        exampleAssessment({ open: exampleWork({ next: null }) }),
        exampleAssessment({
          id: 'a2',
          frameworkId: 'corporate-parenting',
          title: 'Corporate parenting',
          state: 'submitted',
          open: null,
        }),
      ],
    });
    render(<FrameworkTable overview={done} may={LEAD} />);
    expect(cells('Services for adults')[1]).toBe('Check and send');
    expect(cells('Corporate parenting').slice(0, 2)).toEqual(['Sent', 'See the result']);
  });

  test('draws nothing of a round that a reviewer sees nothing of', () => {
    const { container } = render(<FrameworkTable overview={exampleOverview({ offered: [] })} may={LEAD} />);
    expect(container).toBeEmptyDOMElement();
  });

  test('are not there while no round is open', () => {
    const { container } = render(<FrameworkTable overview={exampleOverview({ round: null })} may={LEAD} />);
    expect(container).toBeEmptyDOMElement();
  });
});

describe('the last results', () => {
  test('are those of the newest round in which something was sent', () => {
    render(<LastResults overview={overview} />);
    expect(screen.getByRole('heading', { name: 'Results of Spring 2026' })).toBeVisible();
    expect(screen.getByRole('link', { name: 'Services for adults' })).toHaveAttribute(
      'href',
      '/assessments/a0/results',
    );
  });

  test('are nothing before the first', () => {
    const { container } = render(<LastResults overview={exampleOverview({ assessments: [] })} />);
    expect(container).toBeEmptyDOMElement();
  });
});

describe('the assessments of a round', () => {
  function show(state: 'open' | 'submitted' | 'closed') {
    const assessment = exampleAssessment({ state, open: state === 'open' ? exampleWork() : null });
    const [round] = byRound(exampleOverview({ assessments: [assessment] }));
    if (round === undefined) throw new Error('No round');
    render(<RoundTable {...round} today="2026-11-21" canStart />);
    return screen.getAllByRole('link').map((link) => link.textContent);
  }

  test('in progress lead to the task list', () => {
    expect(show('open')).toEqual([
      'Task list: Services for adults',
      'Check answers: Services for adults',
      'Start: Corporate parenting',
    ]);
    expect(cells('Services for adults')[0]).toBe('In progress: 34 of 45 answered, 24 minutes left');
  });

  test('that were sent lead to results and report', () => {
    expect(show('submitted').slice(0, 3)).toEqual([
      'Results: Services for adults',
      'Report: Services for adults',
      'Answers: Services for adults',
    ]);
  });

  test('that closed without sending say so, and can be read', () => {
    expect(show('closed')[0]).toBe('Answers: Services for adults');
    expect(cells('Services for adults')[0]).toBe('Closed without sending');
  });
});
