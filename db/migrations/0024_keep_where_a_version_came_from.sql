ALTER TABLE "answer_versions" ADD COLUMN "sheet_name" text;--> statement-breakpoint
ALTER TABLE "answers" ADD COLUMN "sheet_name" text;--> statement-breakpoint
ALTER TABLE "answers" ADD CONSTRAINT "answers_sheet_name" CHECK (length("answers"."sheet_name") between 1 and 200);
--> statement-breakpoint
-- The history says of each version which file it was read from, where it came in one.
CREATE OR REPLACE FUNCTION keep_answer_version() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = public AS $$
BEGIN
  INSERT INTO answer_versions (assessment_id, question_id, version, authority_code, state, value, parts, reference,
                               na_reason, na_text, na_agreed, na_agreed_by, na_agreed_at, comment, needs_review, sheet_name, saved_at, saved_by)
  VALUES (NEW.assessment_id, NEW.question_id, NEW.version, NEW.authority_code, NEW.state, NEW.value, NEW.parts, NEW.reference,
          NEW.na_reason, NEW.na_text, NEW.na_agreed, NEW.na_agreed_by, NEW.na_agreed_at, NEW.comment, NEW.needs_review, NEW.sheet_name, NEW.saved_at, NEW.saved_by);
  RETURN NULL;
END $$;--> statement-breakpoint
-- What somebody brought in and has not confirmed is theirs alone: app.member is the place of whoever acts.
CREATE POLICY own_spreadsheet ON answer_imports AS RESTRICTIVE TO toolkit_authority
  USING ((SELECT current_user) <> 'toolkit_authority' OR brought_by = (SELECT nullif(current_setting('app.member', true), '')::uuid))
  WITH CHECK ((SELECT current_user) <> 'toolkit_authority' OR brought_by = (SELECT nullif(current_setting('app.member', true), '')::uuid));
