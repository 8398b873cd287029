import { describe, expect, test } from 'vitest';
import { assessmentState, canReopen, isEditable } from './assessment-state';

describe('where an assessment stands', () => {
  test.each([
    ['in the round', { submitted: false, today: '2026-11-21' }, 'open'],
    ['on the last day of the round', { submitted: false, today: '2026-12-18' }, 'open'],
    ['on the day after', { submitted: false, today: '2026-12-19' }, 'closed'],
    ['once it was sent', { submitted: true, today: '2026-11-21' }, 'submitted'],
    ['once it was sent, long after the round', { submitted: true, today: '2028-01-01' }, 'submitted'],
  ] as const)('%s', (_when, { submitted, today }, state) => {
    expect(assessmentState({ submitted, closesOn: '2026-12-18' }, today)).toBe(state);
  });

  test('answers can be changed only while it is open', () => {
    expect(isEditable('open')).toBe(true);
    expect(isEditable('closed')).toBe(false);
    expect(isEditable('submitted')).toBe(false);
  });

  test('what was sent can be opened again until the last day of its round', () => {
    expect(canReopen({ closesOn: '2026-12-18' }, '2026-12-18')).toBe(true);
    expect(canReopen({ closesOn: '2026-12-18' }, '2026-12-19')).toBe(false);
  });
});
