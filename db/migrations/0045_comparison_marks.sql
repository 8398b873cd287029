CREATE TABLE "comparison_marks" (
	"subject" text PRIMARY KEY NOT NULL,
	"mark" uuid DEFAULT gen_random_uuid() NOT NULL
);
--> statement-breakpoint
GRANT SELECT ON comparison_marks TO toolkit_authority, toolkit_lab, toolkit_benchmark, toolkit_system;
--> statement-breakpoint
INSERT INTO comparison_marks (subject) SELECT 'places' UNION SELECT DISTINCT framework_id FROM framework_versions;
--> statement-breakpoint
-- A mark is another one each time and never comes again, also where a change is taken back: whoever has seen it has seen what it stood for.
-- It changes at the very end of a transaction, once, and one transaction after the other: by then each has every other lock that it needs, so
-- that nobody waits for somebody who waits for them, and a batch that is stored for seconds holds nobody up.
CREATE FUNCTION mark_comparisons(the_subject text) RETURNS void LANGUAGE plpgsql SECURITY DEFINER SET search_path = public AS $$
BEGIN
  IF EXISTS (SELECT FROM comparison_marks WHERE subject = the_subject AND xmin = pg_current_xact_id()::xid) THEN RETURN; END IF;
  PERFORM pg_advisory_xact_lock(hashtext('comparison_marks'));
  INSERT INTO comparison_marks (subject) VALUES (the_subject) ON CONFLICT (subject) DO UPDATE SET mark = gen_random_uuid();
END $$;
--> statement-breakpoint
CREATE FUNCTION mark_assessment() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = public AS $$
BEGIN
  PERFORM mark_comparisons(a.framework_id) FROM assessments a WHERE a.id IN (NEW.assessment_id, OLD.assessment_id);
  RETURN NULL;
END $$;
--> statement-breakpoint
-- Figures taken back are told by the choice that took them.
CREATE FUNCTION mark_batch() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = public AS $$
BEGIN
  PERFORM mark_comparisons(coalesce(NEW.framework_id, OLD.framework_id));
  RETURN NULL;
END $$;
--> statement-breakpoint
CREATE FUNCTION mark_places() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = public AS $$
BEGIN
  PERFORM mark_comparisons('places');
  RETURN NULL;
END $$;
--> statement-breakpoint
REVOKE EXECUTE ON FUNCTION mark_comparisons, mark_assessment, mark_batch, mark_places FROM PUBLIC;
--> statement-breakpoint
DO $$ DECLARE name text; marks text; BEGIN
  FOR name, marks IN SELECT * FROM (VALUES
    ('submissions', 'mark_assessment'), ('sharing_choices', 'mark_assessment'), ('reviews', 'mark_assessment'),
    ('context_notes', 'mark_assessment'), ('willing_to_talk', 'mark_assessment'), ('benchmark_batches', 'mark_batch'), ('authorities', 'mark_places'),
    ('authority_changes', 'mark_places'), ('successions', 'mark_places'), ('rounds', 'mark_places'), ('group_models', 'mark_places'),
    ('neighbours', 'mark_places'), ('adoption_decisions', 'mark_places'), ('lab_memberships', 'mark_places')) AS marked
  LOOP
    EXECUTE format('CREATE CONSTRAINT TRIGGER comparisons_are_marked AFTER INSERT OR UPDATE OR DELETE ON %I
      DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION %I()', name, marks);
  END LOOP;
END $$;
--> statement-breakpoint
-- Without a viewer it gives what is shared alone: the same for everybody in the audience.
CREATE OR REPLACE FUNCTION who_shares(the_framework text, the_audience text, the_viewer text)
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
        OR (the_audience = current_setting('app.audience', true) AND the_viewer IN ('', current_setting('app.authority', true))))),
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
