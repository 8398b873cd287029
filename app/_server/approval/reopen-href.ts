import 'server-only';
import { roleAllows } from '@/lib/access/permissions';
import type { Role } from '@/lib/access/roles';
import { assessmentHref } from '@/lib/assessment/addresses';
import { canReopen } from '@/lib/assessment/assessment-state';
import type { AssessmentState } from '@/lib/assessment/assessment-state';

type Standing = { readonly id: string; readonly state: AssessmentState; readonly closesOn: string };

/** Where somebody of this role opens an assessment again on a day (YYYY-MM-DD); null where they cannot. */
export function reopenHrefOf(standing: Standing, today: string, role: Role): string | null {
  const can = standing.state === 'submitted' && canReopen(standing, today);
  return can && roleAllows(role, 'assessment:reopen') ? assessmentHref(standing.id, 'reopen') : null;
}
