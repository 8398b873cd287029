-- Which of a council's assessments of a framework decides what an audience is shown of all of them: the one of the newest round that it has sent; for the
-- public, of the newest with results. Null where there is none.
CREATE FUNCTION deciding_assessment(the_code text, the_framework text, the_audience text) RETURNS uuid
LANGUAGE plpgsql STABLE SECURITY DEFINER SET search_path = public AS $$
BEGIN
  RETURN (SELECT s.assessment_id FROM submissions s JOIN assessments a ON a.id = s.assessment_id JOIN rounds r ON r.id = a.round_id
    WHERE s.authority_code = the_code AND s.framework_id = the_framework
      AND (the_audience <> 'public' OR r.publishes_on <= (now() AT TIME ZONE 'Europe/London')::date)
    ORDER BY r.opens_on DESC, s.submitted_at DESC, s.id DESC LIMIT 1);
END $$;
--> statement-breakpoint
-- Whether an assessment is seen by name: it shares so by itself, and so does the one that decides, where anything was sent. Policies ask it of one row
-- after the other: the plan of a function like this is kept.
CREATE FUNCTION is_named_now(the_assessment uuid, the_audience text) RETURNS boolean
LANGUAGE plpgsql STABLE SECURITY DEFINER SET search_path = public AS $$
BEGIN
  RETURN EXISTS (SELECT FROM sharing_choices c WHERE c.assessment_id = the_assessment AND c.audience = the_audience AND c.level = 'named')
    AND EXISTS (SELECT FROM assessments a JOIN sharing_choices c
      ON c.assessment_id = coalesce(deciding_assessment(a.authority_code, a.framework_id, the_audience), a.id)
      WHERE a.id = the_assessment AND c.audience = the_audience AND c.level = 'named');
END $$;
--> statement-breakpoint
-- What councils share of a framework with an audience: which copies and how, no figure and nothing that was said. Each assessment's last copy, as openly as
-- the one that decides allows (in the order of deciding_assessment); where that is private (null), no row tells of the council. What an audience saw on
-- a day that is over is asked with `sent_by` and `results_by`; else they are infinity and today. It reads past the policies, because they are
-- asked again for every table of a join, and holds to the same itself: the audience of whoever reads. The same rule for figures of batches:
-- lib/batches/newest-decides.ts.
-- A council that a successor counts, over however many steps, is marked: the same people are not counted twice. A successor that has closed its newest
-- answers since still stands in for those before it, who cannot close theirs.
DROP FUNCTION who_shares;
--> statement-breakpoint
CREATE FUNCTION shared_answers(the_framework text, the_audience text, sent_by date, results_by date)
RETURNS TABLE (submission_id uuid, authority_code text, level text, submitted_at timestamptz, round_id uuid,
  framework_version text, is_reviewed boolean, is_newest boolean, is_counted_by_successor boolean)
LANGUAGE sql STABLE SECURITY DEFINER ROWS 10000 SET search_path = public SET jit = off AS $$
  WITH RECURSIVE sent AS MATERIALIZED (
    SELECT s.id, s.assessment_id, s.authority_code, s.submitted_at, a.round_id, r.opens_on, a.framework_version, c.level,
      first_value(c.level) OVER from_newest AS newest_level, row_number() OVER from_newest = 1 AS is_newest
    FROM submissions s JOIN assessments a ON a.id = s.assessment_id JOIN rounds r ON r.id = a.round_id
    LEFT JOIN sharing_choices c ON c.assessment_id = s.assessment_id AND c.audience = the_audience AND c.level <> 'private'
    WHERE s.framework_id = the_framework AND (the_audience <> 'public' OR r.publishes_on <= results_by)
      AND NOT EXISTS (SELECT 1 FROM submissions l WHERE l.assessment_id = s.assessment_id AND l.number > s.number)
      AND (sent_by = 'infinity' OR EXISTS (SELECT 1 FROM submissions f WHERE f.assessment_id = s.assessment_id
        AND (f.submitted_at AT TIME ZONE 'Europe/London')::date <= sent_by))
      AND (current_setting('role') = 'toolkit_system' OR the_audience = current_setting('app.audience', true))
    WINDOW from_newest AS (PARTITION BY s.authority_code ORDER BY r.opens_on DESC, s.submitted_at DESC, s.id DESC)),
  later (from_code, to_code) AS (
    SELECT s.from_code, s.to_code FROM successions_in_effect() s
    UNION SELECT l.from_code, s.to_code FROM later l JOIN successions_in_effect() s ON s.from_code = l.to_code),
  counted AS (
    SELECT mine.id FROM later l JOIN sent mine ON mine.authority_code = l.from_code
    JOIN sent theirs ON theirs.authority_code = l.to_code WHERE theirs.opens_on >= mine.opens_on AND theirs.level IS NOT NULL)
  SELECT sent.id, sent.authority_code, CASE newest_level WHEN 'named' THEN level ELSE newest_level END, sent.submitted_at, sent.round_id,
    sent.framework_version, sent.assessment_id IN (SELECT r.assessment_id FROM reviews r WHERE r.finished_at IS NOT NULL), sent.is_newest,
    sent.id IN (SELECT counted.id FROM counted)
  FROM sent WHERE level IS NOT NULL AND newest_level IS NOT NULL
$$;
--> statement-breakpoint
REVOKE EXECUTE ON FUNCTION deciding_assessment, is_named_now, shared_answers FROM PUBLIC;
--> statement-breakpoint
GRANT EXECUTE ON FUNCTION is_named_now TO toolkit_benchmark;
--> statement-breakpoint
GRANT EXECUTE ON FUNCTION shared_answers TO toolkit_benchmark, toolkit_system;
--> statement-breakpoint
-- As before, and more: whoever closes the answers that decide takes away at once what its other ones still stand behind in the last batch, for
-- that audience. What earlier batches showed goes by the choice for each round.
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
    FROM assessments a JOIN submissions sent ON sent.authority_code = a.authority_code AND sent.framework_id = a.framework_id
    JOIN benchmark_standing s ON s.submission_id = sent.id
    WHERE a.id = NEW.assessment_id AND a.id = deciding_assessment(a.authority_code, a.framework_id, NEW.audience)
      AND s.audience = NEW.audience AND g.taken_back_at IS NULL
      AND g.batch_id = s.batch_id AND g.audience = s.audience AND g.group_id = s.group_id
      AND g.batch_id = (SELECT b.id FROM benchmark_batches b WHERE b.framework_id = a.framework_id ORDER BY b.day DESC LIMIT 1);
  END IF;
  RETURN NULL;
END $$;
--> statement-breakpoint
-- Notes and offers go where the name goes. Published results of a round keep the notes of that round.
ALTER POLICY beside_a_name ON context_notes
  USING (CASE nullif(current_setting('app.audience', true), '')
    WHEN 'public' THEN EXISTS (SELECT 1 FROM sharing_choices c WHERE c.assessment_id = context_notes.assessment_id AND c.audience = 'public'
      AND c.level = 'named')
    ELSE is_named_now(assessment_id, nullif(current_setting('app.audience', true), '')) END);
--> statement-breakpoint
ALTER POLICY to_councils_that_see_the_name ON willing_to_talk
  USING (current_setting('app.audience', true) = 'lab-councils' AND NOT is_succeeded(authority_code)
    AND is_named_now(assessment_id, 'lab-councils'));
--> statement-breakpoint
CREATE OR REPLACE FUNCTION is_read_by_lab(the_submission uuid) RETURNS boolean
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public AS $$
  SELECT EXISTS (SELECT 1 FROM submissions s JOIN sharing_choices c ON c.assessment_id = s.assessment_id
    WHERE s.id = the_submission AND c.audience = insight_audience() AND c.told_of_words AND is_named_now(s.assessment_id, c.audience)
      AND NOT EXISTS (SELECT 1 FROM submissions later WHERE later.assessment_id = s.assessment_id AND later.number > s.number))
$$;
--> statement-breakpoint
CREATE OR REPLACE FUNCTION offers_to_talk(the_assessment uuid, the_code text) RETURNS boolean LANGUAGE plpgsql SECURITY DEFINER SET search_path = public AS $$
BEGIN
  PERFORM pg_advisory_xact_lock(hashtextextended('offer to talk ' || the_assessment, 0));
  RETURN NOT is_succeeded(the_code) AND is_named_now(the_assessment, 'lab-councils')
    AND EXISTS (SELECT 1 FROM willing_to_talk w WHERE w.assessment_id = the_assessment AND w.authority_code = the_code);
END $$;
--> statement-breakpoint
-- Answers that decide and are not named end what nobody has answered of any round: when they are sent, and when they are closed. The locks are those that
-- writing a request takes, in one order.
CREATE FUNCTION end_requests_without_name() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = public AS $$
DECLARE offered uuid;
BEGIN
  FOR offered IN
    SELECT w.assessment_id FROM assessments changed JOIN assessments a ON a.authority_code = changed.authority_code AND a.framework_id = changed.framework_id
    JOIN willing_to_talk w ON w.assessment_id = a.id WHERE changed.id = NEW.assessment_id ORDER BY w.assessment_id LOOP
    PERFORM pg_advisory_xact_lock(hashtextextended('offer to talk ' || offered, 0));
    UPDATE contact_requests SET ended_at = now(), end_reason = 'not-offered'
    WHERE to_assessment_id = offered AND answered_at IS NULL AND ended_at IS NULL AND NOT is_named_now(offered, 'lab-councils');
  END LOOP;
  RETURN NULL;
END $$;
--> statement-breakpoint
REVOKE EXECUTE ON FUNCTION end_requests_without_name FROM PUBLIC;
--> statement-breakpoint
CREATE TRIGGER newer_answers_have_no_name AFTER INSERT ON submissions FOR EACH ROW EXECUTE FUNCTION end_requests_without_name();
--> statement-breakpoint
-- It ends those of the assessment itself as well: with two triggers locks would be taken in two orders.
DROP TRIGGER a_name_is_withdrawn ON sharing_choices;
--> statement-breakpoint
CREATE TRIGGER a_name_is_withdrawn AFTER UPDATE OF level ON sharing_choices FOR EACH ROW
  WHEN (NEW.audience = 'lab-councils' AND OLD.level = 'named' AND NEW.level <> 'named') EXECUTE FUNCTION end_requests_without_name();
