-- A comparison counts how many of its councils were reviewed by somebody else, and learns nothing of what was said. Only
-- about what its reader may compare: the rest is not reviewed as far as they can tell.
CREATE FUNCTION is_reviewed(the_assessment uuid) RETURNS boolean
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public AS $$
  SELECT EXISTS (SELECT 1 FROM reviews r WHERE r.assessment_id = the_assessment AND r.finished_at IS NOT NULL
    AND readable_by_benchmark(r.assessment_id, r.authority_code))
$$;
--> statement-breakpoint
-- A spreadsheet that is being brought back holds answers too.
CREATE POLICY kept_blind ON answer_imports AS RESTRICTIVE FOR SELECT TO toolkit_authority
  USING ((SELECT nullif(current_setting('app.reviewer', true), '') IS NULL) OR NOT is_kept_blind(assessment_id));
