import 'server-only';

/**
 * For tests: the framework guide's scoring written a second time, straight in SQL over the frozen answers and the framework
 * files as they stand in the database, and sharing nothing with `lib/scoring`. Source: framework guide, parts 3 to 5 and 8.
 */

/** Every question that is asked of each submission, with the answer that was sent. */
const ASKED = `
create temporary view asked as
select s.id as submission, s.authority_code, s.framework_id, t.theme ->> 'id' as theme, q.question ->> 'id' as question,
  q.question ->> 'kind' as kind, q.question as asked, (q.question ->> 'weight')::numeric as weight,
  (q.question ->> 'scored')::boolean as scored, s.answers -> (q.question ->> 'id') -> 'answer' as answer,
  coalesce(s.answers -> 'pc-pos-01' -> 'answer' ->> 'value' not in ('full-council', 'executive', 'own-words'), false) as not_adopted
from submissions s
join assessments a on a.id = s.assessment_id
join framework_versions f on f.framework_id = s.framework_id and f.version = a.framework_version
cross join lateral jsonb_array_elements(f.definition -> 'themes') as t (theme)
cross join lateral jsonb_array_elements(t.theme -> 'questions') as q (question)
where q.question -> 'appliesTo' ? a.authority_type
  and (q.question -> 'showWhen' is null or (
    s.answers -> (q.question -> 'showWhen' ->> 'question') -> 'answer' ->> 'state' = 'answered' and
    case q.question -> 'showWhen' ->> 'op'
      when 'in' then q.question -> 'showWhen' -> 'value' @> (s.answers -> (q.question -> 'showWhen' ->> 'question') -> 'answer' -> 'value')
      when 'contains' then s.answers -> (q.question -> 'showWhen' ->> 'question') -> 'answer' -> 'value' @> (q.question -> 'showWhen' -> 'value')
    end))`;

/** Points of what was answered, 0 to 100; null where that does not apply. */
const POINTS = `
case kind
  when 'maturity' then 25 * (answer ->> 'value')::numeric
  when 'choice' then (select 25 * (o ->> 'score')::numeric from jsonb_array_elements(asked -> 'options') o
    where o ->> 'value' = answer ->> 'value')
  when 'multi' then (select 100 * least(count(*), (asked -> 'scoring' ->> 'max')::numeric) / (asked -> 'scoring' ->> 'max')::numeric
    from jsonb_array_elements_text(answer -> 'value') v
    where v <> 'other' and not (asked -> 'scoring' -> 'exclusive' ? v))
  when 'boolean' then case when (answer ->> 'value')::boolean then 100 else 0 end
  when 'number' then (select 25 * (b ->> 'level')::numeric from jsonb_array_elements(asked -> 'scoring' -> 'bands') b,
    (select greatest(floor(100 * n / nullif(d, 0) + 0.5), case when n > 0 then 1 else 0 end) as share) r
    where r.share between (b ->> 'min')::numeric and (b ->> 'max')::numeric)
end`;

/** A rate about people that could point at 1 to 5 of them. What was published already, and sent unchanged, is public. */
const SMALL = `
(coalesce((asked -> 'measure' ->> 'aboutPeople')::boolean, false) and (n between 1 and 5 or d - n between 1 and 5)
  and not coalesce(answer -> 'prefill' -> 'value' = answer -> 'value', false))`;

const OUTCOMES = `
create temporary view outcomes as
with numbers as (select *, (answer -> 'value' ->> 'numerator')::numeric as n, (answer -> 'value' ->> 'denominator')::numeric as d
  from (select *, case when kind = 'number' and asked -> 'measure' ->> 'type' = 'rate' and answer ->> 'state' = 'answered' then true
    else false end as is_rate from asked) each
)
select submission, authority_code, framework_id, theme, question, asked, weight, scored, is_rate, n, d,
  is_rate and ${SMALL} as is_small,
  case when not scored then null
    when answer is null or answer ->> 'state' = 'blank' then 'blank'
    when answer ->> 'state' = 'dk' then 'dk'
    when answer ->> 'state' = 'na' then case
      when not exists (select 1 from jsonb_array_elements(asked -> 'naReasons') r where r ->> 'value' = answer ->> 'reason') then 'blank'
      when answer ->> 'reason' = 'not-adopted' and not not_adopted then 'blank'
      when answer ->> 'reason' = 'other' and not (coalesce((answer ->> 'agreed')::boolean, false)
        and length(trim(answer ->> 'text')) between 10 and 500) then 'blank'
      else 'na' end
    when is_rate and ${SMALL} then 'withheld'
    when (${POINTS}) is null then 'na'
    else 'scored' end as outcome,
  case when answer ->> 'state' = 'answered' and scored then ${POINTS} end as points
from numbers`;

/** The lowest possible score of a group: what is not known counts as 0, what does not apply counts nowhere. */
const LOWEST = `(sum(weight * case when outcome = 'scored' then points else 0 end)
  / nullif(sum(weight) filter (where outcome in ('scored', 'dk', 'blank')), 0))::double precision`;

const FIGURES = `
create temporary view figures_in_sql as
select submission, 'overall:overall' as key, ${LOWEST} as value from outcomes where scored group by submission
union all select submission, 'theme:' || theme, ${LOWEST} from outcomes where scored group by submission, theme
union all select submission, 'lens:' || (asked ->> 'lens'), ${LOWEST} from outcomes where scored group by submission, asked ->> 'lens'
union all select submission, 'principle:' || p, ${LOWEST} from outcomes, jsonb_array_elements_text(asked -> 'principles') p
  where scored group by submission, p
union all select submission, 'question:' || question, ${LOWEST} from outcomes where scored group by submission, question
union all select submission, 'rate:' || question,
  (case when is_rate and not is_small and d >= coalesce((asked -> 'measure' ->> 'percentFrom')::numeric, 1) then 100 * n / nullif(d, 0) end)::double precision
  from outcomes where asked ->> 'kind' = 'number' and asked -> 'measure' ->> 'type' = 'rate'`;

/** Statements that make the view `figures_in_sql` (submission, key, value) for the rest of a transaction. */
export const FIGURES_IN_SQL: readonly string[] = [ASKED, OUTCOMES, FIGURES];

/**
 * Stored figures that differ from the answers by more than a rounding of the last bits. A rate may be hidden for what another
 * answer gives away, which is not looked at here: it is then null.
 */
export const FIGURES_THAT_DIFFER = `
select coalesce(mine.submission, f.submission_id)::text as submission, coalesce(mine.key, f.level || ':' || f.key) as key,
  mine.value, f.lowest_possible as stored
from figures_in_sql mine
full join submission_figures f on f.submission_id = mine.submission and f.level || ':' || f.key = mine.key
where mine.submission is null or f.submission_id is null
  or not coalesce(abs(mine.value - f.lowest_possible) < 1e-9, (mine.value is null) = (f.lowest_possible is null))
    and not (f.level = 'rate' and f.lowest_possible is null)`;

/** Each stored statistic beside what the submissions that stand behind its group give, where all of those that have a figure are in it. */
export const STATISTICS_BESIDE_SQL = `
with behind as (
  select s.batch_id, s.audience, s.group_id, mine.key, count(mine.value)::int as behind,
    percentile_cont(0.25) within group (order by mine.value) as lower,
    percentile_cont(0.5) within group (order by mine.value) as median,
    percentile_cont(0.75) within group (order by mine.value) as upper,
    array[count(*) filter (where mine.value < 12.5), count(*) filter (where mine.value >= 12.5 and mine.value < 37.5),
      count(*) filter (where mine.value >= 37.5 and mine.value < 62.5), count(*) filter (where mine.value >= 62.5 and mine.value < 87.5),
      count(*) filter (where mine.value >= 87.5)]::int[] as levels
  from benchmark_standing s join figures_in_sql mine on mine.submission = s.submission_id
  group by s.batch_id, s.audience, s.group_id, mine.key
)
select o.framework_id as "frameworkId", o.day = max(o.day) over (partition by o.framework_id) as "isNewest", t.audience, t.group_id as "groupId", t.key, t.rounded, t.lower, t.median, t.upper, t.levels, t.behind,
  b.behind as "behindInSql", b.lower as "lowerInSql", b.median as "medianInSql", b.upper as "upperInSql", b.levels as "levelsInSql"
from benchmark_statistics t
join benchmark_batches o on o.id = t.batch_id
join behind b on b.batch_id = t.batch_id and b.audience = t.audience and b.group_id = t.group_id and b.key = t.key
where t.median is not null`;

/** Figures of each council's latest submission, under its short name. */
export const LATEST_IN_SQL = `
select c.short_name as council, s.framework_id as "frameworkId", mine.key, mine.value
from figures_in_sql mine join submissions s on s.id = mine.submission join authorities c on c.code = s.authority_code
where s.id = (select l.id from submissions l where l.authority_code = s.authority_code and l.framework_id = s.framework_id
  order by l.submitted_at desc limit 1)`;
