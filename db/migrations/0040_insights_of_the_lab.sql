CREATE TABLE "insight_codes" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"name" text NOT NULL,
	"version" integer DEFAULT 1 NOT NULL,
	"made_by" uuid NOT NULL,
	"made_at" timestamp with time zone DEFAULT now() NOT NULL,
	"merged_into" uuid,
	"retired_at" timestamp with time zone,
	CONSTRAINT "insight_codes_name" CHECK (length("insight_codes"."name") between 1 and 80),
	CONSTRAINT "insight_codes_version_positive" CHECK ("insight_codes"."version" >= 1),
	CONSTRAINT "insight_codes_merged_into_another" CHECK ("insight_codes"."merged_into" <> "insight_codes"."id")
);
--> statement-breakpoint
CREATE TABLE "insight_reading_codes" (
	"submission_id" uuid NOT NULL,
	"question_id" text NOT NULL,
	"code_id" uuid NOT NULL,
	"coded_by" uuid NOT NULL,
	"coded_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "insight_reading_codes_submission_id_question_id_code_id_pk" PRIMARY KEY("submission_id","question_id","code_id")
);
--> statement-breakpoint
CREATE TABLE "insight_readings" (
	"submission_id" uuid NOT NULL,
	"question_id" text NOT NULL,
	"version" integer NOT NULL,
	"saved_by" uuid NOT NULL,
	"saved_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "insight_readings_submission_id_question_id_pk" PRIMARY KEY("submission_id","question_id"),
	CONSTRAINT "insight_readings_version_positive" CHECK ("insight_readings"."version" >= 1)
);
--> statement-breakpoint
ALTER TABLE "sharing_choices" ADD COLUMN "told_of_words" boolean DEFAULT false NOT NULL;--> statement-breakpoint
ALTER TABLE "insight_codes" ADD CONSTRAINT "insight_codes_made_by_members_id_fk" FOREIGN KEY ("made_by") REFERENCES "public"."members"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "insight_codes" ADD CONSTRAINT "insight_codes_merged_into_insight_codes_id_fk" FOREIGN KEY ("merged_into") REFERENCES "public"."insight_codes"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "insight_reading_codes" ADD CONSTRAINT "insight_reading_codes_code_id_insight_codes_id_fk" FOREIGN KEY ("code_id") REFERENCES "public"."insight_codes"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "insight_reading_codes" ADD CONSTRAINT "insight_reading_codes_coded_by_members_id_fk" FOREIGN KEY ("coded_by") REFERENCES "public"."members"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "insight_reading_codes" ADD CONSTRAINT "insight_reading_codes_submission_id_question_id_insight_readings_submission_id_question_id_fk" FOREIGN KEY ("submission_id","question_id") REFERENCES "public"."insight_readings"("submission_id","question_id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "insight_readings" ADD CONSTRAINT "insight_readings_submission_id_submissions_id_fk" FOREIGN KEY ("submission_id") REFERENCES "public"."submissions"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "insight_readings" ADD CONSTRAINT "insight_readings_saved_by_members_id_fk" FOREIGN KEY ("saved_by") REFERENCES "public"."members"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE UNIQUE INDEX "insight_codes_one_name" ON "insight_codes" USING btree (lower("name")) WHERE "insight_codes"."merged_into" is null;--> statement-breakpoint
CREATE INDEX "insight_reading_codes_of_code" ON "insight_reading_codes" USING btree ("code_id");--> statement-breakpoint
GRANT SELECT, INSERT, UPDATE ON insight_codes TO toolkit_lab;--> statement-breakpoint
GRANT SELECT, INSERT, UPDATE ON insight_readings TO toolkit_lab;--> statement-breakpoint
GRANT SELECT, INSERT, DELETE ON insight_reading_codes TO toolkit_lab;--> statement-breakpoint
GRANT SELECT, INSERT, UPDATE, DELETE ON insight_codes, insight_readings, insight_reading_codes TO toolkit_system;--> statement-breakpoint
DO $$ DECLARE name text; BEGIN
  FOREACH name IN ARRAY ARRAY['insight_codes', 'insight_readings', 'insight_reading_codes'] LOOP
    EXECUTE format('ALTER TABLE %I ENABLE ROW LEVEL SECURITY', name);
    EXECUTE format('ALTER TABLE %I FORCE ROW LEVEL SECURITY', name);
    EXECUTE format('CREATE POLICY system_all ON %I TO toolkit_system USING (true) WITH CHECK (true)', name);
  END LOOP;
END $$;--> statement-breakpoint
-- What the person of the lab who asks is shown, if it is theirs to study what councils did. Advisers agree wordings.
CREATE FUNCTION insight_audience() RETURNS text
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public AS $$
  SELECT m.audience FROM members m
  WHERE m.id = nullif(current_setting('app.member', true), '')::uuid
    AND m.left_at IS NULL AND m.authority_code IS NULL AND m.role IN ('lab-member', 'lab-admin')
$$;--> statement-breakpoint
-- By name only the last copy of an assessment is shown; its words only where the council was told so when it chose.
CREATE FUNCTION is_read_by_lab(the_submission uuid) RETURNS boolean
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public AS $$
  SELECT EXISTS (SELECT 1 FROM submissions s JOIN sharing_choices c ON c.assessment_id = s.assessment_id
    WHERE s.id = the_submission AND c.audience = insight_audience() AND c.level = 'named' AND c.told_of_words
      AND NOT EXISTS (SELECT 1 FROM submissions later WHERE later.assessment_id = s.assessment_id AND later.number > s.number))
$$;--> statement-breakpoint
-- What councils wrote, without any number: words of comments, titles of evidence, and of answers those to open questions.
CREATE FUNCTION words_for_lab(the_submissions uuid[], the_questions text[])
RETURNS TABLE (submission_id uuid, question_id text, comment text, said text, evidence jsonb)
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public AS $$
  SELECT s.id, one.key, one.value ->> 'comment',
    CASE WHEN jsonb_typeof(one.value #> '{answer,value}') = 'string' THEN one.value #>> '{answer,value}' END,
    coalesce((SELECT jsonb_agg(piece ->> 'title') FROM jsonb_array_elements(one.value -> 'evidence') piece), '[]')
  FROM submissions s CROSS JOIN LATERAL jsonb_each(s.answers) one
  WHERE s.id = ANY (the_submissions) AND one.key = ANY (the_questions) AND is_read_by_lab(s.id)
$$;--> statement-breakpoint
REVOKE EXECUTE ON FUNCTION insight_audience, is_read_by_lab, words_for_lab FROM PUBLIC;--> statement-breakpoint
GRANT EXECUTE ON FUNCTION insight_audience, is_read_by_lab, words_for_lab TO toolkit_lab;--> statement-breakpoint
CREATE POLICY of_the_lab ON insight_codes TO toolkit_lab
  USING (insight_audience() IS NOT NULL) WITH CHECK (insight_audience() IS NOT NULL);--> statement-breakpoint
-- Withdrawn, nothing of a reading is there: neither read nor counted, nor changed.
CREATE POLICY while_named ON insight_readings TO toolkit_lab
  USING (is_read_by_lab(submission_id)) WITH CHECK (is_read_by_lab(submission_id));--> statement-breakpoint
CREATE POLICY while_named ON insight_reading_codes TO toolkit_lab
  USING (is_read_by_lab(submission_id)) WITH CHECK (is_read_by_lab(submission_id));
