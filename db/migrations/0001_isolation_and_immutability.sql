-- One database role for each kind of scope. Roles belong to the whole server, so another database, migrated at the
-- same moment, may have made them already.
DO $$
DECLARE name text;
BEGIN
  FOREACH name IN ARRAY ARRAY['toolkit_authority', 'toolkit_lab', 'toolkit_benchmark', 'toolkit_system'] LOOP
    BEGIN
      EXECUTE format('CREATE ROLE %I NOLOGIN', name);
    EXCEPTION WHEN duplicate_object OR unique_violation THEN NULL;
    END;
    IF NOT pg_has_role(current_user, name, 'MEMBER') THEN
      EXECUTE format('GRANT %I TO %I', name, current_user);
    END IF;
    EXECUTE format('GRANT USAGE ON SCHEMA public TO %I', name);
  END LOOP;
END $$;
--> statement-breakpoint
-- Reference material is public. Everything else is granted table by table, to the roles that need it.
GRANT SELECT ON authorities, authority_predecessors, principles, glossary_terms, sources, framework_versions, rounds, round_frameworks
  TO toolkit_authority, toolkit_lab, toolkit_benchmark;
--> statement-breakpoint
GRANT SELECT, INSERT, UPDATE, DELETE ON ALL TABLES IN SCHEMA public TO toolkit_system;
--> statement-breakpoint
GRANT USAGE ON ALL SEQUENCES IN SCHEMA public TO toolkit_authority, toolkit_lab, toolkit_benchmark, toolkit_system;
--> statement-breakpoint
GRANT SELECT ON members, assessments, answers, answer_versions, sharing_choices, submissions, submission_figures TO toolkit_authority;
--> statement-breakpoint
GRANT INSERT ON assessments, answers, sharing_choices, submissions, submission_figures, audit_events TO toolkit_authority;
--> statement-breakpoint
GRANT UPDATE ON answers, sharing_choices TO toolkit_authority;
--> statement-breakpoint
-- A lock needs the right to update one column; no policy lets a row change.
GRANT UPDATE (started_at) ON assessments TO toolkit_authority;
--> statement-breakpoint
GRANT SELECT, INSERT, UPDATE ON members TO toolkit_lab;
--> statement-breakpoint
GRANT INSERT ON rounds, round_frameworks, audit_events TO toolkit_lab;
--> statement-breakpoint
GRANT SELECT ON submission_figures, sharing_choices TO toolkit_benchmark;
--> statement-breakpoint
GRANT SELECT (id, assessment_id, authority_code, framework_id, number, submitted_at) ON submissions TO toolkit_benchmark;
--> statement-breakpoint
GRANT SELECT (id, authority_code, framework_id, framework_version, round_id, authority_type) ON assessments TO toolkit_benchmark;
--> statement-breakpoint
DO $$
DECLARE name text;
BEGIN
  FOREACH name IN ARRAY ARRAY['members', 'assessments', 'answers', 'answer_versions', 'sharing_choices', 'submissions',
                              'submission_figures', 'audit_events', 'outbox_messages', 'installation'] LOOP
    EXECUTE format('ALTER TABLE %I ENABLE ROW LEVEL SECURITY', name);
    EXECUTE format('ALTER TABLE %I FORCE ROW LEVEL SECURITY', name);
    EXECUTE format('CREATE POLICY system_all ON %I TO toolkit_system USING (true) WITH CHECK (true)', name);
  END LOOP;
  FOREACH name IN ARRAY ARRAY['members', 'assessments', 'answers', 'answer_versions', 'sharing_choices', 'submissions',
                              'submission_figures'] LOOP
    EXECUTE format($policy$CREATE POLICY own_authority ON %I TO toolkit_authority
      USING (authority_code = nullif(current_setting('app.authority', true), ''))
      WITH CHECK (authority_code = nullif(current_setting('app.authority', true), ''))$policy$, name);
  END LOOP;
END $$;
--> statement-breakpoint
CREATE POLICY audit_append ON audit_events FOR INSERT TO toolkit_authority
  WITH CHECK (authority_code = nullif(current_setting('app.authority', true), ''));
--> statement-breakpoint
CREATE POLICY audit_append_lab ON audit_events FOR INSERT TO toolkit_lab WITH CHECK (true);
--> statement-breakpoint
CREATE POLICY people ON members TO toolkit_lab USING (true) WITH CHECK (true);
--> statement-breakpoint
-- A benchmark reads what councils share with its audience, and the viewer's own.
CREATE POLICY shared_choices ON sharing_choices FOR SELECT TO toolkit_benchmark
  USING (audience = nullif(current_setting('app.audience', true), '') AND level <> 'private');
--> statement-breakpoint
CREATE FUNCTION readable_by_benchmark(the_assessment uuid, the_authority text) RETURNS boolean
LANGUAGE sql STABLE AS $$
  SELECT the_authority = nullif(current_setting('app.authority', true), '')
      OR EXISTS (SELECT 1 FROM sharing_choices c
                 WHERE c.assessment_id = the_assessment
                   AND c.audience = nullif(current_setting('app.audience', true), '')
                   AND c.level <> 'private')
$$;
--> statement-breakpoint
CREATE POLICY shared_submissions ON submissions FOR SELECT TO toolkit_benchmark
  USING (readable_by_benchmark(assessment_id, authority_code));
--> statement-breakpoint
CREATE POLICY shared_assessments ON assessments FOR SELECT TO toolkit_benchmark
  USING (readable_by_benchmark(id, authority_code));
--> statement-breakpoint
CREATE POLICY shared_figures ON submission_figures FOR SELECT TO toolkit_benchmark
  USING (EXISTS (SELECT 1 FROM submissions s WHERE s.id = submission_id));
--> statement-breakpoint
CREATE FUNCTION refuse_change() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  RAISE EXCEPTION '% rows are never changed', TG_TABLE_NAME USING ERRCODE = 'restrict_violation';
END $$;
--> statement-breakpoint
CREATE TRIGGER published_is_immutable BEFORE UPDATE OR DELETE ON framework_versions
  FOR EACH ROW WHEN (OLD.published_at IS NOT NULL) EXECUTE FUNCTION refuse_change();
--> statement-breakpoint
CREATE TRIGGER submission_is_frozen BEFORE UPDATE ON submissions FOR EACH ROW EXECUTE FUNCTION refuse_change();
--> statement-breakpoint
CREATE TRIGGER submission_figure_is_frozen BEFORE UPDATE ON submission_figures FOR EACH ROW EXECUTE FUNCTION refuse_change();
--> statement-breakpoint
CREATE TRIGGER history_is_append_only BEFORE UPDATE OR DELETE ON answer_versions FOR EACH ROW EXECUTE FUNCTION refuse_change();
--> statement-breakpoint
CREATE TRIGGER audit_is_append_only BEFORE UPDATE OR DELETE ON audit_events FOR EACH ROW EXECUTE FUNCTION refuse_change();
--> statement-breakpoint
CREATE TRIGGER assessment_is_fixed BEFORE UPDATE ON assessments FOR EACH ROW EXECUTE FUNCTION refuse_change();
--> statement-breakpoint
-- History is written by the database, so that no path can save an answer without it.
CREATE FUNCTION keep_answer_version() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = public AS $$
BEGIN
  INSERT INTO answer_versions (assessment_id, question_id, version, authority_code, state, value, parts, reference,
                               na_reason, na_text, na_agreed, comment, saved_at, saved_by)
  VALUES (NEW.assessment_id, NEW.question_id, NEW.version, NEW.authority_code, NEW.state, NEW.value, NEW.parts, NEW.reference,
          NEW.na_reason, NEW.na_text, NEW.na_agreed, NEW.comment, NEW.saved_at, NEW.saved_by);
  RETURN NULL;
END $$;
--> statement-breakpoint
CREATE TRIGGER answer_history AFTER INSERT OR UPDATE ON answers FOR EACH ROW EXECUTE FUNCTION keep_answer_version();
