import type * as schema from '@/db/schema';
import type { AssessmentRows } from './assessment-rows';
import type { PublishedFramework } from './published-framework';
import { addDays, momentOf } from './calendar';
import type { DemonstrationCouncil } from './councils';
import { demonstrationPeople, findLead } from './people';
import type { DemonstrationRound } from './rounds';

/** The one questionnaire of the demonstration that a council shares out: the other councils show how it is without. */
const SHARED_OUT = { council: 'DEMO0001', frameworkId: 'services-21-plus' } as const;

const DAYS_BEFORE_CLOSE = 14;
/** One colleague’s day has passed. */
const LATE = { email: 'helen.cross@elmshire.example', days: 3 } as const;
const MINUTE_OF_GIVING = 9 * 60 + 5;

type Work = {
  readonly council: DemonstrationCouncil;
  readonly framework: PublishedFramework;
  readonly round: DemonstrationRound;
  readonly assessment: AssessmentRows['assessment'];
};

/**
 * Who answers what in the open round: each theme with the person it is listed under, the rest with the lead. The theme
 * of somebody who has left is with nobody. Days are YYYY-MM-DD.
 */
export function assignmentRows(
  { council, framework, round, assessment }: Work,
  today: string,
): readonly (typeof schema.assignments.$inferInsert)[] {
  const { frameworkId, definition } = framework;
  const isIt = council.code === SHARED_OUT.council && frameworkId === SHARED_OUT.frameworkId;
  if (!isIt || round.place !== 2 || assessment.id === undefined) return [];
  const lead = findLead(council);
  const assessmentId = assessment.id;
  return definition.themes.flatMap((theme) => {
    const listed = demonstrationPeople.find(({ themes }) => themes.includes(`${frameworkId}/${theme.id}`));
    const owner = listed ?? lead;
    if (owner.left) return [];
    return theme.questions.map(({ id: questionId }) => ({
      assessmentId,
      questionId,
      authorityCode: council.code,
      memberId: owner.memberId,
      dueOn: dueDay(owner, { isLead: owner === lead, round, today }),
      assignedBy: lead.memberId,
      assignedAt: momentOf(round.opensOn, MINUTE_OF_GIVING),
    }));
  });
}

function dueDay(
  owner: { readonly email: string },
  {
    isLead,
    round,
    today,
  }: { readonly isLead: boolean; readonly round: DemonstrationRound; readonly today: string },
): string | null {
  if (isLead) return null;
  return owner.email === LATE.email
    ? addDays(today, -LATE.days)
    : addDays(round.closesOn, -DAYS_BEFORE_CLOSE);
}
