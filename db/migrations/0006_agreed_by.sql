ALTER TABLE "answer_versions" ADD COLUMN "na_agreed_by" uuid;--> statement-breakpoint
ALTER TABLE "answer_versions" ADD COLUMN "na_agreed_at" timestamp with time zone;--> statement-breakpoint
ALTER TABLE "answers" ADD COLUMN "na_agreed_by" uuid;--> statement-breakpoint
ALTER TABLE "answers" ADD COLUMN "na_agreed_at" timestamp with time zone;--> statement-breakpoint
ALTER TABLE "answers" ADD CONSTRAINT "answers_na_agreed_by_members_id_fk" FOREIGN KEY ("na_agreed_by") REFERENCES "public"."members"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE OR REPLACE FUNCTION keep_answer_version() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = public AS $$
BEGIN
  INSERT INTO answer_versions (assessment_id, question_id, version, authority_code, state, value, parts, reference,
                               na_reason, na_text, na_agreed, na_agreed_by, na_agreed_at, comment, saved_at, saved_by)
  VALUES (NEW.assessment_id, NEW.question_id, NEW.version, NEW.authority_code, NEW.state, NEW.value, NEW.parts, NEW.reference,
          NEW.na_reason, NEW.na_text, NEW.na_agreed, NEW.na_agreed_by, NEW.na_agreed_at, NEW.comment, NEW.saved_at, NEW.saved_by);
  RETURN NULL;
END $$;
--> statement-breakpoint
-- Until now whoever agreed became the one who had written. The history knows both: the first of the agreed versions is
-- the approver's, and the one before it the author's. The history itself stays as it was written.
ALTER TABLE "answers" DISABLE TRIGGER "answer_history";--> statement-breakpoint
UPDATE answers a SET
  na_agreed_by = agreed.saved_by,
  na_agreed_at = agreed.saved_at,
  saved_by = CASE WHEN a.version = agreed.version THEN coalesce(written.saved_by, a.saved_by) ELSE a.saved_by END,
  saved_at = CASE WHEN a.version = agreed.version THEN coalesce(written.saved_at, a.saved_at) ELSE a.saved_at END
FROM answer_versions agreed
LEFT JOIN answer_versions written ON written.assessment_id = agreed.assessment_id
  AND written.question_id = agreed.question_id AND written.version = agreed.version - 1
WHERE a.na_agreed AND agreed.assessment_id = a.assessment_id AND agreed.question_id = a.question_id
  AND agreed.version = (
    SELECT coalesce(max(v.version), 0) + 1 FROM answer_versions v
    WHERE v.assessment_id = a.assessment_id AND v.question_id = a.question_id AND NOT v.na_agreed);--> statement-breakpoint
ALTER TABLE "answers" ENABLE TRIGGER "answer_history";--> statement-breakpoint
ALTER TABLE "answers" ADD CONSTRAINT "answers_agreed_by_somebody" CHECK ("answers"."na_agreed" = ("answers"."na_agreed_by" is not null) and "answers"."na_agreed" = ("answers"."na_agreed_at" is not null));
