import { describe, expect, test } from 'vitest';
import { publicationWords, resultsDay } from './publication';

const AUTUMN = { roundName: 'Autumn 2026', publishesOn: '2027-01-15' };

describe('the day of a round’s results', () => {
  test.each([
    ['2026-12-31', 'results on 15 January 2027'],
    ['2027-01-14', 'results on 15 January 2027'],
    ['2027-01-15', 'results since 15 January 2027'],
    ['2027-06-01', 'results since 15 January 2027'],
  ])('is to come or has come, seen on %s', (today, words) => {
    expect(resultsDay(AUTUMN, today)).toBe(words);
  });

  test('stands beside a result that was sent before it, with what that means for a comparison', () => {
    expect(publicationWords(AUTUMN, '2026-12-01')).toBe(
      'The lab has set 15 January 2027 for the results of the Autumn 2026 round. Until then a comparison counts those councils that have sent already, and its medians can change once a week.',
    );
  });

  test('stands beside a result afterwards as a day that has come', () => {
    expect(publicationWords(AUTUMN, '2027-01-15')).toBe(
      'The results of the Autumn 2026 round came on 15 January 2027. A comparison is made of what each council chose to share.',
    );
  });
});
