import { vi } from 'vitest';
import type { SaveOutcome } from '@/lib/assessment/save-outcome';
import type { QuestionStatus } from './autosaver';
import { createAutosaver } from './autosaver';
import { draftKey } from './draft-store';

export const QUESTION = 's21-hom-01';
export const KEY = draftKey('person', 'assessment', QUESTION);

export function reply(outcome: SaveOutcome, status = 200): Response {
  return new Response(JSON.stringify(outcome), { status, headers: { 'Content-Type': 'application/json' } });
}

export function saved(version: number): Response {
  return reply({ outcome: 'saved', version, savedAt: '21 November 2026, 14:02' });
}

export const CLASH: SaveOutcome = {
  outcome: 'clash',
  clash: {
    version: 4,
    savedBy: 'Marcus Bell',
    savedAt: '21 November 2026, 14:00',
    mine: { headline: 'Embedded', detail: null, comment: [] },
    theirs: { headline: 'Developing', detail: null, comment: [] },
    joined: '',
  },
};

export function setUp(fault: string | null = null, field = 'state') {
  const statuses: QuestionStatus[] = [];
  let typed = 'first words';
  const around = {
    personId: 'person',
    assessmentId: 'assessment',
    versions: { [QUESTION]: 2 },
    readFields: () => ({ state: ['3'], comment: [typed] }),
    check: () => (fault === null ? [] : [{ field, message: fault }]),
    onStatus: (_questionId: string, status: QuestionStatus) => {
      statuses.push(status);
    },
    onSaved: vi.fn(),
    onFault: vi.fn(),
    onReplaced: vi.fn(),
  };
  return {
    saver: createAutosaver(around),
    statuses,
    onSaved: around.onSaved,
    onFault: around.onFault,
    onReplaced: around.onReplaced,
    type: (text: string) => {
      typed = text;
    },
  };
}

export const fetchMock = vi.fn<typeof fetch>();

export function sentBodies(): readonly Record<string, FormDataEntryValue>[] {
  return fetchMock.mock.calls.map(([, options]) =>
    options?.body instanceof FormData ? Object.fromEntries(options.body) : {},
  );
}

/** For tests: every save goes to `fetchMock`, and time stands still until it is told to go on. */
export function holdSaves(): void {
  vi.useFakeTimers();
  vi.stubGlobal('fetch', fetchMock);
  fetchMock.mockReset();
  window.localStorage.clear();
}

export function letSavesGo(): void {
  vi.useRealTimers();
  vi.unstubAllGlobals();
}
