-- Which answer a reviewer judged or settled at is what they say they read. The database takes no other than the one that
-- stands, and never puts another in its place.
GRANT UPDATE (answer_version, settled_version) ON review_findings TO toolkit_authority;--> statement-breakpoint
CREATE OR REPLACE FUNCTION keep_finding() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = public AS $$
DECLARE
  the_review reviews%ROWTYPE;
  standing integer;
BEGIN
  SELECT * INTO the_review FROM reviews r WHERE r.id = NEW.review_id;
  SELECT a.version INTO standing FROM answers a
  WHERE a.assessment_id = the_review.assessment_id AND a.question_id = NEW.subject;
  IF the_review.finished_at IS NULL THEN
    IF the_review.agreed_at IS NULL OR the_review.ended_at IS NOT NULL OR NEW.settled_at IS NOT NULL THEN
      RAISE EXCEPTION 'Paid time is agreed before anything is judged, and nothing is settled before it is handed over'
        USING ERRCODE = 'restrict_violation';
    END IF;
    -- Nothing of the answer is on the page of somebody who is kept blind, nor of the system, which judges nothing itself.
    IF nullif(current_setting('app.reviewer', true), '') IS NULL OR is_kept_blind(the_review.assessment_id) THEN
      NEW.answer_version := coalesce(standing, 0);
    ELSIF NEW.answer_version <> coalesce(standing, 0) THEN
      RAISE EXCEPTION 'The answer that was judged is not the one that stands' USING ERRCODE = 'restrict_violation';
    END IF;
    RETURN NEW;
  END IF;
  IF TG_OP = 'INSERT' THEN
    RAISE EXCEPTION 'Nothing is added to what was handed over' USING ERRCODE = 'insufficient_privilege';
  END IF;
  IF NOT is_own_review(NEW.review_id) THEN
    RAISE EXCEPTION 'Only its reviewer settles a difference' USING ERRCODE = 'restrict_violation';
  END IF;
  IF OLD.settled_at IS NOT NULL OR NEW.settled_at IS NULL
      OR (NEW.version, NEW.level, NEW.verdict, NEW.words, NEW.saved_at)
        IS DISTINCT FROM (OLD.version, OLD.level, OLD.verdict, OLD.words, OLD.saved_at) THEN
    RAISE EXCEPTION 'What was handed over stays as it was written' USING ERRCODE = 'restrict_violation';
  END IF;
  IF NEW.answer_version <> OLD.answer_version OR NEW.settled_version IS DISTINCT FROM coalesce(standing, 0) THEN
    RAISE EXCEPTION 'A difference is settled at the answer that its reviewer read' USING ERRCODE = 'restrict_violation';
  END IF;
  RETURN NEW;
END $$;--> statement-breakpoint
-- Another council's review is none that can be asked about.
CREATE OR REPLACE FUNCTION is_readable_review(the_review uuid) RETURNS boolean
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public AS $$
  SELECT EXISTS (SELECT 1 FROM reviews r WHERE r.id = the_review AND r.finished_at IS NOT NULL
    AND r.authority_code = nullif(current_setting('app.authority', true), '')
    AND NOT is_kept_blind(r.assessment_id))
$$;--> statement-breakpoint
-- What is handed over names assessments and evidence, of other councils too. Reviewers are let in for a review, and have
-- no part in it.
DO $$
DECLARE name text;
BEGIN
  FOREACH name IN ARRAY ARRAY['successions', 'succession_items', 'succession_left_out'] LOOP
    EXECUTE format($policy$CREATE POLICY kept_from_reviewers ON %I AS RESTRICTIVE TO toolkit_authority
      USING ((SELECT current_user) <> 'toolkit_authority' OR (SELECT nullif(current_setting('app.reviewer', true), '') IS NULL))$policy$, name);
  END LOOP;
END $$;--> statement-breakpoint
CREATE OR REPLACE FUNCTION what_is_handed_over(the_code text)
RETURNS TABLE (place bigint, kind text, subject_id uuid, title text, about text, state text, number int)
LANGUAGE sql STABLE SET search_path = public AS $$
  SELECT row_number() OVER (ORDER BY listed.rank, listed.opens_on DESC, listed.title, listed.about, listed.subject_id),
         listed.kind, listed.subject_id, listed.title, listed.about, listed.state, listed.number
  FROM (
    SELECT 1 AS rank, r.opens_on, 'assessment' AS kind, a.id AS subject_id, f.definition ->> 'title' AS title, r.name AS about,
           CASE WHEN EXISTS (SELECT 1 FROM submissions s
                             LEFT JOIN reopenings o ON o.assessment_id = s.assessment_id AND o.submission_number = s.number
                             WHERE s.assessment_id = a.id AND o.submission_number IS NULL)
                THEN 'sent' ELSE 'open' END AS state, NULL::int AS number
    FROM assessments a
    JOIN rounds r ON r.id = a.round_id
    JOIN framework_versions f ON f.framework_id = a.framework_id AND f.version = a.framework_version
    WHERE a.authority_code = the_code
    UNION ALL
    SELECT 2, NULL, 'evidence', e.id, e.title, e.kind, NULL, NULL
    FROM evidence e LEFT JOIN evidence_files l ON l.evidence_id = e.id
    WHERE e.authority_code = the_code AND e.withdrawn_at IS NULL AND l.verdict IS DISTINCT FROM 'infected'
    UNION ALL
    SELECT 3, NULL, 'people', NULL, '', m.role, NULL, count(*)::int
    FROM members m
    WHERE m.authority_code = the_code AND m.left_at IS NULL AND m.through_code IS NULL AND m.role <> 'viewer'
    GROUP BY m.role
  ) listed
  WHERE nullif(current_setting('app.reviewer', true), '') IS NULL
$$;--> statement-breakpoint
-- The route to decision and the reason for opening again are free text about the answers.
DO $$
DECLARE name text;
BEGIN
  FOREACH name IN ARRAY ARRAY['sign_offs', 'reopenings'] LOOP
    EXECUTE format($policy$CREATE POLICY kept_blind ON %I AS RESTRICTIVE FOR SELECT TO toolkit_authority
      USING ((SELECT current_user) <> 'toolkit_authority'
        OR (SELECT nullif(current_setting('app.reviewer', true), '') IS NULL) OR NOT is_kept_blind(assessment_id))$policy$, name);
  END LOOP;
END $$;--> statement-breakpoint
-- Whoever has a place in a successor reads there what it inherited. A reviewer's place in the old council, which is kept
-- beside it, could read from then on.
CREATE OR REPLACE FUNCTION keep_reading(the_from text, the_to text, the_user text) RETURNS void
LANGUAGE plpgsql SET search_path = public AS $$
DECLARE the_name text;
        the_council text;
BEGIN
  SELECT short_name INTO the_council FROM authorities WHERE code = the_to;
  SELECT m.display_name INTO the_name FROM members m
  WHERE m.user_id = the_user AND m.authority_code = the_to AND m.left_at IS NULL AND m.role <> 'reviewer';
  IF the_name IS NOT NULL THEN
    INSERT INTO members (user_id, display_name, authority_code, role, through_code, added_by)
    VALUES (the_user, the_name, the_from, 'viewer', the_to, the_council) ON CONFLICT DO NOTHING;
    UPDATE members SET could_read_from = now()
    WHERE user_id = the_user AND authority_code = the_from AND left_at IS NULL AND could_read_from IS NULL;
    RETURN;
  END IF;
  UPDATE members SET left_at = now(), ended_by = the_council
  WHERE user_id = the_user AND authority_code = the_from AND through_code = the_to AND left_at IS NULL;
  IF NOT FOUND THEN RETURN; END IF;
  PERFORM keep_reading(the_from, s.to_code, the_user) FROM successions s
  JOIN members m ON m.authority_code = s.to_code AND m.user_id = the_user AND m.left_at IS NULL AND m.role <> 'reviewer'
  WHERE s.from_code = the_from AND s.to_code <> the_to AND s.accepted_at IS NOT NULL;
END $$;--> statement-breakpoint
ALTER TABLE members DISABLE TRIGGER USER;--> statement-breakpoint
UPDATE members me SET could_read_from = greatest(s.accepted_at, there.could_read_from)
FROM successions s JOIN members there ON there.authority_code = s.to_code
WHERE s.accepted_at IS NOT NULL AND me.authority_code = s.from_code AND me.user_id = there.user_id
  AND me.could_read_from IS NULL AND there.could_read_from IS NOT NULL
  AND coalesce(there.left_at, 'infinity') > s.accepted_at;--> statement-breakpoint
ALTER TABLE members ENABLE TRIGGER USER;
