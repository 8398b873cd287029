-- What a group said in a room, and whom a post names, belong to what a blind reviewer does not see.
CREATE POLICY kept_blind ON workshops AS RESTRICTIVE FOR SELECT TO toolkit_authority
  USING ((SELECT nullif(current_setting('app.reviewer', true), '') IS NULL) OR NOT is_kept_blind(assessment_id));--> statement-breakpoint
CREATE POLICY kept_blind ON workshop_voices AS RESTRICTIVE FOR SELECT TO toolkit_authority
  USING ((SELECT nullif(current_setting('app.reviewer', true), '') IS NULL)
    OR EXISTS (SELECT 1 FROM workshops w WHERE w.id = workshop_id));--> statement-breakpoint
CREATE POLICY kept_blind ON mentions AS RESTRICTIVE FOR SELECT TO toolkit_authority
  USING ((SELECT nullif(current_setting('app.reviewer', true), '') IS NULL)
    OR EXISTS (SELECT 1 FROM threads t WHERE t.id = thread_id));--> statement-breakpoint
-- The owner of the tables is a member of the councils' role, and no superuser on a live server. Policies that restrict
-- that role would bind our own functions too, which see and write what a council may not. They bind the role alone.
DO $$
DECLARE p record;
BEGIN
  FOR p IN SELECT policyname, tablename, qual, with_check FROM pg_policies
           WHERE schemaname = 'public' AND permissive = 'RESTRICTIVE' AND 'toolkit_authority' = ANY (roles) LOOP
    EXECUTE format('ALTER POLICY %I ON %I %s %s', p.policyname, p.tablename,
      CASE WHEN p.qual IS NULL THEN '' ELSE format('USING ((SELECT current_user) <> ''toolkit_authority'' OR (%s))', p.qual) END,
      CASE WHEN p.with_check IS NULL THEN '' ELSE format('WITH CHECK ((SELECT current_user) <> ''toolkit_authority'' OR (%s))', p.with_check) END);
  END LOOP;
END $$;--> statement-breakpoint
-- What policies ask is for the roles that have them.
REVOKE EXECUTE ON FUNCTION is_own_review, is_kept_blind, is_readable_review, is_reviewed FROM PUBLIC;--> statement-breakpoint
GRANT EXECUTE ON FUNCTION is_own_review, is_kept_blind, is_readable_review TO toolkit_authority, toolkit_system;--> statement-breakpoint
GRANT EXECUTE ON FUNCTION is_reviewed TO toolkit_benchmark, toolkit_system;
