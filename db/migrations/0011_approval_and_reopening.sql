CREATE TABLE "approval_requests" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"assessment_id" uuid NOT NULL,
	"authority_code" text NOT NULL,
	"number" integer NOT NULL,
	"asked_by" uuid NOT NULL,
	"asked_at" timestamp with time zone DEFAULT now() NOT NULL,
	"note" text DEFAULT '' NOT NULL,
	"decision" text,
	"decided_by" uuid,
	"decided_at" timestamp with time zone,
	"comment" text DEFAULT '' NOT NULL,
	"read_versions" jsonb,
	CONSTRAINT "approval_requests_id_authority" UNIQUE("id","authority_code"),
	CONSTRAINT "approval_requests_number" UNIQUE("assessment_id","number"),
	CONSTRAINT "approval_requests_number_positive" CHECK ("approval_requests"."number" >= 1),
	CONSTRAINT "approval_requests_decision" CHECK ("approval_requests"."decision" in ('approved', 'sent-back')),
	CONSTRAINT "approval_requests_decided_whole" CHECK (("approval_requests"."decision" is null) = ("approval_requests"."decided_by" is null) and ("approval_requests"."decision" is null) = ("approval_requests"."decided_at" is null) and ("approval_requests"."decision" is null) = ("approval_requests"."read_versions" is null))
);
--> statement-breakpoint
CREATE TABLE "reopenings" (
	"assessment_id" uuid NOT NULL,
	"authority_code" text NOT NULL,
	"submission_number" integer NOT NULL,
	"reason" text NOT NULL,
	"reopened_by" uuid NOT NULL,
	"reopened_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "reopenings_assessment_id_submission_number_pk" PRIMARY KEY("assessment_id","submission_number"),
	CONSTRAINT "reopenings_reason" CHECK (char_length("reopenings"."reason") between 1 and 1000)
);
--> statement-breakpoint
CREATE TABLE "send_backs" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"assessment_id" uuid NOT NULL,
	"authority_code" text NOT NULL,
	"question_id" text NOT NULL,
	"request_id" uuid,
	"answer_version" integer NOT NULL,
	"reason" text NOT NULL,
	"kind" text NOT NULL,
	"sent_by" uuid NOT NULL,
	"sent_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "send_backs_version" CHECK ("send_backs"."answer_version" >= 0),
	CONSTRAINT "send_backs_reason" CHECK (char_length("send_backs"."reason") between 1 and 1000),
	CONSTRAINT "send_backs_kind" CHECK ("send_backs"."kind" in ('sent-back', 'not-applicable-refused')),
	CONSTRAINT "send_backs_of_a_request" CHECK (("send_backs"."kind" = 'sent-back') = ("send_backs"."request_id" is not null))
);
--> statement-breakpoint
CREATE TABLE "sign_offs" (
	"assessment_id" uuid NOT NULL,
	"authority_code" text NOT NULL,
	"version" integer NOT NULL,
	"scrutiny_comment" text NOT NULL,
	"consultation" text NOT NULL,
	"eia" text NOT NULL,
	"eia_link" text NOT NULL,
	"decision" text NOT NULL,
	"options_considered" text NOT NULL,
	"reasons" text NOT NULL,
	"body" text NOT NULL,
	"meeting_on" date,
	"minute_reference" text NOT NULL,
	"minute_link" text NOT NULL,
	"saved_by" uuid NOT NULL,
	"saved_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "sign_offs_assessment_id_version_pk" PRIMARY KEY("assessment_id","version"),
	CONSTRAINT "sign_offs_version_positive" CHECK ("sign_offs"."version" >= 1),
	CONSTRAINT "sign_offs_links" CHECK (("sign_offs"."eia_link" = '' or "sign_offs"."eia_link" like 'https://%') and ("sign_offs"."minute_link" = '' or "sign_offs"."minute_link" like 'https://%'))
);
--> statement-breakpoint
ALTER TABLE "submissions" ADD COLUMN "approval_id" uuid;--> statement-breakpoint
ALTER TABLE "approval_requests" ADD CONSTRAINT "approval_requests_asked_by_members_id_fk" FOREIGN KEY ("asked_by") REFERENCES "public"."members"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "approval_requests" ADD CONSTRAINT "approval_requests_decided_by_members_id_fk" FOREIGN KEY ("decided_by") REFERENCES "public"."members"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "approval_requests" ADD CONSTRAINT "approval_requests_assessment_id_authority_code_assessments_id_authority_code_fk" FOREIGN KEY ("assessment_id","authority_code") REFERENCES "public"."assessments"("id","authority_code") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "reopenings" ADD CONSTRAINT "reopenings_reopened_by_members_id_fk" FOREIGN KEY ("reopened_by") REFERENCES "public"."members"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "reopenings" ADD CONSTRAINT "reopenings_assessment_id_authority_code_assessments_id_authority_code_fk" FOREIGN KEY ("assessment_id","authority_code") REFERENCES "public"."assessments"("id","authority_code") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "send_backs" ADD CONSTRAINT "send_backs_sent_by_members_id_fk" FOREIGN KEY ("sent_by") REFERENCES "public"."members"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "send_backs" ADD CONSTRAINT "send_backs_assessment_id_authority_code_assessments_id_authority_code_fk" FOREIGN KEY ("assessment_id","authority_code") REFERENCES "public"."assessments"("id","authority_code") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "send_backs" ADD CONSTRAINT "send_backs_request_id_authority_code_approval_requests_id_authority_code_fk" FOREIGN KEY ("request_id","authority_code") REFERENCES "public"."approval_requests"("id","authority_code") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "sign_offs" ADD CONSTRAINT "sign_offs_saved_by_members_id_fk" FOREIGN KEY ("saved_by") REFERENCES "public"."members"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "sign_offs" ADD CONSTRAINT "sign_offs_assessment_id_authority_code_assessments_id_authority_code_fk" FOREIGN KEY ("assessment_id","authority_code") REFERENCES "public"."assessments"("id","authority_code") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
CREATE UNIQUE INDEX "approval_requests_one_undecided" ON "approval_requests" USING btree ("assessment_id") WHERE "approval_requests"."decision" is null;--> statement-breakpoint
CREATE UNIQUE INDEX "send_backs_once_a_request" ON "send_backs" USING btree ("request_id","question_id");--> statement-breakpoint
CREATE UNIQUE INDEX "send_backs_refused_once" ON "send_backs" USING btree ("assessment_id","question_id","answer_version") WHERE "send_backs"."kind" = 'not-applicable-refused';--> statement-breakpoint
CREATE INDEX "send_backs_by_authority" ON "send_backs" USING btree ("authority_code","assessment_id");--> statement-breakpoint
ALTER TABLE "submissions" ADD CONSTRAINT "submissions_approval_id_authority_code_approval_requests_id_authority_code_fk" FOREIGN KEY ("approval_id","authority_code") REFERENCES "public"."approval_requests"("id","authority_code") ON DELETE no action ON UPDATE no action;
--> statement-breakpoint
GRANT SELECT, INSERT, UPDATE, DELETE ON approval_requests, send_backs, sign_offs, reopenings TO toolkit_system;--> statement-breakpoint
GRANT SELECT, INSERT ON approval_requests, send_backs, sign_offs, reopenings TO toolkit_authority;--> statement-breakpoint
GRANT UPDATE (decision, decided_by, decided_at, comment, read_versions) ON approval_requests TO toolkit_authority;--> statement-breakpoint
DO $$
DECLARE name text;
BEGIN
  FOREACH name IN ARRAY ARRAY['approval_requests', 'send_backs', 'sign_offs', 'reopenings'] LOOP
    EXECUTE format('ALTER TABLE %I ENABLE ROW LEVEL SECURITY', name);
    EXECUTE format('ALTER TABLE %I FORCE ROW LEVEL SECURITY', name);
    EXECUTE format('CREATE POLICY system_all ON %I TO toolkit_system USING (true) WITH CHECK (true)', name);
    EXECUTE format($policy$CREATE POLICY own_authority ON %I TO toolkit_authority
      USING (authority_code = nullif(current_setting('app.authority', true), ''))
      WITH CHECK (authority_code = nullif(current_setting('app.authority', true), ''))$policy$, name);
  END LOOP;
END $$;--> statement-breakpoint
-- What was decided, sent back, saved in the record or given as the reason of a reopening stays as it was written.
CREATE TRIGGER decision_stays BEFORE UPDATE ON approval_requests
  FOR EACH ROW WHEN (OLD.decision IS NOT NULL) EXECUTE FUNCTION refuse_change();--> statement-breakpoint
CREATE TRIGGER request_is_kept BEFORE DELETE ON approval_requests FOR EACH ROW EXECUTE FUNCTION refuse_change();--> statement-breakpoint
CREATE TRIGGER send_back_is_append_only BEFORE UPDATE OR DELETE ON send_backs FOR EACH ROW EXECUTE FUNCTION refuse_change();--> statement-breakpoint
CREATE TRIGGER sign_off_is_append_only BEFORE UPDATE OR DELETE ON sign_offs FOR EACH ROW EXECUTE FUNCTION refuse_change();--> statement-breakpoint
CREATE TRIGGER reopening_is_append_only BEFORE UPDATE OR DELETE ON reopenings FOR EACH ROW EXECUTE FUNCTION refuse_change();--> statement-breakpoint
-- What is asked, decided and sent back is mailed in the transaction that does it. Reading mail, or any other kind, is not theirs.
CREATE POLICY approval_mail ON outbox_messages FOR INSERT TO toolkit_authority
  WITH CHECK (kind = 'approval' AND invitation_id IS NULL AND outcome IS NULL);
