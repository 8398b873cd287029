import { describe, expect, test } from 'vitest';
import { EVIDENCE_STRENGTHS, STRENGTH_NAMES } from './strength';
import { addEvidenceHref, libraryHref } from './addresses';
import {
  DONE,
  NOT_ADDED,
  PERSONAL_DETAILS,
  asSentWords,
  emptyLibrary,
  kindInWords,
  pieceFacts,
  saidDone,
  withdrawingWords,
  withdrawnInWords,
} from './evidence-words';
import { readLibraryAddress } from './library-address';
import { countedInWords, nothingFound } from './library-words';
import { piece } from './testing';

describe('a piece in words', () => {
  test('says what it is, of which day, who checked it and who added it', () => {
    expect(kindInWords(piece())).toBe('Link to elsewhere.example');
    expect(kindInWords(piece({ kind: 'note' }))).toBe('Note');
    expect(kindInWords(piece({ kind: 'file' }))).toBe('PDF file, 1.2 MB');
    expect(pieceFacts(piece({ datedOn: '2025-06-01', checkedBy: 'Ofsted, March 2026' }))).toEqual([
      'Dated 1 June 2025',
      'Independently checked by Ofsted, March 2026',
      'Added by Priya Nair, 2 November 2026',
    ]);
  });

  test('that was withdrawn says by whom, when and what that means', () => {
    const withdrawnAt = new Date('2026-11-20T12:00:00Z');
    expect(withdrawnInWords(piece({ withdrawnBy: 'Priya Nair', withdrawnAt }))).toBe(
      'Withdrawn by Priya Nair, 20 November 2026. It stands behind no answer.',
    );
    expect(withdrawnInWords(piece())).toBeNull();
  });

  test('says before it is withdrawn what goes for good', () => {
    expect(withdrawingWords({ kind: 'file' }).join(' ')).toContain('The file is removed');
    expect(withdrawingWords({ kind: 'note' }).join(' ')).toContain('The words of the note are removed');
    expect(withdrawingWords({ kind: 'link' })).toHaveLength(2);
  });
});

test('the warning names what to remove', () => {
  for (const word of [
    'names',
    'addresses',
    'dates of birth',
    'case numbers',
    'photographs',
    'tracked changes',
  ])
    expect(PERSONAL_DETAILS.what).toContain(word);
});

test('every limit says what to do, and every strength has a word', () => {
  for (const words of Object.values(NOT_ADDED)) expect(words).toMatch(/[Ww]ithdraw/);
  expect(EVIDENCE_STRENGTHS.map((strength) => STRENGTH_NAMES[strength])).toEqual([
    'none',
    'stated',
    'documented',
    'independently checked',
  ]);
});

test('only what we know is said to be done', () => {
  expect(saidDone('added')).toBe(DONE.added);
  expect(saidDone('<script>')).toBeNull();
  expect(saidDone('toString')).toBeNull();
});

describe('the library', () => {
  test('is asked for by its address, and what cannot be read is not asked for', () => {
    const asked = { kind: 'file', find: 'protocol', isWithdrawn: true, page: 3 } as const;
    const address = libraryHref(asked);
    expect(address).toBe('/evidence?find=protocol&kind=file&show=withdrawn&page=3');
    expect(readLibraryAddress(Object.fromEntries(new URLSearchParams(address.split('?')[1])))).toEqual(asked);
    const nothing = { kind: null, find: '', isWithdrawn: false, page: 1 };
    expect(readLibraryAddress({ kind: 'x', find: ['a'], show: '1', page: '-1' })).toEqual(nothing);
    expect(libraryHref(nothing)).toBe('/evidence');
    expect(readLibraryAddress({ find: `a\u0000${'b'.repeat(300)}` }).find).toHaveLength(100);
  });

  test('says why it is empty and who does what next', () => {
    const all = { kind: null, find: '', isWithdrawn: false };
    expect(nothingFound(all, { mayManage: true })).toBe(emptyLibrary(true));
    expect(nothingFound(all, { mayManage: false })).toContain('An assessment lead or a contributor adds it');
    expect(nothingFound({ ...all, find: 'x' }, { mayManage: true })).toContain('Look for other words');
    expect(nothingFound({ ...all, isWithdrawn: true }, { mayManage: true })).toContain('withdrawn');
  });

  test('counts what it lists', () => {
    const inUse = { isWithdrawn: false };
    expect(countedInWords(inUse, { total: 1, page: 1, size: 20 })).toBe('1 piece of evidence');
    expect(countedInWords(inUse, { total: 61, page: 4, size: 20 })).toBe(
      'Pieces 61 to 61 of 61 pieces of evidence',
    );
  });

  test('is added to for an answer, or for none', () => {
    expect(addEvidenceHref('note')).toBe('/evidence/add?kind=note');
    const place = { assessmentId: 'a', questionId: 'q' };
    expect(addEvidenceHref('file', { place, isRefused: true })).toBe(
      '/evidence/add?kind=file&assessment=a&question=q&refused=too-large',
    );
  });
});

test.each([
  [null, 'This was sent before evidence was recorded with it.'],
  [{ strength: 'none', titles: [] } as const, 'It was sent without evidence.'],
  [{ strength: 'documented', titles: ['Letter', 'Minutes'] } as const, 'It was sent with: Letter; Minutes.'],
])('of an answer that was sent it is said what it was sent with: %#', (kept, words) => {
  expect(asSentWords(kept)).toBe(`${words} What stands below is as it is today.`);
});
