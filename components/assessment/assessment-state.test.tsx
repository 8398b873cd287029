import { render, screen } from '@testing-library/react';
import { describe, expect, test } from 'vitest';
import { exampleWork } from '@/lib/assessment/testing';
import { LockedNote } from './locked-note';
import { ProgressLine } from './progress-line';
import { SentFacts } from './sent-facts';
import { TaskButtons } from './task-buttons';
import { TaskKey } from './task-key';

const next = { themeId: 'hom', questionId: 's21-hom-02' };
const { progress } = exampleWork();

describe('the line under the heading', () => {
  test('says how many of how many, how long and until when', () => {
    render(<ProgressLine progress={progress} closesOn="2026-12-18" today="2026-11-21" isEditable />);
    expect(screen.getByText('34 of 45')).toBeVisible();
    expect(screen.getByText('24 minutes')).toBeVisible();
    expect(screen.getByText(/closes 18 December 2026, in 27 days/)).toBeVisible();
  });

  test('can count the reader’s own questions alone', () => {
    render(<ProgressLine progress={progress} isOwn closesOn="2026-12-18" today="2026-11-21" isEditable />);
    expect(screen.getByText('34 of your 45')).toBeVisible();
  });

  test('once answers are frozen, says only how many of how many', () => {
    render(<ProgressLine progress={progress} closesOn="2026-12-18" today="2027-01-05" isEditable={false} />);
    expect(screen.getByText('34 of 45')).toBeVisible();
    expect(screen.queryByText(/minutes|closes/)).toBeNull();
  });
});

describe('the one thing to do next', () => {
  test('is the next question, at its own place on its theme’s page', () => {
    render(<TaskButtons assessmentId="a1" state="open" next={next} canAnswer isUntouched={false} />);
    expect(screen.getByRole('button', { name: 'Go to your next question' })).toHaveAttribute(
      'href',
      '/assessments/a1/themes/hom#s21-hom-02',
    );
  });

  test('is to start where nothing is answered yet', () => {
    render(<TaskButtons assessmentId="a1" state="open" next={next} canAnswer isUntouched />);
    expect(screen.getByRole('button', { name: 'Start answering' })).toBeVisible();
  });

  test('is to check the answers once every question has one', () => {
    render(<TaskButtons assessmentId="a1" state="open" next={null} canAnswer isUntouched={false} />);
    expect(screen.getByRole('button', { name: 'Check your answers' })).toHaveAttribute(
      'href',
      '/assessments/a1/check-answers',
    );
  });

  test('is beside it only what is with the reader, told with its time, and back to everything', () => {
    const own = {
      given: 7,
      open: 3,
      notAgreed: 0,
      overdue: 0,
      firstDue: '2026-12-04',
      isOneDay: false,
      minutesLeft: 5,
    };
    const buttons = (isShownAlone: boolean) => (
      <TaskButtons
        assessmentId="a1"
        state="open"
        next={next}
        canAnswer
        isUntouched={false}
        own={{ ...own, isShownAlone }}
        gives
      />
    );
    const { rerender } = render(buttons(false));
    expect(screen.getByRole('button', { name: 'Only my 7 questions' })).toHaveAttribute(
      'href',
      '/assessments/a1?mine=yes',
    );
    expect(screen.getByText(/^7 questions are with you\. 3 are not answered, about 5 minutes/)).toBeVisible();
    expect(screen.getByRole('link', { name: 'Who answers what' })).toBeVisible();
    rerender(buttons(true));
    expect(screen.getByRole('button', { name: 'Show every question' })).toHaveAttribute(
      'href',
      '/assessments/a1',
    );
  });

  test('has nothing of sharing out in a council of one officer', () => {
    const own = { given: 0, open: 0, notAgreed: 0, overdue: 0, firstDue: null, isOneDay: false };
    const alone = { ...own, minutesLeft: 0, isShownAlone: false };
    render(
      <TaskButtons assessmentId="a1" state="open" next={next} canAnswer isUntouched={false} own={alone} />,
    );
    expect(screen.getAllByRole('button')).toHaveLength(1);
    expect(screen.queryByRole('link')).toBeNull();
    expect(screen.queryByText(/with you/)).toBeNull();
  });

  test('is said to be somebody else’s to those who only read', () => {
    render(<TaskButtons assessmentId="a1" state="open" next={next} canAnswer={false} isUntouched={false} />);
    expect(screen.getByText(/Only an assessment lead or a contributor/)).toBeVisible();
    expect(screen.queryByRole('button')).toBeNull();
  });

  test('is the results once it is sent, and nothing once its round closed', () => {
    const { container, rerender } = render(
      <TaskButtons assessmentId="a1" state="submitted" next={next} canAnswer isUntouched={false} />,
    );
    expect(screen.getByRole('button', { name: 'See the results' })).toBeVisible();
    rerender(<TaskButtons assessmentId="a1" state="closed" next={next} canAnswer isUntouched={false} />);
    expect(container).toBeEmptyDOMElement();
  });
});

describe('a locked assessment', () => {
  const STOP = { why: 'It was sent.', who: 'Ask the lead.', next: 'It is kept.' };

  test('says why, and who can change it', () => {
    render(<LockedNote stop={STOP} />);
    expect(screen.getByText('It was sent. Ask the lead. It is kept.')).toBeVisible();
    expect(screen.queryByRole('link')).toBeNull();
  });

  test('leads those who can open it again to where they do', () => {
    render(<LockedNote stop={STOP} reopenHref="/assessments/a1/reopen" />);
    const link = screen.getByRole('link', { name: 'Open it again, with a reason' });
    expect(link).toHaveAttribute('href', '/assessments/a1/reopen');
  });

  test('is not spoken of while it is open', () => {
    const { container } = render(<LockedNote stop={null} />);
    expect(container).toBeEmptyDOMElement();
  });

  test('that was sent says when, by whom and with which words', () => {
    render(
      <SentFacts
        assessmentId="a1"
        submission={{
          submittedAt: new Date('2026-06-12T17:05:00Z'),
          submittedBy: 'Priya Nair',
          declaration: 'These answers are honest',
        }}
      />,
    );
    expect(screen.getByText('12 June 2026, 18:05')).toBeVisible();
    expect(screen.getByText('Priya Nair')).toBeVisible();
    expect(screen.getByText('“These answers are honest”')).toBeVisible();
    expect(screen.getByRole('link', { name: 'See the results' })).toBeVisible();
  });
});

describe('the key', () => {
  test('has a word for every square that the list draws', () => {
    const inKey = () => screen.getAllByRole('listitem').map((item) => item.textContent.trim());
    const { rerender } = render(<TaskKey lookAgain={0} />);
    expect(inKey()).toEqual(['Answered', 'Not answered', '? Do not know', 'Not applicable']);
    rerender(<TaskKey lookAgain={3} />);
    expect(inKey()).toContain('From last round, look again');
  });
});
