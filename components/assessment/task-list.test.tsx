import { render, screen, within } from '@testing-library/react';
import { describe, expect, test } from 'vitest';
import { assessmentProgress } from '@/lib/assessment/progress';
import type { Answers } from '@/lib/framework/answer';
import { exampleFramework } from '@/lib/framework/testing';
import { OwnThemeList, TaskList } from './task-list';

const answers: Answers = {
  'ex-gov-01': { state: 'dk' },
  'ex-gov-02': { state: 'blank' },
  'ex-gov-03': { state: 'na', reason: 'other', text: 'Our fire authority holds this.' },
};
const progress = assessmentProgress(exampleFramework(), { authorityType: 'childrens-services', answers });

const LEAD = { send: true, agree: false };

function row(name: string) {
  return within(screen.getByRole('row', { name: new RegExp(`^${name}`) }));
}

describe('the task list', () => {
  test('has a row for each theme that leads to its page', () => {
    render(<TaskList assessmentId="a1" progress={progress} isEditable may={LEAD} />);
    expect(screen.getAllByRole('row')).toHaveLength(1 + progress.themes.length + 1);
    expect(screen.getByRole('link', { name: 'Leadership' })).toHaveAttribute(
      'href',
      '/assessments/a1/themes/gov',
    );
  });

  test('says in words what the squares show, because nobody hears a square', () => {
    render(<TaskList assessmentId="a1" progress={progress} isEditable may={LEAD} />);
    expect(
      row('Leadership').getByText('1 do not know, 1 “not applicable” not agreed, 1 not answered'),
    ).toBeVisible();
    expect(row('Leadership').getByText('1 to do')).toBeVisible();
    expect(row('Numbers').getByText('Not started')).toBeVisible();
    for (const drawing of document.querySelectorAll('svg'))
      expect(drawing).toHaveAttribute('aria-hidden', 'true');
  });

  test('ends with checking and sending, gaps and all', () => {
    render(<TaskList assessmentId="a1" progress={progress} isEditable may={LEAD} />);
    expect(screen.getByRole('link', { name: 'Check your answers and send' })).toHaveAttribute(
      'href',
      '/assessments/a1/check-answers',
    );
    expect(screen.getByText(/^It can be sent with \d+ gaps/)).toBeVisible();
  });

  test('speaks of sending to nobody who may not send', () => {
    render(<TaskList assessmentId="a1" progress={progress} isEditable may={{ send: false, agree: false }} />);
    expect(screen.queryByRole('link', { name: /send/ })).toBeNull();
    expect(screen.getByRole('link', { name: 'Read the answers' })).toBeVisible();
  });

  test('once it is sent, has nothing left to do and no minutes', () => {
    render(<TaskList assessmentId="a1" progress={progress} isEditable={false} may={LEAD} />);
    expect(screen.queryByText('Minutes left')).toBeNull();
    expect(screen.queryByText('1 to do')).toBeNull();
    expect(screen.getByRole('link', { name: 'Read the answers' })).toBeVisible();
  });
});

describe('the task list of a council that shares its questions out', () => {
  const marcus = { memberId: 'm', displayName: 'Marcus Bell', isYours: false };
  const byTheme = new Map(
    progress.themes.map(({ themeId, shown }) => [themeId, { people: [], nobody: shown, overdue: 0 }]),
  );
  const shared = new Map([...byTheme, ['gov', { people: [marcus], nobody: 1, overdue: 2 }]]);

  function renderShared(canGive: boolean) {
    render(
      <TaskList
        assessmentId="a1"
        progress={progress}
        isEditable
        may={LEAD}
        sharedOut={{ byTheme: shared, canGive }}
      />,
    );
  }

  test('says whom each theme is with, what is with nobody and what is overdue', () => {
    renderShared(true);
    const cell = row('Leadership').getByText(/Marcus Bell/);
    expect(cell).toHaveTextContent(
      'Marcus Bell. 1 with nobody. Give to somebody: questions of Leadership2 overdue',
    );
    expect(row('Numbers').getByText('Nobody')).toBeVisible();
    expect(row('Numbers').getByRole('link', { name: /^Give to somebody/ })).toHaveAttribute(
      'href',
      '/assessments/a1/who-answers?theme=num',
    );
  });

  test('offers giving to nobody who may not', () => {
    renderShared(false);
    expect(screen.queryByRole('link', { name: /^Give to somebody/ })).toBeNull();
    expect(row('Numbers').getByText('Nobody')).toBeVisible();
  });

  test('has no column of nobodies in a council of one officer, nor once it is sent', () => {
    const { unmount } = render(<TaskList assessmentId="a1" progress={progress} isEditable may={LEAD} />);
    expect(screen.queryByRole('columnheader', { name: 'With' })).toBeNull();
    unmount();
    render(
      <TaskList
        assessmentId="a1"
        progress={progress}
        isEditable={false}
        may={LEAD}
        sharedOut={{ byTheme: shared, canGive: true }}
      />,
    );
    expect(screen.queryByRole('columnheader', { name: 'With' })).toBeNull();
    expect(screen.queryByText('Nobody')).toBeNull();
  });

  test('can be of somebody’s own questions alone, with their minutes', () => {
    const own = assessmentProgress(
      exampleFramework(),
      { authorityType: 'childrens-services', answers },
      { only: new Set(['ex-gov-02']) },
    );
    render(<OwnThemeList assessmentId="a1" progress={own} />);
    expect(screen.getAllByRole('row')).toHaveLength(2);
    expect(screen.getByText('One theme with questions of yours')).toBeVisible();
    expect(row('Leadership').getByText('1 not answered')).toBeVisible();
    expect(screen.queryByRole('link', { name: /Check/ })).toBeNull();
  });
});
