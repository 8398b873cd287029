CREATE TABLE "benchmark_batches" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"framework_id" text NOT NULL,
	"day" date NOT NULL,
	"computed_at" timestamp with time zone DEFAULT now() NOT NULL,
	"reason" text NOT NULL,
	CONSTRAINT "benchmark_batches_day" UNIQUE("framework_id","day")
);
--> statement-breakpoint
CREATE TABLE "benchmark_groups" (
	"batch_id" uuid NOT NULL,
	"audience" text NOT NULL,
	"group_id" text NOT NULL,
	"sharing" integer NOT NULL,
	"taken_back_at" timestamp with time zone,
	CONSTRAINT "benchmark_groups_batch_id_audience_group_id_pk" PRIMARY KEY("batch_id","audience","group_id")
);
--> statement-breakpoint
CREATE TABLE "benchmark_memory" (
	"framework_id" text NOT NULL,
	"key" text NOT NULL,
	"memory" jsonb NOT NULL,
	CONSTRAINT "benchmark_memory_framework_id_key_pk" PRIMARY KEY("framework_id","key")
);
--> statement-breakpoint
CREATE TABLE "benchmark_standing" (
	"batch_id" uuid NOT NULL,
	"audience" text NOT NULL,
	"group_id" text NOT NULL,
	"submission_id" uuid NOT NULL,
	CONSTRAINT "benchmark_standing_batch_id_audience_group_id_submission_id_pk" PRIMARY KEY("batch_id","audience","group_id","submission_id")
);
--> statement-breakpoint
CREATE TABLE "benchmark_statistics" (
	"batch_id" uuid NOT NULL,
	"audience" text NOT NULL,
	"group_id" text NOT NULL,
	"key" text NOT NULL,
	"behind" integer NOT NULL,
	"anonymous" integer NOT NULL,
	"left_out" integer NOT NULL,
	"lower" double precision,
	"median" double precision,
	"upper" double precision,
	"rounded" boolean NOT NULL,
	CONSTRAINT "benchmark_statistics_batch_id_audience_group_id_key_pk" PRIMARY KEY("batch_id","audience","group_id","key"),
	CONSTRAINT "benchmark_statistics_enough_behind" CHECK ("benchmark_statistics"."median" is null or ("benchmark_statistics"."behind" >= 5 and ("benchmark_statistics"."anonymous" = 0 or "benchmark_statistics"."anonymous" >= 6)
        and "benchmark_statistics"."rounded" = ("benchmark_statistics"."anonymous" > 0)))
);
--> statement-breakpoint
CREATE TABLE "sharing_changes" (
	"id" bigint PRIMARY KEY GENERATED ALWAYS AS IDENTITY (sequence name "sharing_changes_id_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 9223372036854775807 START WITH 1 CACHE 1),
	"assessment_id" uuid NOT NULL,
	"audience" text NOT NULL,
	"to_level" text NOT NULL,
	"changed_at" timestamp with time zone DEFAULT now() NOT NULL
);
--> statement-breakpoint
ALTER TABLE "benchmark_groups" ADD CONSTRAINT "benchmark_groups_batch_id_benchmark_batches_id_fk" FOREIGN KEY ("batch_id") REFERENCES "public"."benchmark_batches"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "benchmark_standing" ADD CONSTRAINT "benchmark_standing_submission_id_submissions_id_fk" FOREIGN KEY ("submission_id") REFERENCES "public"."submissions"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "benchmark_standing" ADD CONSTRAINT "benchmark_standing_batch_id_audience_group_id_benchmark_groups_batch_id_audience_group_id_fk" FOREIGN KEY ("batch_id","audience","group_id") REFERENCES "public"."benchmark_groups"("batch_id","audience","group_id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "benchmark_statistics" ADD CONSTRAINT "benchmark_statistics_batch_id_audience_group_id_benchmark_groups_batch_id_audience_group_id_fk" FOREIGN KEY ("batch_id","audience","group_id") REFERENCES "public"."benchmark_groups"("batch_id","audience","group_id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "sharing_changes" ADD CONSTRAINT "sharing_changes_assessment_id_assessments_id_fk" FOREIGN KEY ("assessment_id") REFERENCES "public"."assessments"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "benchmark_standing_of_submission" ON "benchmark_standing" USING btree ("submission_id");--> statement-breakpoint
CREATE INDEX "sharing_changes_of_assessment" ON "sharing_changes" USING btree ("assessment_id");
--> statement-breakpoint
-- What a batch shows is open to its audience. What it rests on, and what it gave away, is for the working-out alone.
GRANT SELECT ON benchmark_batches, benchmark_groups, benchmark_statistics TO toolkit_benchmark;--> statement-breakpoint
GRANT SELECT, INSERT, UPDATE, DELETE ON benchmark_batches, benchmark_groups, benchmark_standing, benchmark_statistics, benchmark_memory
  TO toolkit_system;--> statement-breakpoint
GRANT SELECT ON sharing_changes TO toolkit_system;--> statement-breakpoint
DO $$ DECLARE name text; BEGIN
  FOREACH name IN ARRAY ARRAY['benchmark_groups', 'benchmark_standing', 'benchmark_statistics', 'benchmark_memory', 'sharing_changes'] LOOP
    EXECUTE format('ALTER TABLE %I ENABLE ROW LEVEL SECURITY', name);
    EXECUTE format('CREATE POLICY system_all ON %I TO toolkit_system USING (true) WITH CHECK (true)', name);
  END LOOP;
END $$;--> statement-breakpoint
CREATE POLICY own_audience ON benchmark_groups FOR SELECT TO toolkit_benchmark
  USING (audience = nullif(current_setting('app.audience', true), ''));--> statement-breakpoint
-- Nothing of a group is read any more once a council that stood in it has chosen again.
CREATE POLICY not_taken_back ON benchmark_statistics FOR SELECT TO toolkit_benchmark
  USING (EXISTS (SELECT 1 FROM benchmark_groups g WHERE g.batch_id = benchmark_statistics.batch_id
    AND g.audience = benchmark_statistics.audience AND g.group_id = benchmark_statistics.group_id AND g.taken_back_at IS NULL));--> statement-breakpoint
-- Every choice is remembered. A council that chooses again takes every figure that it stood behind away at once, for every
-- audience: also one that lets itself be named no longer hides the others.
CREATE FUNCTION follow_sharing_change() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = public AS $$
BEGIN
  INSERT INTO sharing_changes (assessment_id, audience, to_level, changed_at)
  VALUES (NEW.assessment_id, NEW.audience, NEW.level, CASE TG_OP WHEN 'INSERT' THEN NEW.chosen_at ELSE now() END);
  UPDATE benchmark_groups g SET taken_back_at = now()
  FROM benchmark_standing s JOIN submissions sent ON sent.id = s.submission_id
  WHERE sent.assessment_id = NEW.assessment_id AND g.taken_back_at IS NULL
    AND g.batch_id = s.batch_id AND g.audience = s.audience AND g.group_id = s.group_id;
  RETURN NULL;
END $$;--> statement-breakpoint
CREATE TRIGGER first_choice_is_followed AFTER INSERT ON sharing_choices FOR EACH ROW EXECUTE FUNCTION follow_sharing_change();--> statement-breakpoint
CREATE TRIGGER change_of_choice_is_followed AFTER UPDATE OF level ON sharing_choices FOR EACH ROW
  WHEN (OLD.level IS DISTINCT FROM NEW.level) EXECUTE FUNCTION follow_sharing_change();--> statement-breakpoint
-- Choices made before they were remembered count from when the last of them was made.
INSERT INTO sharing_changes (assessment_id, audience, to_level, changed_at)
SELECT assessment_id, audience, level, chosen_at FROM sharing_choices ORDER BY chosen_at;
