import { inScope } from '@/app/_server/database';
import { requireBenchmarkScope, requireLabScope } from '@/app/_server/require-scope';
import { today } from '@/app/_server/today';
import { WarningText } from '@/components/govuk/warning-text';
import { PageHeading } from '@/components/shell/page-heading';
import { listMembers } from '@/db/queries/members';
import { listRounds } from '@/db/queries/rounds';
import { roleAllows } from '@/lib/access/permissions';
import type { Permission } from '@/lib/access/permissions';
import { ROLE_NAMES } from '@/lib/access/roles';
import type { LabRole } from '@/lib/access/roles';
import { BATCH_LIMITS } from '@/lib/batches/limits';
import { numberWord } from '@/lib/format/number-word';
import { ROUNDS } from '@/lib/rounds/addresses';
import { nextRoundWarning } from '@/lib/rounds/round-state';
import { LabFirstSteps } from './lab-first-steps';

const PLACES = [
  {
    href: '/benchmarks',
    title: 'Compare councils',
    text: `What councils share with you: by name, or as medians and quartiles of at least ${numberWord(BATCH_LIMITS.minimumOthers)}.`,
    needs: 'benchmark:view',
  },
  {
    href: '/lab/insights',
    title: 'Insights',
    text: 'What councils did that moved up, what goes with what, and the whole lab by theme and lens.',
    needs: 'insights:study',
  },
  {
    href: '/lab/rounds',
    title: 'Rounds',
    text: 'When councils answer, and which frameworks they are asked.',
    needs: 'round:manage',
  },
  {
    href: '/lab/people',
    title: 'People',
    text: 'Who has a place in a council or in the lab, and in which role.',
    needs: 'people:manage',
  },
  {
    href: '/lab/successions',
    title: 'Handovers',
    text: 'Which council succeeds another, and how far their handover is.',
    needs: 'succession:manage',
  },
  {
    href: '/lab/statistics',
    title: 'Figures',
    text: 'Which releases of official figures are held, and the file of the next one.',
    needs: 'statistics:import',
  },
  {
    href: '/frameworks',
    title: 'Frameworks',
    text: 'Every question, with its levels, its sources and how far its wording has been tested.',
    needs: null,
  },
] as const satisfies readonly {
  readonly href: string;
  readonly title: string;
  readonly text: string;
  readonly needs: Permission | null;
}[];

/** Where a person of the lab can go. Nobody is shown a place that would turn them away. */
export async function LabHome({ role }: { readonly role: LabRole }) {
  const places = PLACES.filter(({ needs }) => needs === null || roleAllows(role, needs));
  const first = await readFirstSteps(role);
  return (
    <>
      <PageHeading over="Policy lab">What councils share, and how it is asked</PageHeading>
      <p className="ct-p">
        Your role here: {ROLE_NAMES[role]}. A council’s answers are open to that council only, apart from what
        it shares.
      </p>
      {first.warning === null ? null : (
        <WarningText>
          {first.warning} <a href={ROUNDS}>Set the next round</a>
        </WarningText>
      )}
      <LabFirstSteps {...first} />
      <ul className="ct-rows">
        {places.map(({ href, title, text }) => (
          <li className="ct-row ct-row--1" key={href}>
            <h2 className="ct-h3 ct-h2--first">
              <a href={href}>{title}</a>
            </h2>
            <p className="ct-p ct-s">{text}</p>
          </li>
        ))}
      </ul>
    </>
  );
}

/** How far a new lab is. Who has a place is read only for those who give places. */
async function readFirstSteps(role: LabRole) {
  if (!roleAllows(role, 'people:manage')) {
    const { scope } = await requireBenchmarkScope('benchmark:view');
    const rounds = await inScope(scope, listRounds);
    return { hasRound: rounds.length > 0, hasCouncilPeople: undefined, canManage: false, warning: null };
  }
  const { scope } = await requireLabScope('people:manage');
  return inScope(scope, async (tx) => {
    const rounds = await listRounds(tx);
    return {
      hasRound: rounds.length > 0,
      hasCouncilPeople: (await listMembers(tx, scope)).some(({ authorityName }) => authorityName !== null),
      canManage: true,
      // A new lab is told to set its first round among its first steps.
      warning: rounds.length === 0 ? null : nextRoundWarning(rounds, today()),
    };
  });
}
