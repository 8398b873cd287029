import { describe, expect, test } from 'vitest';
import { AUTHORITY_ROLES } from '@/lib/access/roles';
import type { Role } from '@/lib/access/roles';
import type { AssessmentState } from './assessment-state';
import { whyLocked, whyReadOnly } from './locked-words';

/** Demand 19: every locked state says why, who can unlock it and what happens next; each role in each state. */
describe('what somebody is told who cannot go on', () => {
  const IN_TIME = '2026-11-21';
  const LATE = '2026-12-19';
  const at = (state: AssessmentState) => ({ state, closesOn: '2026-12-18' });
  const EDITORS: readonly Role[] = ['lead', 'contributor'];

  test.each(AUTHORITY_ROLES)(
    '%s: nothing is locked while it is open, and readers learn who answers',
    (role) => {
      expect(whyLocked(at('open'), IN_TIME, role)).toBeNull();
      const stop = whyReadOnly(at('open'), IN_TIME, role);
      if (EDITORS.includes(role)) expect(stop).toBeNull();
      else expect(stop?.who).toBe('Only an assessment lead or a contributor can answer questions.');
    },
  );

  test.each(AUTHORITY_ROLES)(
    '%s, once it was sent: who opens it again, with a reason, and until when',
    (role) => {
      const stop = whyLocked(at('submitted'), IN_TIME, role);
      expect(stop?.why).toContain('was sent');
      expect(stop?.who).toContain(
        role === 'lead' ? 'You can open it again' : 'Only an assessment lead can open again',
      );
      expect(stop?.who).toContain('18 December 2026');
      expect(stop?.next).toContain('The copy that was sent is kept');
      expect(whyReadOnly(at('submitted'), IN_TIME, role)).toEqual(stop);
    },
  );

  test.each(AUTHORITY_ROLES)(
    '%s, once it was sent and the round is over: that nobody here can, and who might',
    (role) => {
      const stop = whyLocked(at('submitted'), LATE, role);
      expect(stop?.why).toContain('cannot be opened again');
      expect(stop?.who).toContain('ask a lab administrator');
    },
  );

  test.each(AUTHORITY_ROLES)('%s, when the round closed before it was sent: who sets the dates', (role) => {
    const stop = whyLocked(at('closed'), LATE, role);
    expect(stop?.why).toContain('closed before this assessment was sent');
    expect(stop?.who).toContain('ask a lab administrator');
    expect(stop?.next).toContain('can be read here');
  });
});
