CREATE TABLE "notes_to_next_round" (
	"assessment_id" uuid NOT NULL,
	"question_id" text NOT NULL,
	"authority_code" text NOT NULL,
	"note" text NOT NULL,
	"written_at" timestamp with time zone DEFAULT now() NOT NULL,
	"written_by" uuid NOT NULL,
	CONSTRAINT "notes_to_next_round_assessment_id_question_id_pk" PRIMARY KEY("assessment_id","question_id")
);
--> statement-breakpoint
ALTER TABLE "answer_versions" ADD COLUMN "needs_review" boolean DEFAULT false NOT NULL;--> statement-breakpoint
ALTER TABLE "answers" ADD COLUMN "carried_from" uuid;--> statement-breakpoint
ALTER TABLE "answers" ADD COLUMN "needs_review" boolean DEFAULT false NOT NULL;--> statement-breakpoint
ALTER TABLE "notes_to_next_round" ADD CONSTRAINT "notes_to_next_round_written_by_members_id_fk" FOREIGN KEY ("written_by") REFERENCES "public"."members"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "notes_to_next_round" ADD CONSTRAINT "notes_to_next_round_assessment_id_authority_code_assessments_id_authority_code_fk" FOREIGN KEY ("assessment_id","authority_code") REFERENCES "public"."assessments"("id","authority_code") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "answers" ADD CONSTRAINT "answers_carried_from_authority_code_submissions_id_authority_code_fk" FOREIGN KEY ("carried_from","authority_code") REFERENCES "public"."submissions"("id","authority_code") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "answers" ADD CONSTRAINT "answers_review_only_when_carried" CHECK (not "answers"."needs_review" or "answers"."carried_from" is not null);
--> statement-breakpoint
-- A row-level policy on each table of councils, and no more rights than pages need.
GRANT SELECT, INSERT, UPDATE, DELETE ON notes_to_next_round TO toolkit_system;--> statement-breakpoint
GRANT SELECT, INSERT, DELETE, UPDATE (note, written_at, written_by) ON notes_to_next_round TO toolkit_authority;--> statement-breakpoint
ALTER TABLE notes_to_next_round ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
ALTER TABLE notes_to_next_round FORCE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE POLICY system_all ON notes_to_next_round TO toolkit_system USING (true) WITH CHECK (true);--> statement-breakpoint
CREATE POLICY own_authority ON notes_to_next_round TO toolkit_authority
  USING (authority_code = nullif(current_setting('app.authority', true), ''))
  WITH CHECK (authority_code = nullif(current_setting('app.authority', true), ''));--> statement-breakpoint
-- The history says of each version whether anybody had looked at it since it came over from the last round.
CREATE OR REPLACE FUNCTION keep_answer_version() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = public AS $$
BEGIN
  INSERT INTO answer_versions (assessment_id, question_id, version, authority_code, state, value, parts, reference,
                               na_reason, na_text, na_agreed, na_agreed_by, na_agreed_at, comment, needs_review, saved_at, saved_by)
  VALUES (NEW.assessment_id, NEW.question_id, NEW.version, NEW.authority_code, NEW.state, NEW.value, NEW.parts, NEW.reference,
          NEW.na_reason, NEW.na_text, NEW.na_agreed, NEW.na_agreed_by, NEW.na_agreed_at, NEW.comment, NEW.needs_review, NEW.saved_at, NEW.saved_by);
  RETURN NULL;
END $$;
