import { describe, expect, test } from 'vitest';
import { changedPlaceWords } from './changed-place-words';

describe('a form of another council says', () => {
  test('whom the person acts for now, whose form it is, and that nothing typed is lost', () => {
    expect(changedPlaceWords({ now: 'Hartlow', drawnFor: 'Elmshire' })).toEqual({
      title: 'Nothing was saved: you act for Hartlow now',
      text: 'This form is for Elmshire. What you typed is still here.',
      canChange: true,
    });
  });

  test('that there is no changing back, when the person has left it', () => {
    const words = changedPlaceWords({ now: 'Hartlow', drawnFor: null });
    expect(words.canChange).toBe(false);
    expect(words.text).toMatch(/no longer have a place\. Copy what you typed/);
  });
});
