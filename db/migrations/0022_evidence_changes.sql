CREATE TABLE "evidence_changes" (
	"assessment_id" uuid NOT NULL,
	"question_id" text NOT NULL,
	"authority_code" text NOT NULL,
	"changes" integer NOT NULL,
	CONSTRAINT "evidence_changes_assessment_id_question_id_pk" PRIMARY KEY("assessment_id","question_id"),
	CONSTRAINT "evidence_changes_positive" CHECK ("evidence_changes"."changes" >= 1)
);
--> statement-breakpoint
ALTER TABLE "evidence_changes" ADD CONSTRAINT "evidence_changes_assessment_id_authority_code_assessments_id_authority_code_fk" FOREIGN KEY ("assessment_id","authority_code") REFERENCES "public"."assessments"("id","authority_code") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
GRANT SELECT, INSERT, UPDATE, DELETE ON evidence_changes TO toolkit_system;--> statement-breakpoint
GRANT SELECT ON evidence_changes TO toolkit_authority;--> statement-breakpoint
ALTER TABLE evidence_changes ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
ALTER TABLE evidence_changes FORCE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE POLICY system_all ON evidence_changes TO toolkit_system USING (true) WITH CHECK (true);--> statement-breakpoint
CREATE POLICY own_authority ON evidence_changes TO toolkit_authority
  USING (authority_code = nullif(current_setting('app.authority', true), ''));--> statement-breakpoint
CREATE POLICY kept_blind ON evidence_changes AS RESTRICTIVE FOR SELECT TO toolkit_authority
  USING ((SELECT current_user) <> 'toolkit_authority'
    OR (SELECT nullif(current_setting('app.reviewer', true), '') IS NULL) OR NOT (SELECT judges_blind()));--> statement-breakpoint
CREATE FUNCTION count_evidence_change(the_assessment uuid, the_question text, the_code text) RETURNS void
LANGUAGE sql SECURITY DEFINER SET search_path = public AS $$
  INSERT INTO evidence_changes (assessment_id, question_id, authority_code, changes)
  SELECT the_assessment, the_question, the_code, 1 WHERE EXISTS (SELECT 1 FROM assessments a WHERE a.id = the_assessment)
  ON CONFLICT (assessment_id, question_id) DO UPDATE SET changes = evidence_changes.changes + 1
$$;--> statement-breakpoint
REVOKE EXECUTE ON FUNCTION count_evidence_change FROM PUBLIC;--> statement-breakpoint
CREATE FUNCTION note_attaching() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = public AS $$
BEGIN
  IF TG_OP = 'INSERT' THEN
    PERFORM count_evidence_change(NEW.assessment_id, NEW.question_id, NEW.authority_code);
  ELSE
    PERFORM count_evidence_change(OLD.assessment_id, OLD.question_id, OLD.authority_code);
  END IF;
  RETURN NULL;
END $$;--> statement-breakpoint
CREATE TRIGGER evidence_is_part_of_the_claim AFTER INSERT OR DELETE ON answer_evidence
  FOR EACH ROW EXECUTE FUNCTION note_attaching();--> statement-breakpoint
CREATE FUNCTION note_editing() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = public AS $$
BEGIN
  PERFORM count_evidence_change(u.assessment_id, u.question_id, u.authority_code)
    FROM answer_evidence u WHERE u.evidence_id = NEW.id;
  RETURN NULL;
END $$;--> statement-breakpoint
CREATE TRIGGER evidence_is_part_of_the_claim AFTER UPDATE ON evidence
  FOR EACH ROW EXECUTE FUNCTION note_editing();
