import 'server-only';
import { sql } from 'drizzle-orm';
import type { Column, Placeholder, SQL } from 'drizzle-orm';
import type { Extension } from '@/lib/rounds/extension';

/*
 * The last day of a round as one authority has it, for statements that hold `rounds` under that name: the newest that
 * the lab gave it, or else the round's. Every page, lock and reminder takes it from here.
 */

type Of = string | Column | Placeholder;

/** A column with the day, YYYY-MM-DD. */
export function closingDay(authorityCode: Of): SQL<string> {
  return sql<string>`coalesce((select e.closes_on from round_extensions e
    where e.round_id = rounds.id and e.authority_code = ${authorityCode} order by e.id desc limit 1),
    rounds.closes_on)`;
}

/** A column with what the authority is told of it; null while its day is the round's. */
export function extensionAsJson(authorityCode: Of): SQL<Extension | null> {
  return sql<Extension | null>`(select json_build_object('roundClosesOn', rounds.closes_on, 'reason', e.reason,
      'givenBy', e.given_by)
    from (select * from round_extensions newest
      where newest.round_id = rounds.id and newest.authority_code = ${authorityCode}
      order by newest.id desc limit 1) e
    where e.closes_on > rounds.closes_on)`;
}
