import { describe, expect, test } from 'vitest';
import { assessmentState, isEditable, whyLocked } from './transitions';

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

  test('says why it is locked and who can help, and nothing while it is not', () => {
    expect(whyLocked('open')).toBeNull();
    expect(whyLocked('submitted')).toContain('was sent');
    expect(whyLocked('closed')).toContain('ask a lab administrator');
  });
});
