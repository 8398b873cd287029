import { expect, test } from 'vitest';
import { whyPlaceEnded } from './ended-place';

test('a reviewer of a council that was taken over reads why, who can let them in and what comes next (demands 15, 19)', () => {
  const { why, who, next } = whyPlaceEnded({
    fromName: 'Osierley',
    toNames: ['Larkwater', 'Fenmoor'],
    takesEffectOn: '2027-04-01',
  });
  expect(why).toContain('Osierley was succeeded by Larkwater and Fenmoor on 1 April 2027.');
  expect(why).toContain('What you handed over stays in its record, in your words');
  expect(who).toContain('The assessment leads of Larkwater and Fenmoor can invite you');
  for (const words of [why, who, next]) expect(words).toMatch(/^[A-Z].*\.$/);
});
