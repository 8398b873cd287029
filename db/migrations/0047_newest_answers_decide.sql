-- What councils share of a framework with an audience on a day: each assessment's last copy, no answer and no figure. A council's newest
-- answers decide for those before them, which are shared no more openly; for the public, the newest of a round with results by then. Whoever is private
-- there is in nothing, so no row tells of it. It reads past the policies, because they are asked again for every table of a join, and holds
-- to the same itself: the audience of whoever reads. The same rule for figures of batches: lib/batches/newest-decides.ts.
-- A council that a successor counts, over however many steps, is marked: the same people are not counted twice.
DROP FUNCTION who_shares;
--> statement-breakpoint
CREATE FUNCTION shared_answers(the_framework text, the_audience text, the_day date, results_by date)
RETURNS TABLE (submission_id uuid, authority_code text, level text, submitted_at timestamptz, round_id uuid,
  framework_version text, is_reviewed boolean, is_newest boolean, is_counted_by_successor boolean)
LANGUAGE sql STABLE SECURITY DEFINER ROWS 200 SET search_path = public SET jit = off AS $$
  WITH RECURSIVE sent AS MATERIALIZED (
    SELECT s.id, s.assessment_id, s.authority_code, s.submitted_at, a.round_id, r.opens_on, a.framework_version, c.level,
      first_value(c.level) OVER from_newest AS newest_level, row_number() OVER from_newest = 1 AS is_newest
    FROM submissions s JOIN assessments a ON a.id = s.assessment_id JOIN rounds r ON r.id = a.round_id
    LEFT JOIN sharing_choices c ON c.assessment_id = s.assessment_id AND c.audience = the_audience AND c.level <> 'private'
    WHERE s.framework_id = the_framework AND (s.submitted_at AT TIME ZONE 'Europe/London')::date <= the_day
      AND (the_audience <> 'public' OR r.publishes_on <= results_by)
      AND NOT EXISTS (SELECT 1 FROM submissions l WHERE l.assessment_id = s.assessment_id AND l.number > s.number)
      AND (current_setting('role') = 'toolkit_system' OR the_audience = current_setting('app.audience', true))
    WINDOW from_newest AS (PARTITION BY s.authority_code ORDER BY s.submitted_at DESC, s.id)),
  shared AS MATERIALIZED (
    SELECT sent.*, CASE newest_level WHEN 'named' THEN level ELSE newest_level END AS shown_level
    FROM sent WHERE level IS NOT NULL AND newest_level IS NOT NULL),
  later (from_code, to_code) AS (
    SELECT s.from_code, s.to_code FROM successions_in_effect() s
    UNION SELECT l.from_code, s.to_code FROM later l JOIN successions_in_effect() s ON s.from_code = l.to_code),
  counted AS (
    SELECT mine.id FROM later l JOIN shared mine ON mine.authority_code = l.from_code
    JOIN shared theirs ON theirs.authority_code = l.to_code WHERE theirs.opens_on >= mine.opens_on)
  SELECT shared.id, shared.authority_code, shared.shown_level, shared.submitted_at, shared.round_id, shared.framework_version,
    shared.assessment_id IN (SELECT r.assessment_id FROM reviews r WHERE r.finished_at IS NOT NULL), shared.is_newest,
    shared.id IN (SELECT counted.id FROM counted)
  FROM shared
$$;
--> statement-breakpoint
REVOKE EXECUTE ON FUNCTION shared_answers FROM PUBLIC;
--> statement-breakpoint
GRANT EXECUTE ON FUNCTION shared_answers TO toolkit_benchmark, toolkit_system;
--> statement-breakpoint
-- As before, and more: the newest answers decide, so whoever closes them takes away at once what older ones still stand behind in the last
-- batch, for that audience. Earlier batches are of rounds that are over, and go by the choice for that round.
CREATE OR REPLACE FUNCTION follow_sharing_change() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = public AS $$
BEGIN
  INSERT INTO sharing_changes (assessment_id, audience, to_level, changed_at)
  VALUES (NEW.assessment_id, NEW.audience, NEW.level, CASE TG_OP WHEN 'INSERT' THEN NEW.chosen_at ELSE now() END);
  UPDATE benchmark_groups g SET taken_back_at = now()
  FROM benchmark_standing s JOIN submissions sent ON sent.id = s.submission_id
  WHERE sent.assessment_id = NEW.assessment_id AND g.taken_back_at IS NULL
    AND g.batch_id = s.batch_id AND g.audience = s.audience AND g.group_id = s.group_id;
  IF NEW.level = 'private' OR (TG_OP = 'UPDATE' AND OLD.level = 'named') THEN
    UPDATE benchmark_groups g SET taken_back_at = now()
    FROM submissions newer JOIN submissions older ON older.authority_code = newer.authority_code
      AND older.framework_id = newer.framework_id AND older.submitted_at < newer.submitted_at
    JOIN benchmark_standing s ON s.submission_id = older.id
    WHERE newer.assessment_id = NEW.assessment_id AND s.audience = NEW.audience AND g.taken_back_at IS NULL
      AND g.batch_id = s.batch_id AND g.audience = s.audience AND g.group_id = s.group_id
      AND g.batch_id = (SELECT b.id FROM benchmark_batches b WHERE b.framework_id = newer.framework_id ORDER BY b.day DESC LIMIT 1);
  END IF;
  RETURN NULL;
END $$;
