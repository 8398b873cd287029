-- Whether the answers of an assessment are kept from somebody while they judge it blind. One meaning for policies, which
-- ask of whoever acts, and for the worker, which asks of whoever would get a mail.
CREATE FUNCTION is_kept_from(the_assessment uuid, the_member uuid) RETURNS boolean
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public AS $$
  SELECT EXISTS (
    SELECT 1 FROM assessments hidden
    JOIN assessments judged ON judged.framework_id = hidden.framework_id AND judged.authority_code = hidden.authority_code
    JOIN reviews r ON r.assessment_id = judged.id
    JOIN members asked ON asked.id = r.reviewer_id
    JOIN members me ON me.user_id = asked.user_id AND me.authority_code = r.authority_code
    WHERE hidden.id = the_assessment AND me.id = the_member AND me.role = 'reviewer'
      AND r.finished_at IS NULL AND r.ended_at IS NULL AND coalesce(r.is_blind, true))
$$;--> statement-breakpoint
REVOKE EXECUTE ON FUNCTION is_kept_from FROM PUBLIC;--> statement-breakpoint
GRANT EXECUTE ON FUNCTION is_kept_from TO toolkit_system;--> statement-breakpoint
CREATE OR REPLACE FUNCTION is_kept_blind(the_assessment uuid) RETURNS boolean
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public AS $$
  SELECT is_kept_from(the_assessment, nullif(current_setting('app.reviewer', true), '')::uuid)
$$;
--> statement-breakpoint
-- The library says what stands behind which answer, and how well. Whoever judges anything of the council blind reads none of it.
CREATE FUNCTION judges_blind() RETURNS boolean
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public AS $$
  SELECT EXISTS (SELECT 1 FROM reviews r
    JOIN members asked ON asked.id = r.reviewer_id
    JOIN members me ON me.user_id = asked.user_id AND me.authority_code = r.authority_code
    WHERE me.id = nullif(current_setting('app.reviewer', true), '')::uuid AND me.role = 'reviewer'
      AND r.finished_at IS NULL AND r.ended_at IS NULL AND coalesce(r.is_blind, true))
$$;--> statement-breakpoint
REVOKE EXECUTE ON FUNCTION judges_blind FROM PUBLIC;--> statement-breakpoint
GRANT EXECUTE ON FUNCTION judges_blind TO toolkit_authority;--> statement-breakpoint
DO $$
DECLARE name text;
BEGIN
  FOREACH name IN ARRAY ARRAY['evidence', 'evidence_files', 'answer_evidence'] LOOP
    EXECUTE format($policy$CREATE POLICY kept_blind ON %I AS RESTRICTIVE FOR SELECT TO toolkit_authority
      USING ((SELECT current_user) <> 'toolkit_authority'
        OR (SELECT nullif(current_setting('app.reviewer', true), '') IS NULL) OR NOT (SELECT judges_blind()))$policy$, name);
  END LOOP;
END $$;
