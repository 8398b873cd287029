import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import type { SaveOutcome } from '@/lib/assessment/save-outcome';
import { PAUSE_MS, flush, noteEdit, saveNow, standOn } from './autosaver';
import {
  CLASH,
  KEY,
  QUESTION,
  fetchMock,
  holdSaves,
  letSavesGo,
  reply,
  saved,
  sentBodies,
  setUp,
} from './autosaver.testing';
import { readDraft } from './draft-store';

beforeEach(holdSaves);
afterEach(letSavesGo);

describe('an answer that somebody else wrote too (demand 2)', () => {
  test('is shown with both, and typing on does not choose', async () => {
    fetchMock.mockImplementation(() => Promise.resolve(reply(CLASH, 409)));
    const { saver, statuses } = setUp();
    noteEdit(saver, QUESTION);
    await flush(saver);
    expect(statuses.at(-1)?.clash?.savedBy).toBe('Marcus Bell');
    noteEdit(saver, QUESTION);
    await vi.advanceTimersByTimeAsync(PAUSE_MS * 3);
    expect(fetchMock).toHaveBeenCalledOnce();
  });

  test('keeps standing on the version it was drawn with, so that nothing is settled without a choice', async () => {
    fetchMock.mockImplementation(() => Promise.resolve(reply(CLASH, 409)));
    const { saver, statuses } = setUp();
    noteEdit(saver, QUESTION);
    await flush(saver);
    saveNow(saver, QUESTION);
    await flush(saver);
    expect(sentBodies()[1]).toMatchObject({ 's21-hom-01.version': '2' });
    expect(statuses.at(-1)?.clash).toBeDefined();
  });

  test('gives the form the other’s words together with their version', async () => {
    const fields = { state: ['2'], comment: ['Theirs'] };
    const theirs: SaveOutcome = {
      outcome: 'replaced',
      fields,
      version: 4,
      savedAt: '21 November 2026, 14:00',
      savedBy: 'Marcus Bell',
    };
    fetchMock.mockImplementationOnce(() => Promise.resolve(reply(theirs)));
    const { saver, statuses, onReplaced } = setUp();
    noteEdit(saver, QUESTION);
    await flush(saver);
    expect(onReplaced).toHaveBeenCalledWith(QUESTION, fields);
    expect(statuses.at(-1)).toEqual({
      state: { kind: 'saved', at: '21 November 2026, 14:00', by: 'Marcus Bell', version: 4 },
      version: 4,
      clash: undefined,
    });
    expect(readDraft(KEY)).toBeNull();
  });

  test('puts one comment from both into the form, so that the next save does not undo it', async () => {
    const joint: SaveOutcome = {
      outcome: 'saved',
      version: 5,
      savedAt: '21 November 2026, 14:02',
      joined: 'Both',
    };
    fetchMock.mockImplementationOnce(() => Promise.resolve(reply(joint)));
    const { saver, statuses, onReplaced } = setUp();
    noteEdit(saver, QUESTION);
    await flush(saver);
    expect(onReplaced).toHaveBeenCalledWith(QUESTION, { state: ['3'], comment: ['Both'] });
    expect(statuses.at(-1)).toMatchObject({ version: 5, state: { kind: 'saved' } });
  });

  test('is met by text from an earlier visit too, which stands on the version it was typed over', async () => {
    fetchMock.mockImplementation(() => Promise.resolve(saved(3)));
    const { saver } = setUp();
    standOn(saver, QUESTION, 1);
    noteEdit(saver, QUESTION);
    await flush(saver);
    expect(sentBodies()[0]).toMatchObject({ 's21-hom-01.version': '1' });
  });
});
