ALTER TABLE "members" ADD COLUMN "could_read_from" timestamp with time zone;--> statement-breakpoint
ALTER TABLE "reviews" ADD COLUMN "needed_by" date;--> statement-breakpoint
-- Since when a place could have read the council's answers other than by reviewing them. It is never taken back: a role that
-- is given for an afternoon and taken away again has shown what it shows.
CREATE FUNCTION note_first_sight() RETURNS trigger LANGUAGE plpgsql SET search_path = public AS $$
BEGIN
  NEW.could_read_from := CASE WHEN TG_OP = 'INSERT' THEN NEW.joined_at ELSE now() END;
  RETURN NEW;
END $$;--> statement-breakpoint
CREATE TRIGGER first_sight_is_noted BEFORE INSERT OR UPDATE ON members
  FOR EACH ROW WHEN (NEW.authority_code IS NOT NULL AND NEW.role <> 'reviewer' AND NEW.could_read_from IS NULL)
  EXECUTE FUNCTION note_first_sight();--> statement-breakpoint
-- Until now a reviewer, too, read what the council answers before anybody had asked for a review.
ALTER TABLE members DISABLE TRIGGER ended_place_stays;--> statement-breakpoint
UPDATE members SET could_read_from = joined_at WHERE authority_code IS NOT NULL;--> statement-breakpoint
ALTER TABLE members ENABLE TRIGGER ended_place_stays;--> statement-breakpoint
-- Whether somebody sees the answers of a questionnaire (null: of any) of a council through their reviews of it: while they
-- judge in sight or have handed one over, and none of them is still to be judged blind, or may be.
CREATE FUNCTION is_let_see(the_user text, the_code text, the_framework text) RETURNS boolean
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public AS $$
  SELECT coalesce(
    bool_or(r.finished_at IS NOT NULL OR (r.ended_at IS NULL AND r.agreed_at IS NOT NULL AND NOT r.is_blind))
    AND NOT bool_or(r.finished_at IS NULL AND r.ended_at IS NULL AND coalesce(r.is_blind, true)), false)
  FROM reviews r
  JOIN members asked ON asked.id = r.reviewer_id
  JOIN assessments judged ON judged.id = r.assessment_id
  WHERE asked.user_id = the_user AND r.authority_code = the_code
    AND (the_framework IS NULL OR judged.framework_id = the_framework)
$$;--> statement-breakpoint
REVOKE EXECUTE ON FUNCTION is_let_see FROM PUBLIC;--> statement-breakpoint
CREATE OR REPLACE FUNCTION is_kept_from(the_assessment uuid, the_member uuid) RETURNS boolean
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public AS $$
  SELECT EXISTS (
    SELECT 1 FROM assessments hidden
    JOIN members me ON me.authority_code = hidden.authority_code
    WHERE hidden.id = the_assessment AND me.id = the_member AND me.role = 'reviewer'
      AND NOT is_let_see(me.user_id, me.authority_code, hidden.framework_id))
$$;--> statement-breakpoint
CREATE OR REPLACE FUNCTION judges_blind() RETURNS boolean
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public AS $$
  SELECT EXISTS (SELECT 1 FROM members me
    WHERE me.id = nullif(current_setting('app.reviewer', true), '')::uuid AND me.role = 'reviewer'
      AND NOT is_let_see(me.user_id, me.authority_code, NULL))
$$;--> statement-breakpoint
-- The library is open to whoever has reviewed something; which answers of another questionnaire a piece stands under is not.
DO $$
DECLARE name text;
BEGIN
  FOREACH name IN ARRAY ARRAY['answer_evidence', 'evidence_changes'] LOOP
    EXECUTE format($policy$ALTER POLICY kept_blind ON %I
      USING ((SELECT current_user) <> 'toolkit_authority'
        OR (SELECT nullif(current_setting('app.reviewer', true), '') IS NULL)
        OR NOT ((SELECT judges_blind()) OR is_kept_blind(assessment_id)))$policy$, name);
  END LOOP;
END $$;--> statement-breakpoint
-- Another role would show the answers to somebody who is to judge without them. Whoever asked can take the review back
-- until they agree, and they can give it up; leaving is never refused.
CREATE FUNCTION keep_judging_blind() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = public AS $$
BEGIN
  IF EXISTS (SELECT 1 FROM reviews r JOIN members asked ON asked.id = r.reviewer_id
             WHERE asked.user_id = OLD.user_id AND r.authority_code = OLD.authority_code
               AND r.finished_at IS NULL AND r.ended_at IS NULL AND coalesce(r.is_blind, true)) THEN
    RAISE EXCEPTION 'Whoever judges blind stays a reviewer until they have done' USING ERRCODE = 'object_in_use';
  END IF;
  RETURN NEW;
END $$;--> statement-breakpoint
CREATE TRIGGER judges_blind_to_the_end BEFORE UPDATE ON members
  FOR EACH ROW WHEN (OLD.role = 'reviewer' AND NEW.role <> 'reviewer' AND OLD.left_at IS NULL)
  EXECUTE FUNCTION keep_judging_blind();
