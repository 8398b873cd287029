CREATE TABLE "mentions" (
	"thread_id" uuid NOT NULL,
	"post_number" integer NOT NULL,
	"authority_code" text NOT NULL,
	"member_id" uuid NOT NULL,
	CONSTRAINT "mentions_thread_id_post_number_member_id_pk" PRIMARY KEY("thread_id","post_number","member_id")
);
--> statement-breakpoint
CREATE TABLE "thread_posts" (
	"thread_id" uuid NOT NULL,
	"number" integer NOT NULL,
	"authority_code" text NOT NULL,
	"body" text NOT NULL,
	"written_by" uuid NOT NULL,
	"written_at" timestamp with time zone DEFAULT now() NOT NULL,
	"withdrawn_at" timestamp with time zone,
	CONSTRAINT "thread_posts_thread_id_number_pk" PRIMARY KEY("thread_id","number"),
	CONSTRAINT "thread_posts_number_positive" CHECK ("thread_posts"."number" >= 1),
	CONSTRAINT "thread_posts_length" CHECK (char_length("thread_posts"."body") <= 2000),
	CONSTRAINT "thread_posts_words_go" CHECK (("thread_posts"."withdrawn_at" is null) = ("thread_posts"."body" <> ''))
);
--> statement-breakpoint
CREATE TABLE "thread_readings" (
	"thread_id" uuid NOT NULL,
	"member_id" uuid NOT NULL,
	"authority_code" text NOT NULL,
	"seen_number" integer DEFAULT 0 NOT NULL,
	"told_number" integer DEFAULT 0 NOT NULL,
	"told_at" timestamp with time zone,
	CONSTRAINT "thread_readings_thread_id_member_id_pk" PRIMARY KEY("thread_id","member_id"),
	CONSTRAINT "thread_readings_not_negative" CHECK ("thread_readings"."seen_number" >= 0 and "thread_readings"."told_number" >= 0),
	CONSTRAINT "thread_readings_told" CHECK (("thread_readings"."told_number" = 0) = ("thread_readings"."told_at" is null))
);
--> statement-breakpoint
CREATE TABLE "threads" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"assessment_id" uuid NOT NULL,
	"authority_code" text NOT NULL,
	"question_id" text NOT NULL,
	"number" integer NOT NULL,
	"resolved_at" timestamp with time zone,
	"resolved_by" uuid,
	CONSTRAINT "threads_id_authority" UNIQUE("id","authority_code"),
	CONSTRAINT "threads_number" UNIQUE("assessment_id","question_id","number"),
	CONSTRAINT "threads_number_positive" CHECK ("threads"."number" >= 1),
	CONSTRAINT "threads_resolved_by_somebody" CHECK (("threads"."resolved_at" is null) = ("threads"."resolved_by" is null))
);
--> statement-breakpoint
ALTER TABLE "mentions" ADD CONSTRAINT "mentions_member_id_members_id_fk" FOREIGN KEY ("member_id") REFERENCES "public"."members"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "mentions" ADD CONSTRAINT "mentions_thread_id_post_number_thread_posts_thread_id_number_fk" FOREIGN KEY ("thread_id","post_number") REFERENCES "public"."thread_posts"("thread_id","number") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "mentions" ADD CONSTRAINT "mentions_thread_id_authority_code_threads_id_authority_code_fk" FOREIGN KEY ("thread_id","authority_code") REFERENCES "public"."threads"("id","authority_code") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "thread_posts" ADD CONSTRAINT "thread_posts_written_by_members_id_fk" FOREIGN KEY ("written_by") REFERENCES "public"."members"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "thread_posts" ADD CONSTRAINT "thread_posts_thread_id_authority_code_threads_id_authority_code_fk" FOREIGN KEY ("thread_id","authority_code") REFERENCES "public"."threads"("id","authority_code") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "thread_readings" ADD CONSTRAINT "thread_readings_member_id_members_id_fk" FOREIGN KEY ("member_id") REFERENCES "public"."members"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "thread_readings" ADD CONSTRAINT "thread_readings_thread_id_authority_code_threads_id_authority_code_fk" FOREIGN KEY ("thread_id","authority_code") REFERENCES "public"."threads"("id","authority_code") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "threads" ADD CONSTRAINT "threads_resolved_by_members_id_fk" FOREIGN KEY ("resolved_by") REFERENCES "public"."members"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "threads" ADD CONSTRAINT "threads_assessment_id_authority_code_assessments_id_authority_code_fk" FOREIGN KEY ("assessment_id","authority_code") REFERENCES "public"."assessments"("id","authority_code") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "mentions_by_member" ON "mentions" USING btree ("member_id");--> statement-breakpoint
CREATE INDEX "threads_by_authority" ON "threads" USING btree ("authority_code");--> statement-breakpoint
GRANT SELECT, INSERT, UPDATE, DELETE ON threads, thread_posts, mentions, thread_readings TO toolkit_system;--> statement-breakpoint
GRANT SELECT, INSERT ON threads, thread_posts, mentions, thread_readings TO toolkit_authority;--> statement-breakpoint
GRANT UPDATE (resolved_at, resolved_by) ON threads TO toolkit_authority;--> statement-breakpoint
GRANT UPDATE (body, withdrawn_at) ON thread_posts TO toolkit_authority;--> statement-breakpoint
GRANT UPDATE (seen_number) ON thread_readings TO toolkit_authority;--> statement-breakpoint
DO $$
DECLARE name text;
BEGIN
  FOREACH name IN ARRAY ARRAY['threads', 'thread_posts', 'mentions', 'thread_readings'] LOOP
    EXECUTE format('ALTER TABLE %I ENABLE ROW LEVEL SECURITY', name);
    EXECUTE format('ALTER TABLE %I FORCE ROW LEVEL SECURITY', name);
    EXECUTE format('CREATE POLICY system_all ON %I TO toolkit_system USING (true) WITH CHECK (true)', name);
    EXECUTE format($policy$CREATE POLICY own_authority ON %I TO toolkit_authority
      USING (authority_code = nullif(current_setting('app.authority', true), ''))
      WITH CHECK (authority_code = nullif(current_setting('app.authority', true), ''))$policy$, name);
  END LOOP;
END $$;--> statement-breakpoint
-- What somebody said is never put into other words, by anybody: it stands, or its writer withdraws it.
CREATE TRIGGER post_stands_or_is_withdrawn BEFORE UPDATE ON thread_posts
  FOR EACH ROW WHEN (OLD.withdrawn_at IS NOT NULL OR NEW.withdrawn_at IS NULL OR NEW.body <> ''
    OR NEW.written_by <> OLD.written_by OR NEW.written_at <> OLD.written_at)
  EXECUTE FUNCTION refuse_change();
