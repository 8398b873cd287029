import type { ComponentProps } from 'react';
import { loadOverview } from '@/app/_server/answering/load-overview';
import { loadOwnReviews } from '@/app/_server/review/load-own-reviews';
import { inScope } from '@/app/_server/database';
import { requireAuthorityScope } from '@/app/_server/require-scope';
import { today } from '@/app/_server/today';
import { ExtensionNote } from '@/components/assessment/extension-note';
import { FrameworkTable } from '@/components/assessment/framework-table';
import { HomeTaskList } from '@/components/assessment/home-task-list';
import { LastResults } from '@/components/assessment/last-results';
import { WaitingList } from '@/components/conversation/waiting-list';
import { SuccessionLines } from '@/components/handover/succession-lines';
import { KeptBlindNote } from '@/components/review/kept-blind-note';
import { OwnReviewList } from '@/components/review/own-review-list';
import { PageHeading } from '@/components/shell/page-heading';
import { AddedByLab } from '@/components/team/added-by-lab';
import { NoApproverNote } from '@/components/team/no-approver-note';
import { listColleagues } from '@/db/queries/colleagues';
import { listContactRequests } from '@/db/queries/contact-requests';
import { listThreads } from '@/db/queries/threads';
import { listSuccessions } from '@/db/queries/successions';
import { listAddedByLab } from '@/db/queries/team-lists';
import { holdersByName } from '@/lib/access/permission-words';
import { roleAllows, rolesWith } from '@/lib/access/permissions';
import { byDate, homeTasks } from '@/lib/assessment/home-tasks';
import { homeHeading, lacksApprover, waitingForOthers } from '@/lib/assessment/home-words';
import type { May } from '@/lib/assessment/overview';
import type { AuthorityRole } from '@/lib/access/roles';
import type { AuthorityScope } from '@/lib/access/scope';
import { readerWords } from '@/lib/assessment/next-step';
import type { CouncilOverview } from '@/lib/assessment/overview';
import { contactTask } from '@/lib/contact/home-tasks';
import { waitingThreads } from '@/lib/conversation/waiting-threads';
import { closingWords } from '@/lib/format/day-distance';
import { formatDay } from '@/lib/format/date';
import { handoverTask } from '@/lib/handover/home-tasks';
import { nextRoundWords } from '@/lib/rounds/next-round';
import { ADDED_BY_LAB_DAYS } from '@/lib/team/team-words';
import { FirstDay } from './first-day';
import { NoRoundNote } from './no-round-note';

/** What needs this person now, by date; then where the council stands in the open round. */
export async function CouncilHome() {
  const { viewer, scope } = await requireAuthorityScope('assessment:read');
  const day = today();
  const canManage = roleAllows(scope.role, 'team:manage');
  const read = await readHome(scope, day);
  const { overview, leads, additions, threads, ownReviews, successions } = read;
  const may = permissionsOf(scope.role);
  const reader = {
    authorityCode: scope.authorityCode,
    mayDecide: roleAllows(scope.role, 'handover:decide'),
    today: day,
  };
  if (isFirstDay(overview) && ownReviews.length === 0) {
    return (
      <>
        <SuccessionLines successions={successions} {...reader} />
        <AddedByLab additions={additions} />
        <FirstDay overview={overview} may={may} leads={leads} authorityName={viewer.authorityName ?? ''} />
      </>
    );
  }
  const tasks = byDate([...tasksBetween(read, reader), ...homeTasks(overview, may)]);
  const waiting = waitingForOthers(overview, may);
  const { assessments } = overview;
  const asked = waitingThreads(threads, { leads, viewerId: scope.memberId, assessments });
  const reads = readsWhat(
    overview,
    may,
    holdersByName('assessment:submit', leads, { viewerId: scope.memberId }),
  );
  return (
    <>
      <PageHeading over={`${formatDay(day)}. ${roundWords(overview, day)}`}>
        {homeHeading(tasks, [...asked, ...ownReviews.filter(({ isOpen }) => isOpen)])}
      </PageHeading>
      <SuccessionLines
        successions={successions.filter((one) => handoverTask(one, reader) === null)}
        {...reader}
      />
      <AddedByLab additions={additions} />
      {overview.round === null ? (
        <NoRoundNote overview={overview} />
      ) : (
        <ExtensionNote {...overview.round} today={day} />
      )}
      {lacksApprover(overview) ? <NoApproverNote canInvite={canManage} /> : null}
      <Tasks tasks={tasks} today={day} />
      <OwnReviewList reviews={ownReviews} />
      <KeptBlindNote hidden={notAskedFor(overview)} />
      <WaitingList waiting={asked} />
      <Waiting reads={reads} sentences={waiting} />
      {overview.offered.length === 0 ? null : <h2 className="ct-h2">Your assessments</h2>}
      <FrameworkTable overview={overview} may={may} />
      <BeforeOrAfter overview={overview} />
    </>
  );
}

type Reader = Parameters<typeof handoverTask>[1];

/** What another council has to do with. */
function tasksBetween(
  { successions, contacts }: Pick<Awaited<ReturnType<typeof readHome>>, 'successions' | 'contacts'>,
  reader: Reader,
) {
  return [
    ...successions.flatMap((one) => handoverTask(one, reader) ?? []),
    ...contacts.flatMap((one) => contactTask(one, reader) ?? []),
  ];
}

/** Everything that the page shows on a day (YYYY-MM-DD). */
async function readHome(scope: AuthorityScope, day: string) {
  return inScope(scope, async (tx) => ({
    overview: await loadOverview(tx, scope, day),
    leads: await listColleagues(tx, scope, rolesWith('assessment:submit')),
    threads: await listThreads(tx, scope, { onlyOpen: true }),
    successions: roleAllows(scope.role, 'handover:read') ? await listSuccessions(tx, scope) : [],
    ownReviews: await loadOwnReviews(tx, scope, day),
    contacts: roleAllows(scope.role, 'contact:answer') ? await listContactRequests(tx, scope) : [],
    additions: roleAllows(scope.role, 'team:manage')
      ? await listAddedByLab(tx, scope, ADDED_BY_LAB_DAYS)
      : [],
  }));
}

/** Between rounds the results of the last one; during one, when the next opens. */
function BeforeOrAfter({ overview }: { readonly overview: CouncilOverview }) {
  if (overview.round === null) return <LastResults overview={overview} />;
  return <p className="ct-p ct-s ct-gap">{nextRoundWords(overview.nextRound)}</p>;
}

function Tasks(props: ComponentProps<typeof HomeTaskList>) {
  if (props.tasks.length === 0) return null;
  return (
    <>
      <h2 className="ct-h2">What you can do, by date</h2>
      <HomeTaskList {...props} />
    </>
  );
}

/** What a reviewer does not see because nobody has asked them. Reviews that they are asked for stand above. */
function notAskedFor({ hidden = [] }: CouncilOverview) {
  return hidden.filter(({ isAsked }) => !isAsked);
}

function isFirstDay({ assessments, hidden }: CouncilOverview): boolean {
  return assessments.length === 0 && hidden === undefined;
}

/** A reviewer whose eyes are shut is told at their review what they can read. */
function readsWhat({ hidden }: CouncilOverview, may: May, leads: string): string | null {
  return hidden === undefined ? readerWords(may, leads) : null;
}

function permissionsOf(role: AuthorityRole): May {
  return {
    start: roleAllows(role, 'assessment:start'),
    answer: roleAllows(role, 'answer:edit'),
    agree: roleAllows(role, 'not-applicable:agree'),
    approve: roleAllows(role, 'assessment:approve'),
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
