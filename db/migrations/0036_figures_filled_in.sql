ALTER TABLE "answer_versions" ADD COLUMN "prefill" jsonb;--> statement-breakpoint
ALTER TABLE "answer_versions" ADD COLUMN "change_reason" text;--> statement-breakpoint
ALTER TABLE "answers" ADD COLUMN "prefill" jsonb;--> statement-breakpoint
ALTER TABLE "answers" ADD COLUMN "change_reason" text;--> statement-breakpoint
ALTER TABLE "answers" ADD CONSTRAINT "answers_published_only_when_answered" CHECK ("answers"."state" = 'answered' or ("answers"."prefill" is null and "answers"."change_reason" is null));--> statement-breakpoint
ALTER TABLE "answers" ADD CONSTRAINT "answers_change_reason" CHECK (length("answers"."change_reason") between 1 and 500);--> statement-breakpoint
-- The history says of each version which published figure it was given beside, and why it is not that one.
CREATE OR REPLACE FUNCTION keep_answer_version() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = public AS $$
BEGIN
  INSERT INTO answer_versions (assessment_id, question_id, version, authority_code, state, value, parts, reference, prefill, change_reason,
                               na_reason, na_text, na_agreed, na_agreed_by, na_agreed_at, comment, needs_review, sheet_name, saved_at, saved_by)
  VALUES (NEW.assessment_id, NEW.question_id, NEW.version, NEW.authority_code, NEW.state, NEW.value, NEW.parts, NEW.reference, NEW.prefill, NEW.change_reason,
          NEW.na_reason, NEW.na_text, NEW.na_agreed, NEW.na_agreed_by, NEW.na_agreed_at, NEW.comment, NEW.needs_review, NEW.sheet_name, NEW.saved_at, NEW.saved_by);
  RETURN NULL;
END $$;
