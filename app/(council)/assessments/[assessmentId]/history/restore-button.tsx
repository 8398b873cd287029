import type { ReactNode } from 'react';
import type { History } from '@/app/_server/answering/load-history';
import { today } from '@/app/_server/today';
import { roleAllows } from '@/lib/access/permissions';
import { placeKey } from '@/lib/access/place';
import type { AuthorityScope } from '@/lib/access/scope';
import type { HistoryLine } from '@/lib/assessment/history-line';
import { assessmentState, isEditable } from '@/lib/assessment/assessment-state';
import { restoreVersion } from './actions';
import { RestoreForm } from './restore-form';

type Shown = Pick<History, 'assessment' | 'question' | 'standing'> & { readonly scope: AuthorityScope };

/**
 * The button beside each version that does not stand, on the history of one answer; null where answers can no longer be
 * changed, or not by this person.
 */
export function restoreButtonOf({
  assessment,
  question,
  standing,
  scope,
}: Shown): ((line: HistoryLine) => ReactNode) | null {
  const canEdit = roleAllows(scope.role, 'answer:edit') && isEditable(assessmentState(assessment, today()));
  if (question === null || !canEdit) return null;
  const action = restoreVersion.bind(null, placeKey(scope));
  return function RestoreButton({ version }) {
    if (version === standing) return null;
    return (
      <RestoreForm
        action={action}
        assessmentId={assessment.id}
        questionId={question.id}
        version={version}
        standing={standing}
      />
    );
  };
}
