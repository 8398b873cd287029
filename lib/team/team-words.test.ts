import { describe, expect, test } from 'vitest';
import { INVITATION_LIMITS } from './invitation-mail';
import {
  CANNOT_BE_ACCEPTED,
  DONE,
  INVITATION_IS_GONE,
  NOT_INVITED,
  PLACE_IS_GONE,
  addedByInWords,
  addedByLabInWords,
  doneHref,
  endedByInWords,
  judgesBlindWords,
  lastLeadWords,
  sentTooOftenWords,
  lastOneWords,
  saidDone,
} from './team-words';

const PLACE = {
  displayName: 'Fiona Achterberg',
  role: 'viewer',
  joinedAt: new Date('2026-11-20T10:00:00Z'),
  addedBy: 'Fiona Achterberg',
  addedByLab: true,
  leftAt: null,
  endedBy: null,
  endedByLab: false,
};

describe('who gave or ended a place', () => {
  test.each([
    ['Fiona Achterberg', true, 'Fiona Achterberg, Policy lab'],
    ['Priya Nair', false, 'Priya Nair'],
    [null, true, 'Policy lab'],
    [null, false, 'Not recorded'],
  ])('%s, of the lab: %s', (name, ofLab, words) => {
    expect(addedByInWords({ addedBy: name, addedByLab: ofLab })).toBe(words);
    expect(endedByInWords({ endedBy: name, endedByLab: ofLab })).toBe(words);
  });
});

describe('what a lead is told of somebody whom the lab let in', () => {
  test('is who, as what, when and by whom', () => {
    expect(addedByLabInWords(PLACE)).toBe(
      'Fiona Achterberg was added as a viewer on 20 November 2026, by Fiona Achterberg, Policy lab.',
    );
  });

  test('is also that they were let out again', () => {
    expect(addedByLabInWords({ ...PLACE, leftAt: new Date('2026-11-21T10:00:00Z') })).toMatch(
      /Policy lab\. The place ended on 21 November 2026\.$/,
    );
  });
});

test('whoever may not leave is named, with what to do first', () => {
  expect(lastLeadWords('Priya Nair')).toBe(
    'Priya Nair is the only assessment lead of your council. Make somebody else one first',
  );
  expect(lastOneWords('Fiona Achterberg', 'lab-admin')).toBe(
    'Fiona Achterberg is the only lab administrator there. Make somebody else one first',
  );
});

test('somebody who judges blind keeps their role, and the words say why, who ends it and how (demand 19)', () => {
  const words = judgesBlindWords('Ruth Calder');
  expect(words).toMatch(
    /^Ruth Calder is to judge without sight of your answers, which another role would show\./,
  );
  expect(words).toContain('handed the review over or given it up');
  expect(words).toContain('you can take it back');
});

test('refusals stand in an error summary, so they have no full stop', () => {
  for (const words of [
    ...Object.values(NOT_INVITED),
    PLACE_IS_GONE,
    INVITATION_IS_GONE,
    CANNOT_BE_ACCEPTED,
    sentTooOftenWords(5),
    judgesBlindWords('Ruth Calder'),
  ])
    expect(words).not.toMatch(/\.$/);
});

test('the words say the limits that hold', () => {
  expect(NOT_INVITED['too-many']).toContain(`${INVITATION_LIMITS.mostADay} people`);
  expect(DONE['sent-again']).toContain(`${INVITATION_LIMITS.days} days`);
});

test('what was done stands in the address', () => {
  expect(doneHref('invited')).toBe('/team?done=invited');
  expect(saidDone('invited')).toBe(DONE.invited);
  for (const other of ['else', undefined, ['invited'], 'toString']) expect(saidDone(other)).toBeNull();
});
