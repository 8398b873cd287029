CREATE SCHEMA "auth";
--> statement-breakpoint
CREATE TABLE "answer_versions" (
	"assessment_id" uuid NOT NULL,
	"question_id" text NOT NULL,
	"version" integer NOT NULL,
	"authority_code" text NOT NULL,
	"state" text NOT NULL,
	"value" jsonb,
	"parts" jsonb,
	"reference" text,
	"na_reason" text,
	"na_text" text,
	"na_agreed" boolean NOT NULL,
	"comment" text NOT NULL,
	"saved_at" timestamp with time zone NOT NULL,
	"saved_by" uuid NOT NULL,
	CONSTRAINT "answer_versions_assessment_id_question_id_version_pk" PRIMARY KEY("assessment_id","question_id","version")
);
--> statement-breakpoint
CREATE TABLE "answers" (
	"assessment_id" uuid NOT NULL,
	"question_id" text NOT NULL,
	"authority_code" text NOT NULL,
	"state" text NOT NULL,
	"value" jsonb,
	"parts" jsonb,
	"reference" text,
	"na_reason" text,
	"na_text" text,
	"na_agreed" boolean DEFAULT false NOT NULL,
	"comment" text DEFAULT '' NOT NULL,
	"version" integer NOT NULL,
	"saved_at" timestamp with time zone DEFAULT now() NOT NULL,
	"saved_by" uuid NOT NULL,
	CONSTRAINT "answers_assessment_id_question_id_pk" PRIMARY KEY("assessment_id","question_id"),
	CONSTRAINT "answers_value_only_when_answered" CHECK (("answers"."state" = 'answered') = ("answers"."value" is not null)),
	CONSTRAINT "answers_reason_only_when_na" CHECK (("answers"."state" = 'na') = ("answers"."na_reason" is not null)),
	CONSTRAINT "answers_agreed_only_when_na" CHECK ("answers"."state" = 'na' or not "answers"."na_agreed"),
	CONSTRAINT "answers_version_positive" CHECK ("answers"."version" >= 1)
);
--> statement-breakpoint
CREATE TABLE "assessments" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"authority_code" text NOT NULL,
	"framework_id" text NOT NULL,
	"framework_version" text NOT NULL,
	"round_id" uuid NOT NULL,
	"authority_type" text NOT NULL,
	"started_at" timestamp with time zone DEFAULT now() NOT NULL,
	"started_by" uuid NOT NULL,
	CONSTRAINT "assessments_id_authority" UNIQUE("id","authority_code"),
	CONSTRAINT "assessments_one_per_round" UNIQUE("authority_code","framework_id","round_id")
);
--> statement-breakpoint
CREATE TABLE "sharing_choices" (
	"assessment_id" uuid NOT NULL,
	"authority_code" text NOT NULL,
	"audience" text NOT NULL,
	"level" text NOT NULL,
	"chosen_at" timestamp with time zone DEFAULT now() NOT NULL,
	"chosen_by" uuid NOT NULL,
	CONSTRAINT "sharing_choices_assessment_id_audience_pk" PRIMARY KEY("assessment_id","audience")
);
--> statement-breakpoint
CREATE TABLE "auth"."accounts" (
	"id" text PRIMARY KEY NOT NULL,
	"account_id" text NOT NULL,
	"provider_id" text NOT NULL,
	"user_id" text NOT NULL,
	"access_token" text,
	"refresh_token" text,
	"id_token" text,
	"access_token_expires_at" timestamp with time zone,
	"refresh_token_expires_at" timestamp with time zone,
	"scope" text,
	"password" text,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"updated_at" timestamp with time zone DEFAULT now() NOT NULL
);
--> statement-breakpoint
CREATE TABLE "auth"."demonstration_accounts" (
	"user_id" text PRIMARY KEY NOT NULL,
	"list_order" integer NOT NULL,
	"position" text NOT NULL,
	"description" text NOT NULL
);
--> statement-breakpoint
CREATE TABLE "auth"."sessions" (
	"id" text PRIMARY KEY NOT NULL,
	"token" text NOT NULL,
	"user_id" text NOT NULL,
	"expires_at" timestamp with time zone NOT NULL,
	"ip_address" text,
	"user_agent" text,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"updated_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "sessions_token_unique" UNIQUE("token")
);
--> statement-breakpoint
CREATE TABLE "auth"."sign_in_requests" (
	"email_hash" text NOT NULL,
	"requested_at" timestamp with time zone DEFAULT now() NOT NULL
);
--> statement-breakpoint
CREATE TABLE "auth"."users" (
	"id" text PRIMARY KEY NOT NULL,
	"name" text NOT NULL,
	"email" text NOT NULL,
	"email_verified" boolean DEFAULT false NOT NULL,
	"image" text,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"updated_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "users_email_unique" UNIQUE("email")
);
--> statement-breakpoint
CREATE TABLE "auth"."verifications" (
	"id" text PRIMARY KEY NOT NULL,
	"identifier" text NOT NULL,
	"value" text NOT NULL,
	"expires_at" timestamp with time zone NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"updated_at" timestamp with time zone DEFAULT now() NOT NULL
);
--> statement-breakpoint
CREATE TABLE "authorities" (
	"code" text PRIMARY KEY NOT NULL,
	"name" text NOT NULL,
	"short_name" text NOT NULL,
	"type" text NOT NULL,
	"region_code" text,
	"region_name" text,
	"childrens_services" boolean NOT NULL,
	"parent_code" text,
	"combined_authority_code" text,
	"demonstration" boolean DEFAULT false NOT NULL
);
--> statement-breakpoint
CREATE TABLE "authority_predecessors" (
	"authority_code" text NOT NULL,
	"former_code" text NOT NULL,
	CONSTRAINT "authority_predecessors_authority_code_former_code_pk" PRIMARY KEY("authority_code","former_code")
);
--> statement-breakpoint
CREATE TABLE "framework_versions" (
	"framework_id" text NOT NULL,
	"version" text NOT NULL,
	"definition" jsonb NOT NULL,
	"content_hash" text NOT NULL,
	"published_at" timestamp with time zone,
	CONSTRAINT "framework_versions_framework_id_version_pk" PRIMARY KEY("framework_id","version")
);
--> statement-breakpoint
CREATE TABLE "round_frameworks" (
	"round_id" uuid NOT NULL,
	"framework_id" text NOT NULL,
	"framework_version" text NOT NULL,
	CONSTRAINT "round_frameworks_round_id_framework_id_pk" PRIMARY KEY("round_id","framework_id")
);
--> statement-breakpoint
CREATE TABLE "rounds" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"name" text NOT NULL,
	"opens_on" date NOT NULL,
	"closes_on" date NOT NULL,
	"publishes_on" date NOT NULL,
	CONSTRAINT "rounds_name_unique" UNIQUE("name"),
	CONSTRAINT "rounds_dates_in_order" CHECK ("rounds"."opens_on" < "rounds"."closes_on" and "rounds"."closes_on" <= "rounds"."publishes_on")
);
--> statement-breakpoint
CREATE TABLE "members" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"user_id" text NOT NULL,
	"display_name" text NOT NULL,
	"authority_code" text,
	"role" text NOT NULL,
	"audience" text,
	"joined_at" timestamp with time zone DEFAULT now() NOT NULL,
	"left_at" timestamp with time zone,
	CONSTRAINT "members_role_fits_place" CHECK (("members"."authority_code" is not null and "members"."audience" is null and "members"."role" in ('lead', 'contributor', 'approver', 'viewer', 'reviewer'))
       or ("members"."authority_code" is null and "members"."audience" is not null and "members"."role" in ('lab-member', 'lab-adviser', 'lab-admin')))
);
--> statement-breakpoint
CREATE TABLE "audit_events" (
	"id" bigint PRIMARY KEY GENERATED ALWAYS AS IDENTITY (sequence name "audit_events_id_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 9223372036854775807 START WITH 1 CACHE 1),
	"at" timestamp with time zone DEFAULT now() NOT NULL,
	"action" text NOT NULL,
	"outcome" text NOT NULL,
	"member_id" text,
	"authority_code" text,
	"subject_id" text
);
--> statement-breakpoint
CREATE TABLE "installation" (
	"id" integer PRIMARY KEY DEFAULT 1 NOT NULL,
	"demonstration" boolean NOT NULL,
	"auth_secret" text NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL
);
--> statement-breakpoint
CREATE TABLE "outbox_messages" (
	"id" bigint PRIMARY KEY GENERATED ALWAYS AS IDENTITY (sequence name "outbox_messages_id_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 9223372036854775807 START WITH 1 CACHE 1),
	"recipient" text NOT NULL,
	"subject" text NOT NULL,
	"body" text NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"sent_at" timestamp with time zone,
	"attempts" integer DEFAULT 0 NOT NULL,
	"next_attempt_at" timestamp with time zone DEFAULT now() NOT NULL,
	"last_error" text
);
--> statement-breakpoint
CREATE TABLE "glossary_terms" (
	"id" text PRIMARY KEY NOT NULL,
	"position" integer NOT NULL,
	"term" text NOT NULL,
	"meaning" text NOT NULL,
	"source_key" text NOT NULL,
	"source_locator" text NOT NULL
);
--> statement-breakpoint
CREATE TABLE "principles" (
	"id" text PRIMARY KEY NOT NULL,
	"position" integer NOT NULL,
	"name" text NOT NULL,
	"gloss" text NOT NULL
);
--> statement-breakpoint
CREATE TABLE "reference_loads" (
	"name" text PRIMARY KEY NOT NULL,
	"content_hash" text NOT NULL,
	"loaded_at" timestamp with time zone DEFAULT now() NOT NULL
);
--> statement-breakpoint
CREATE TABLE "sources" (
	"key" text PRIMARY KEY NOT NULL,
	"title" text NOT NULL,
	"publisher" text NOT NULL,
	"date" text NOT NULL,
	"url" text NOT NULL,
	"locator" text NOT NULL,
	"note" text NOT NULL
);
--> statement-breakpoint
CREATE TABLE "submission_figures" (
	"submission_id" uuid NOT NULL,
	"level" text NOT NULL,
	"key" text NOT NULL,
	"authority_code" text NOT NULL,
	"lowest_possible" double precision,
	"coverage" double precision,
	CONSTRAINT "submission_figures_submission_id_level_key_pk" PRIMARY KEY("submission_id","level","key"),
	CONSTRAINT "submission_figures_in_range" CHECK (coalesce("submission_figures"."lowest_possible", 0) between 0 and 100 and coalesce("submission_figures"."coverage", 0) between 0 and 100)
);
--> statement-breakpoint
CREATE TABLE "submissions" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"assessment_id" uuid NOT NULL,
	"authority_code" text NOT NULL,
	"framework_id" text NOT NULL,
	"number" integer NOT NULL,
	"submitted_at" timestamp with time zone DEFAULT now() NOT NULL,
	"submitted_by" uuid NOT NULL,
	"declaration" text NOT NULL,
	"answers" jsonb NOT NULL,
	"scores" jsonb NOT NULL,
	"method_version" text NOT NULL,
	CONSTRAINT "submissions_id_authority" UNIQUE("id","authority_code"),
	CONSTRAINT "submissions_number" UNIQUE("assessment_id","number"),
	CONSTRAINT "submissions_number_positive" CHECK ("submissions"."number" >= 1)
);
--> statement-breakpoint
ALTER TABLE "answers" ADD CONSTRAINT "answers_saved_by_members_id_fk" FOREIGN KEY ("saved_by") REFERENCES "public"."members"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "answers" ADD CONSTRAINT "answers_assessment_id_authority_code_assessments_id_authority_code_fk" FOREIGN KEY ("assessment_id","authority_code") REFERENCES "public"."assessments"("id","authority_code") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "assessments" ADD CONSTRAINT "assessments_authority_code_authorities_code_fk" FOREIGN KEY ("authority_code") REFERENCES "public"."authorities"("code") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "assessments" ADD CONSTRAINT "assessments_round_id_rounds_id_fk" FOREIGN KEY ("round_id") REFERENCES "public"."rounds"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "assessments" ADD CONSTRAINT "assessments_started_by_members_id_fk" FOREIGN KEY ("started_by") REFERENCES "public"."members"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "assessments" ADD CONSTRAINT "assessments_framework_id_framework_version_framework_versions_framework_id_version_fk" FOREIGN KEY ("framework_id","framework_version") REFERENCES "public"."framework_versions"("framework_id","version") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "sharing_choices" ADD CONSTRAINT "sharing_choices_chosen_by_members_id_fk" FOREIGN KEY ("chosen_by") REFERENCES "public"."members"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "sharing_choices" ADD CONSTRAINT "sharing_choices_assessment_id_authority_code_assessments_id_authority_code_fk" FOREIGN KEY ("assessment_id","authority_code") REFERENCES "public"."assessments"("id","authority_code") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "auth"."accounts" ADD CONSTRAINT "accounts_user_id_users_id_fk" FOREIGN KEY ("user_id") REFERENCES "auth"."users"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "auth"."demonstration_accounts" ADD CONSTRAINT "demonstration_accounts_user_id_users_id_fk" FOREIGN KEY ("user_id") REFERENCES "auth"."users"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "auth"."sessions" ADD CONSTRAINT "sessions_user_id_users_id_fk" FOREIGN KEY ("user_id") REFERENCES "auth"."users"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "authority_predecessors" ADD CONSTRAINT "authority_predecessors_authority_code_authorities_code_fk" FOREIGN KEY ("authority_code") REFERENCES "public"."authorities"("code") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "round_frameworks" ADD CONSTRAINT "round_frameworks_round_id_rounds_id_fk" FOREIGN KEY ("round_id") REFERENCES "public"."rounds"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "round_frameworks" ADD CONSTRAINT "round_frameworks_framework_id_framework_version_framework_versions_framework_id_version_fk" FOREIGN KEY ("framework_id","framework_version") REFERENCES "public"."framework_versions"("framework_id","version") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "members" ADD CONSTRAINT "members_authority_code_authorities_code_fk" FOREIGN KEY ("authority_code") REFERENCES "public"."authorities"("code") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "submission_figures" ADD CONSTRAINT "submission_figures_submission_id_authority_code_submissions_id_authority_code_fk" FOREIGN KEY ("submission_id","authority_code") REFERENCES "public"."submissions"("id","authority_code") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "submissions" ADD CONSTRAINT "submissions_submitted_by_members_id_fk" FOREIGN KEY ("submitted_by") REFERENCES "public"."members"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "submissions" ADD CONSTRAINT "submissions_assessment_id_authority_code_assessments_id_authority_code_fk" FOREIGN KEY ("assessment_id","authority_code") REFERENCES "public"."assessments"("id","authority_code") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "answer_versions_by_time" ON "answer_versions" USING btree ("assessment_id","saved_at");--> statement-breakpoint
CREATE INDEX "assessments_by_round" ON "assessments" USING btree ("round_id","framework_id");--> statement-breakpoint
CREATE INDEX "sessions_by_user" ON "auth"."sessions" USING btree ("user_id");--> statement-breakpoint
CREATE INDEX "sign_in_requests_by_email" ON "auth"."sign_in_requests" USING btree ("email_hash","requested_at");--> statement-breakpoint
CREATE INDEX "verifications_by_identifier" ON "auth"."verifications" USING btree ("identifier");--> statement-breakpoint
CREATE INDEX "authorities_type_region" ON "authorities" USING btree ("type","region_code");--> statement-breakpoint
CREATE UNIQUE INDEX "members_one_place_per_authority" ON "members" USING btree ("user_id",coalesce("authority_code", '')) WHERE "members"."left_at" is null;--> statement-breakpoint
CREATE INDEX "members_by_authority" ON "members" USING btree ("authority_code");--> statement-breakpoint
CREATE INDEX "audit_events_by_authority" ON "audit_events" USING btree ("authority_code","at");--> statement-breakpoint
CREATE INDEX "outbox_messages_waiting" ON "outbox_messages" USING btree ("next_attempt_at");--> statement-breakpoint
CREATE INDEX "submissions_latest" ON "submissions" USING btree ("framework_id","authority_code","submitted_at");