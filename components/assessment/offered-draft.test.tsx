import { render, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { renderToString } from 'react-dom/server';
import { afterEach, describe, expect, test, vi } from 'vitest';
import { keepDraft, readDraft } from './draft-store';
import { OfferedDraft } from './offered-draft';

const SAVED = { state: ['2'], comment: [''] };
const TYPED = { state: ['3'], comment: ['Words from before the crash'], version: ['1'] };

afterEach(() => {
  window.localStorage.clear();
});

describe('text from before a crash', () => {
  test('is offered, and put back only when the person says so', async () => {
    keepDraft('key', { fields: TYPED, version: 1 });
    const onPutBack = vi.fn();
    render(<OfferedDraft storageKey="key" fields={SAVED} onPutBack={onPutBack} />);
    expect(onPutBack).not.toHaveBeenCalled();
    await userEvent.click(screen.getByRole('button', { name: 'Put it back' }));
    expect(onPutBack).toHaveBeenCalledWith({ fields: TYPED, version: 1 });
    expect(screen.queryByRole('button')).toBeNull();
  });

  test('can be thrown away for good', async () => {
    keepDraft('key', { fields: TYPED, version: 1 });
    render(<OfferedDraft storageKey="key" fields={SAVED} onPutBack={vi.fn()} />);
    await userEvent.click(screen.getByRole('button', { name: 'Throw it away' }));
    expect(readDraft('key')).toBeNull();
    expect(screen.queryByRole('button')).toBeNull();
  });

  test('is not offered when it says what is saved already', () => {
    keepDraft('key', { fields: { state: ['2'], version: ['1'] }, version: 1 });
    render(<OfferedDraft storageKey="key" fields={SAVED} onPutBack={vi.fn()} />);
    expect(screen.queryByRole('status')).toBeNull();
  });

  test('is nothing where there is no draft, and nothing on the server', () => {
    render(<OfferedDraft storageKey="key" fields={SAVED} onPutBack={vi.fn()} />);
    expect(screen.queryByRole('status')).toBeNull();
    keepDraft('key', { fields: TYPED, version: 1 });
    expect(renderToString(<OfferedDraft storageKey="key" fields={SAVED} onPutBack={vi.fn()} />)).toBe('');
  });
});
