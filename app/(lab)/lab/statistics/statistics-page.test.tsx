import { render, screen, within } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import { describe, expect, test, vi } from 'vitest';
import type { ActionState } from '@/lib/action-state';
import { NO_ERRORS } from '@/lib/action-state';
import { MOST_BYTES_OF_FIGURES } from '@/lib/statistics/file-limits';
import { AfterNote } from './after-note';
import { BringForm } from './bring-form';
import { ReleaseTable } from './release-table';
import { WaitingFiles } from './waiting-files';

function showForm(answer: ActionState = NO_ERRORS, isRefused = false) {
  const action = vi.fn<(state: ActionState, form: FormData) => Promise<ActionState>>(() =>
    Promise.resolve(answer),
  );
  render(<BringForm action={action} isRefused={isRefused} />);
  return action;
}

async function send() {
  await userEvent.click(screen.getByRole('button', { name: 'Show what it changes' }));
}

function fileOf(size: number): File {
  return new File([new Uint8Array(size)], 'activity.csv', { type: 'text/csv' });
}

describe('the form that brings a file in', () => {
  test('posts which release it is, and the file', async () => {
    const action = showForm();
    await userEvent.type(screen.getByLabelText('Year of the release'), '2026');
    const day = within(screen.getByRole('group', { name: 'Day of publication' }));
    await userEvent.type(day.getByLabelText('Day'), '19');
    await userEvent.type(screen.getByLabelText('Address of the publication'), 'https://example.org/');
    await userEvent.upload(screen.getByLabelText('File'), fileOf(10));
    await send();
    const form = action.mock.calls[0]?.[1];
    expect([form?.get('edition'), form?.get('published-day'), form?.get('url')]).toEqual([
      '2026',
      '19',
      'https://example.org/',
    ]);
    expect(form?.get('file')).toBeInstanceOf(File);
  });

  test('comes back with its errors at their fields, and what was typed', async () => {
    showForm({
      errors: [
        { field: 'edition', message: 'Enter the year of the release' },
        { field: 'file', message: 'Choose a file that is not empty' },
      ],
      values: { url: 'https://example.org/' },
    });
    await send();
    const summary = within(await screen.findByRole('alert'));
    for (const [label, message] of [
      ['Year of the release', 'Enter the year of the release'],
      ['File', 'Choose a file that is not empty'],
    ] as const)
      expect(summary.getByRole('link', { name: message })).toHaveAttribute(
        'href',
        `#${screen.getByLabelText(label).id}`,
      );
    expect(screen.getByLabelText('Address of the publication')).toHaveValue('https://example.org/');
  });

  test('does not send a file that is too large, and says so', async () => {
    const action = showForm();
    // What stands for a browser here leaves chosen files out of a form.
    vi.spyOn(FormData.prototype, 'get').mockReturnValue(fileOf(MOST_BYTES_OF_FIGURES + 1));
    await send();
    expect(action).not.toHaveBeenCalled();
    expect(await screen.findByRole('alert')).toHaveTextContent('The file is larger than 10 MB');
  });

  test('says of a form that was too long to be read what was wrong with it', () => {
    showForm(NO_ERRORS, true);
    expect(screen.getByRole('alert')).toHaveTextContent('The file is larger than 10 MB');
  });
});

const RELEASE = {
  id: 'activity-2025',
  edition: '2025',
  published: null,
  sourceUrl: null,
  invented: false,
  importedAt: new Date('2026-11-20T10:00:00Z'),
  isImported: false,
  figures: 2676,
};

describe('the releases that are held', () => {
  test('say when they were published, how many figures they have, since when, and where they are read', () => {
    const imported = {
      ...RELEASE,
      id: 'activity-2026-x',
      edition: '2026',
      published: '19 November 2026',
      sourceUrl: 'https://example.org/release',
      isImported: true,
    };
    render(<ReleaseTable title="Activity" releases={[imported, RELEASE]} />);
    const [, first, second] = screen.getAllByRole('row');
    expect(first).toHaveTextContent(/2026 release.*19 November 2026.*2,676.*Imported here/);
    expect(within(screen.getByRole('table')).getByRole('link', { name: /19 November 2026/ })).toHaveAttribute(
      'href',
      'https://example.org/release',
    );
    expect(second).toHaveTextContent(/2025 release.*Day not known.*20 November 2026.*Came with the product/);
    expect(screen.getByRole('link', { name: 'As it stood in 2025: Activity' })).toHaveAttribute(
      'href',
      '/official-figures?upto=2025',
    );
  });

  test('say of an invented one that it is nobody’s', () => {
    render(<ReleaseTable title="Activity" releases={[{ ...RELEASE, invented: true }]} />);
    expect(screen.getByRole('rowheader')).toHaveTextContent('Invented for the demonstration');
  });

  test('of a data set without any have no table', () => {
    const { container } = render(<ReleaseTable title="Activity" releases={[]} />);
    expect(container).toBeEmptyDOMElement();
  });
});

test('files that wait lead to what they change, and say that nothing is published', () => {
  const file = {
    id: 'f1',
    fileName: 'a.csv',
    dataSetId: 'activity',
    edition: '2026',
    broughtAt: new Date('2026-11-20T10:00:00Z'),
  };
  render(<WaitingFiles files={[file]} titles={new Map([['activity', 'Activity']])} />);
  expect(screen.getByRole('link', { name: 'Activity, 2026 release' })).toHaveAttribute(
    'href',
    '/lab/statistics/preview?file=f1',
  );
  expect(screen.getByRole('listitem')).toHaveTextContent('Nothing of it is published yet');
});

test.each([
  [{ imported: 1, done: null }, '1 figure is imported and published.'],
  [{ imported: 2676, done: null }, '2,676 figures are imported and published.'],
  [{ imported: null, done: 'thrown-away' }, 'Nothing of it was published.'],
  [{ imported: null, done: 'not-here' }, 'The file is not here any more.'],
] as const)('what came of a button is said: %j', (after, words) => {
  const { container } = render(<AfterNote {...after} />);
  expect(container).toHaveTextContent(words);
});
