import { describe, expect, test } from 'vitest';
import { themeHref } from '@/lib/assessment/addresses';
import { UNSAVED_WORDS, readUnsaved, unsavedOf } from './unsaved';

const FORM = 'multipart/form-data; boundary=x';
const THEME = themeHref('1', 'hom');

describe('what somebody typed who pressed a button and had been signed out', () => {
  test.each([
    ['is kept on the device by the page of a theme', THEME, 'id', 'on-device'],
    ['is kept there whatever else the address says', `${THEME}?opened=x`, 'id', 'on-device'],
    ['is lost on any other page that a script leaves', '/team/invite', 'id', 'lost'],
    ['is lost beneath a theme’s page too', `${THEME}/more`, 'id', 'lost'],
    ['may be held by a browser without a script', THEME, null, 'in-browser'],
    ['may be held by it on any page', '/team/invite', null, 'in-browser'],
  ])('%s', (...[, address, nextAction, unsaved]) => {
    expect(unsavedOf({ address, nextAction, contentType: FORM })).toBe(unsaved);
  });

  test('is nothing where they only opened a page', () => {
    expect(unsavedOf({ address: THEME, nextAction: null, contentType: null })).toBeNull();
  });

  test.each(['on-device', 'in-browser', 'lost'] as const)(
    'is said at sign-in, with what to do: %s',
    (kind) => {
      expect(readUnsaved(kind)).toBe(kind);
      expect(UNSAVED_WORDS[kind]).toMatch(/ (Sign in|come back)/);
    },
  );

  test('tells a browser without a script to sign in before it goes back: before, the page leads here again', () => {
    expect(UNSAVED_WORDS['in-browser']).toMatch(/Sign in first\. Then go back/);
  });

  test.each([undefined, '', 'saved', ['lost']])('is nothing in an address that says %j', (said) => {
    expect(readUnsaved(said)).toBeNull();
  });
});
