-- Who shares a framework with an audience, and the viewer's own, each assessment's last copy: no answer and no figure. It reads past the
-- policies, because they are asked again for every table of a join, and holds to the same itself: the settings of whoever reads.
-- A council that a successor counts, over however many steps, is marked: the same people are not counted twice.
CREATE FUNCTION who_shares(the_framework text, the_audience text, the_viewer text)
RETURNS TABLE (submission_id uuid, authority_code text, level text, submitted_at timestamptz, round_id uuid,
  framework_version text, is_reviewed boolean, is_counted_by_successor boolean)
LANGUAGE sql STABLE SECURITY DEFINER ROWS 200 SET search_path = public SET jit = off AS $$
  WITH RECURSIVE shared AS MATERIALIZED (
    SELECT s.id, s.assessment_id, s.authority_code, c.level, s.submitted_at, a.round_id, r.opens_on, a.framework_version
    FROM submissions s JOIN assessments a ON a.id = s.assessment_id JOIN rounds r ON r.id = a.round_id
    LEFT JOIN sharing_choices c ON c.assessment_id = s.assessment_id AND c.audience = the_audience AND c.level <> 'private'
    WHERE s.framework_id = the_framework AND (s.authority_code = the_viewer OR c.level IS NOT NULL)
      AND NOT EXISTS (SELECT 1 FROM submissions l WHERE l.assessment_id = s.assessment_id AND l.number > s.number)
      AND (current_setting('role') = 'toolkit_system'
        OR (the_audience = current_setting('app.audience', true) AND the_viewer = current_setting('app.authority', true)))),
  later (from_code, to_code) AS (
    SELECT s.from_code, s.to_code FROM successions_in_effect() s
    UNION SELECT l.from_code, s.to_code FROM later l JOIN successions_in_effect() s ON s.from_code = l.to_code),
  counted AS (
    SELECT mine.id FROM later l JOIN shared mine ON mine.authority_code = l.from_code
    JOIN shared theirs ON theirs.authority_code = l.to_code WHERE theirs.opens_on >= mine.opens_on)
  SELECT shared.id, shared.authority_code, shared.level, shared.submitted_at, shared.round_id, shared.framework_version,
    shared.assessment_id IN (SELECT r.assessment_id FROM reviews r WHERE r.finished_at IS NOT NULL),
    shared.id IN (SELECT counted.id FROM counted)
  FROM shared
$$;
--> statement-breakpoint
REVOKE EXECUTE ON FUNCTION who_shares FROM PUBLIC;
--> statement-breakpoint
GRANT EXECUTE ON FUNCTION who_shares TO toolkit_benchmark, toolkit_system;
