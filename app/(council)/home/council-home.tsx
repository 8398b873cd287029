import { loadOverview } from '@/app/_server/load-overview';
import { inScope } from '@/app/_server/database';
import { requireAuthorityScope } from '@/app/_server/require-scope';
import { today } from '@/app/_server/today';
import { FrameworkTable } from '@/components/assessment/framework-table';
import { HomeTaskList } from '@/components/assessment/home-task-list';
import { LastResults } from '@/components/assessment/last-results';
import { PageHeading } from '@/components/shell/page-heading';
import { AddedByLab } from '@/components/team/added-by-lab';
import { NoApproverNote } from '@/components/team/no-approver-note';
import { listColleagues } from '@/db/queries/colleagues';
import { listAddedByLab } from '@/db/queries/team-lists';
import { holdersByName } from '@/lib/access/permission-words';
import { roleAllows, rolesWith } from '@/lib/access/permissions';
import { homeTasks } from '@/lib/assessment/home-tasks';
import { homeHeading, lacksApprover, waitingForOthers } from '@/lib/assessment/home-words';
import type { May } from '@/lib/assessment/overview';
import type { AuthorityRole } from '@/lib/access/roles';
import { readerWords } from '@/lib/assessment/next-step';
import type { CouncilOverview } from '@/lib/assessment/overview';
import { closingWords } from '@/lib/assessment/closing-words';
import { formatDay } from '@/lib/format/date';
import { ADDED_BY_LAB_DAYS } from '@/lib/team/team-words';
import { FirstDay } from './first-day';

/** What needs this person now, by date; then where the council stands in the open round. */
export async function CouncilHome() {
  const { viewer, scope } = await requireAuthorityScope('assessment:read');
  const day = today();
  const canManage = roleAllows(scope.role, 'team:manage');
  const { overview, leads, additions } = await inScope(scope, async (tx) => ({
    overview: await loadOverview(tx, scope, day),
    leads: await listColleagues(tx, scope, rolesWith('assessment:submit')),
    additions: canManage ? await listAddedByLab(tx, scope, ADDED_BY_LAB_DAYS) : [],
  }));
  const may = permissionsOf(scope.role);
  if (overview.assessments.length === 0) {
    return (
      <>
        <AddedByLab additions={additions} />
        <FirstDay overview={overview} canStart={may.start} authorityName={viewer.authorityName ?? ''} />
      </>
    );
  }
  const tasks = homeTasks(overview, may);
  const waiting = waitingForOthers(overview, may);
  const reads = readerWords(may, holdersByName('assessment:submit', leads, { viewerId: scope.memberId }));
  return (
    <>
      <PageHeading over={`${formatDay(day)}. ${roundWords(overview, day)}`}>{homeHeading(tasks)}</PageHeading>
      <AddedByLab additions={additions} />
      {lacksApprover(overview) ? <NoApproverNote canInvite={canManage} /> : null}
      {tasks.length > 0 ? (
        <>
          <h2 className="ct-h2">What you can do, by date</h2>
          <HomeTaskList tasks={tasks} today={day} />
        </>
      ) : null}
      <Waiting reads={reads} sentences={waiting} />
      {overview.round === null ? null : <h2 className="ct-h2">Your assessments</h2>}
      <FrameworkTable overview={overview} may={may} />
      {overview.round === null ? <LastResults overview={overview} /> : null}
    </>
  );
}

function permissionsOf(role: AuthorityRole): May {
  return {
    start: roleAllows(role, 'assessment:start'),
    answer: roleAllows(role, 'answer:edit'),
    agree: roleAllows(role, 'not-applicable:agree'),
    send: roleAllows(role, 'assessment:submit'),
  };
}

function roundWords({ round }: CouncilOverview, day: string): string {
  if (round === null) return 'No round is open';
  return `${round.name} round: open, ${closingWords(round.closesOn, day)}`;
}

type WaitingProps = {
  /** For somebody who only reads: what comes, and whom to ask. */
  readonly reads: string | null;
  readonly sentences: readonly string[];
};

function Waiting({ reads, sentences }: WaitingProps) {
  return (
    <>
      {reads === null ? null : <p className="ct-p">{reads}</p>}
      {sentences.length === 0 ? null : (
        <>
          <h2 className="ct-h2">Waiting for somebody else</h2>
          <ul className="ct-rows ct-s">
            {sentences.map((sentence) => (
              <li className="ct-row ct-row--1" key={sentence}>
                {sentence}
              </li>
            ))}
          </ul>
        </>
      )}
    </>
  );
}
