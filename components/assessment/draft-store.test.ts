import { afterEach, describe, expect, test, vi } from 'vitest';
import { draftKey, dropDraft, keepDraft, readDraft } from './draft-store';

const KEY = draftKey('person', 'assessment', 'cp-home-01');
const DRAFT = { fields: { state: ['3'], comment: ['Not sent yet'] }, version: 1 };

afterEach(() => {
  window.localStorage.clear();
});

describe('text kept on the device', () => {
  test('is there after a reload, and gone once dropped', () => {
    keepDraft(KEY, DRAFT);
    expect(readDraft(KEY)).toEqual(DRAFT);
    dropDraft(KEY);
    expect(readDraft(KEY)).toBeNull();
  });

  test('is not offered to the next person at the desk', () => {
    keepDraft(KEY, DRAFT);
    expect(readDraft(draftKey('somebody-else', 'assessment', 'cp-home-01'))).toBeNull();
  });

  test.each([['not json'], ['null'], ['{"fields":{"state":"3"},"version":1}'], ['{"version":1}'], ['[]']])(
    'is left alone when it cannot be read: %s',
    (text) => {
      window.localStorage.setItem(KEY, text);
      expect(readDraft(KEY)).toBeNull();
    },
  );

  test('is given up without a fault where storage is full or switched off', () => {
    const full = () => {
      throw new DOMException('full', 'QuotaExceededError');
    };
    vi.spyOn(Storage.prototype, 'setItem').mockImplementation(full);
    vi.spyOn(Storage.prototype, 'getItem').mockImplementation(full);
    vi.spyOn(Storage.prototype, 'removeItem').mockImplementation(full);
    expect(() => {
      keepDraft(KEY, DRAFT);
      dropDraft(KEY);
    }).not.toThrow();
    expect(readDraft(KEY)).toBeNull();
  });
});
