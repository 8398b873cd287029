import 'server-only';
import { and, eq, gte, inArray, isNull, lte, not, sql } from 'drizzle-orm';
import { rolesWith } from '@/lib/access/permissions';
import type { Permission } from '@/lib/access/permissions';
import type { SystemScope } from '@/lib/access/scope';
import { countedAnswer } from '@/lib/assessment/carried-answer';
import type { Answers } from '@/lib/framework/answer';
import type { AuthorityType } from '@/lib/framework/question';
import type { Transaction } from '@/db/engine';
import {
  answers,
  assessments,
  assignments,
  authorities,
  members,
  roundExtensions,
  roundFrameworks,
  rounds,
  submissions,
} from '@/db/schema';
import { answerFromRow } from './answer-row';
import { closingDay } from './closing-day';
import { isSent } from './is-sent';

/** Days around today, YYYY-MM-DD: a last day outside them is nobody's reminder. */
export type Span = { readonly from: string; readonly to: string };

/** A framework of a round that a lead may have to be reminded of. */
export type Remindable = {
  readonly memberId: string;
  readonly userId: string;
  readonly displayName: string;
  readonly authorityCode: string;
  readonly authorityName: string;
  /** Whether anybody else holds a place of their own in the council. */
  readonly hasColleagues: boolean;
  /** The kind of authority, and whether it runs children's services: they decide what it is asked. */
  readonly type: string;
  readonly childrensServices: boolean;
  readonly roundId: string;
  readonly roundName: string;
  readonly frameworkId: string;
  readonly frameworkVersion: string;
  /** The council's own last day, the round's, and the day of results: YYYY-MM-DD. */
  readonly closesOn: string;
  readonly roundClosesOn: string;
  readonly publishesOn: string;
  /** Since when there is something to remind of, or since its day was last changed: YYYY-MM-DD, Europe/London. */
  readonly since: string;
};

/** Work that was started and not sent. */
export type StartedWork = Remindable & {
  readonly assessmentId: string;
  readonly authorityType: AuthorityType;
};

/** Questions that are with one person until one day. */
export type GivenWork = StartedWork & {
  readonly questionIds: readonly string[];
  /** YYYY-MM-DD: the day that was set, or the council's last day of the round. */
  readonly dueOn: string;
};

const who = {
  memberId: members.id,
  userId: members.userId,
  displayName: members.displayName,
  authorityCode: authorities.code,
  authorityName: authorities.name,
  hasColleagues: sql<boolean>`exists (select 1 from ${members} other where other.authority_code = ${authorities.code}
    and other.id <> ${members.id} and other.left_at is null and other.through_code is null)`,
  type: authorities.type,
  childrensServices: authorities.childrensServices,
};

const round = {
  roundId: rounds.id,
  roundName: rounds.name,
  closesOn: closingDay(authorities.code),
  roundClosesOn: rounds.closesOn,
  publishesOn: rounds.publishesOn,
};

const changedOn = sql`(select max((x.given_at at time zone 'Europe/London')::date) from ${roundExtensions} x
  where x.round_id = ${rounds.id} and x.authority_code = ${authorities.code})`;

function holds(permission: Permission) {
  return and(
    eq(members.authorityCode, authorities.code),
    inArray(members.role, [...rolesWith(permission)]),
    isNull(members.leftAt),
    // Nothing can be done any more in a council that another has taken over.
    sql`not is_succeeded(${authorities.code})`,
  );
}

const isUnsent = not(isSent);

function closesIn({ from, to }: Span) {
  const day = closingDay(authorities.code);
  return and(gte(day, from), lte(day, to));
}

/** For each lead: what their council has started and not sent, of rounds with a last day in the span. */
export async function listUnsent(
  tx: Transaction,
  _scope: SystemScope,
  span: Span,
): Promise<readonly StartedWork[]> {
  return tx
    .select({
      ...who,
      ...round,
      assessmentId: assessments.id,
      authorityType: assessments.authorityType,
      frameworkId: assessments.frameworkId,
      frameworkVersion: assessments.frameworkVersion,
      since: sql<string>`greatest((${assessments.startedAt} at time zone 'Europe/London')::date, ${changedOn})`,
    })
    .from(assessments)
    .innerJoin(rounds, eq(rounds.id, assessments.roundId))
    .innerJoin(authorities, eq(authorities.code, assessments.authorityCode))
    .innerJoin(members, holds('assessment:submit'))
    .where(and(closesIn(span), isUnsent))
    .orderBy(authorities.code, assessments.frameworkId);
}

/**
 * For each person with questions of their own: those of one assessment with one day in the span, together, answered or
 * not. Only while the assessment can be answered on `today`.
 */
export async function listGiven(
  tx: Transaction,
  _scope: SystemScope,
  { today, from, to }: Span & { readonly today: string },
): Promise<readonly GivenWork[]> {
  const closesOn = closingDay(authorities.code);
  const dueOn = sql<string>`least(coalesce(${assignments.dueOn}, ${closesOn}), ${closesOn})`;
  const givenOn = sql`max((${assignments.assignedAt} at time zone 'Europe/London')::date)`;
  return tx
    .select({
      ...who,
      ...round,
      assessmentId: assessments.id,
      authorityType: assessments.authorityType,
      frameworkId: assessments.frameworkId,
      frameworkVersion: assessments.frameworkVersion,
      questionIds: sql<string[]>`array_agg(${assignments.questionId})`,
      dueOn: dueOn.as('due_on'),
      since: sql<string>`greatest(${givenOn}, ${changedOn})`,
    })
    .from(assignments)
    .innerJoin(assessments, eq(assessments.id, assignments.assessmentId))
    .innerJoin(rounds, eq(rounds.id, assessments.roundId))
    .innerJoin(authorities, eq(authorities.code, assessments.authorityCode))
    .innerJoin(members, and(eq(members.id, assignments.memberId), holds('answer:edit')))
    .where(and(isUnsent, gte(closesOn, today), gte(dueOn, from), lte(dueOn, to)))
    .groupBy(members.id, rounds.id, authorities.code, assessments.id, sql`due_on`)
    .orderBy(authorities.code, assessments.frameworkId);
}

/**
 * For each lead: frameworks of rounds that are open on `today`, with a last day in the span, which their council has not
 * begun and has sent in an earlier round.
 */
export async function listNotBegun(
  tx: Transaction,
  _scope: SystemScope,
  { today, ...span }: Span & { readonly today: string },
): Promise<readonly Remindable[]> {
  const here = sql`a.authority_code = ${authorities.code} and a.framework_id = ${roundFrameworks.frameworkId}`;
  return tx
    .select({
      ...who,
      ...round,
      frameworkId: roundFrameworks.frameworkId,
      frameworkVersion: roundFrameworks.frameworkVersion,
      since: sql<string>`greatest(${rounds.opensOn}, ${changedOn})`,
    })
    .from(roundFrameworks)
    .innerJoin(rounds, and(eq(rounds.id, roundFrameworks.roundId), lte(rounds.opensOn, today)))
    .innerJoin(authorities, closesIn(span))
    .innerJoin(members, holds('assessment:submit'))
    .where(
      and(
        sql`not exists (select 1 from ${assessments} a where ${here} and a.round_id = ${rounds.id})`,
        sql`exists (select 1 from ${assessments} a join ${rounds} r on r.id = a.round_id
          join ${submissions} s on s.assessment_id = a.id where ${here} and r.opens_on < ${rounds.opensOn})`,
      ),
    )
    .orderBy(authorities.code, roundFrameworks.frameworkId);
}

/** The answers of several assessments, by assessment and question, in one statement. */
export async function answersOf(
  tx: Transaction,
  _scope: SystemScope,
  assessmentIds: readonly string[],
): Promise<ReadonlyMap<string, Answers>> {
  const rows = await tx
    .select()
    .from(answers)
    .where(inArray(answers.assessmentId, [...assessmentIds]));
  return new Map(
    assessmentIds.map((id) => {
      const own = rows.filter(({ assessmentId }) => assessmentId === id);
      return [
        id,
        Object.fromEntries(
          own.map((row) => [row.questionId, countedAnswer(answerFromRow(row), row.needsReview)]),
        ),
      ];
    }),
  );
}
