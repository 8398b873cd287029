CREATE TABLE "answer_evidence" (
	"assessment_id" uuid NOT NULL,
	"question_id" text NOT NULL,
	"evidence_id" uuid NOT NULL,
	"authority_code" text NOT NULL,
	"attached_by" uuid NOT NULL,
	"attached_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "answer_evidence_assessment_id_question_id_evidence_id_pk" PRIMARY KEY("assessment_id","question_id","evidence_id")
);
--> statement-breakpoint
CREATE TABLE "evidence" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"authority_code" text NOT NULL,
	"kind" text NOT NULL,
	"title" text NOT NULL,
	"url" text,
	"note" text,
	"dated_on" date,
	"independently_checked_by" text,
	"added_by" uuid NOT NULL,
	"added_at" timestamp with time zone DEFAULT now() NOT NULL,
	"withdrawn_by" uuid,
	"withdrawn_at" timestamp with time zone,
	CONSTRAINT "evidence_id_authority" UNIQUE("id","authority_code"),
	CONSTRAINT "evidence_kind" CHECK ("evidence"."kind" in ('link', 'note', 'file')),
	CONSTRAINT "evidence_title" CHECK (length("evidence"."title") between 1 and 200),
	CONSTRAINT "evidence_url_of_links" CHECK (("evidence"."kind" = 'link') = ("evidence"."url" is not null)),
	CONSTRAINT "evidence_url_is_of_the_web" CHECK ("evidence"."url" ~* '^https?://'),
	CONSTRAINT "evidence_words_of_notes" CHECK (("evidence"."kind" = 'note') = ("evidence"."note" is not null)),
	CONSTRAINT "evidence_withdrawn_by_somebody" CHECK (("evidence"."withdrawn_by" is null) = ("evidence"."withdrawn_at" is null))
);
--> statement-breakpoint
CREATE TABLE "evidence_files" (
	"evidence_id" uuid PRIMARY KEY NOT NULL,
	"authority_code" text NOT NULL,
	"name" text NOT NULL,
	"media_type" text NOT NULL,
	"size" integer NOT NULL,
	"sha256" text NOT NULL,
	"bytes" "bytea",
	"verdict" text,
	"scanned_at" timestamp with time zone,
	"leased_until" timestamp with time zone,
	CONSTRAINT "evidence_files_size" CHECK ("evidence_files"."size" between 1 and 10485760),
	CONSTRAINT "evidence_files_size_of_bytes" CHECK ("evidence_files"."bytes" is null or octet_length("evidence_files"."bytes") = "evidence_files"."size"),
	CONSTRAINT "evidence_files_scanned" CHECK (("evidence_files"."verdict" is null) = ("evidence_files"."scanned_at" is null)),
	CONSTRAINT "evidence_files_infected_goes" CHECK ("evidence_files"."verdict" is distinct from 'infected' or "evidence_files"."bytes" is null)
);
--> statement-breakpoint
ALTER TABLE "answer_evidence" ADD CONSTRAINT "answer_evidence_attached_by_members_id_fk" FOREIGN KEY ("attached_by") REFERENCES "public"."members"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "answer_evidence" ADD CONSTRAINT "answer_evidence_assessment_id_authority_code_assessments_id_authority_code_fk" FOREIGN KEY ("assessment_id","authority_code") REFERENCES "public"."assessments"("id","authority_code") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "answer_evidence" ADD CONSTRAINT "answer_evidence_evidence_id_authority_code_evidence_id_authority_code_fk" FOREIGN KEY ("evidence_id","authority_code") REFERENCES "public"."evidence"("id","authority_code") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "evidence" ADD CONSTRAINT "evidence_authority_code_authorities_code_fk" FOREIGN KEY ("authority_code") REFERENCES "public"."authorities"("code") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "evidence" ADD CONSTRAINT "evidence_added_by_members_id_fk" FOREIGN KEY ("added_by") REFERENCES "public"."members"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "evidence" ADD CONSTRAINT "evidence_withdrawn_by_members_id_fk" FOREIGN KEY ("withdrawn_by") REFERENCES "public"."members"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "evidence_files" ADD CONSTRAINT "evidence_files_evidence_id_authority_code_evidence_id_authority_code_fk" FOREIGN KEY ("evidence_id","authority_code") REFERENCES "public"."evidence"("id","authority_code") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "answer_evidence_by_piece" ON "answer_evidence" USING btree ("authority_code","evidence_id");--> statement-breakpoint
CREATE INDEX "evidence_by_authority" ON "evidence" USING btree ("authority_code","added_at");--> statement-breakpoint
CREATE INDEX "evidence_files_by_authority" ON "evidence_files" USING btree ("authority_code");--> statement-breakpoint
CREATE INDEX "evidence_files_not_scanned" ON "evidence_files" USING btree ("evidence_id") WHERE "evidence_files"."verdict" is null and "evidence_files"."bytes" is not null;--> statement-breakpoint
-- Pictures and documents are packed already: packing them again costs time and saves nothing.
ALTER TABLE evidence_files ALTER COLUMN bytes SET STORAGE EXTERNAL;--> statement-breakpoint
GRANT SELECT, INSERT, UPDATE, DELETE ON evidence, evidence_files, answer_evidence TO toolkit_system;--> statement-breakpoint
GRANT SELECT, INSERT, UPDATE (title, note, dated_on, independently_checked_by, withdrawn_by, withdrawn_at) ON evidence TO toolkit_authority;--> statement-breakpoint
GRANT SELECT, INSERT, UPDATE (bytes) ON evidence_files TO toolkit_authority;--> statement-breakpoint
GRANT SELECT, INSERT, DELETE ON answer_evidence TO toolkit_authority;--> statement-breakpoint
DO $$
DECLARE name text;
BEGIN
  FOREACH name IN ARRAY ARRAY['evidence', 'evidence_files', 'answer_evidence'] LOOP
    EXECUTE format('ALTER TABLE %I ENABLE ROW LEVEL SECURITY', name);
    EXECUTE format('ALTER TABLE %I FORCE ROW LEVEL SECURITY', name);
    EXECUTE format('CREATE POLICY system_all ON %I TO toolkit_system USING (true) WITH CHECK (true)', name);
    EXECUTE format($policy$CREATE POLICY own_authority ON %I TO toolkit_authority
      USING (authority_code = nullif(current_setting('app.authority', true), ''))
      WITH CHECK (authority_code = nullif(current_setting('app.authority', true), ''))$policy$, name);
  END LOOP;
END $$;--> statement-breakpoint
-- What a file holds is for the scan to say, and for nobody in the council.
CREATE POLICY not_scanned ON evidence_files AS RESTRICTIVE FOR INSERT TO toolkit_authority
  WITH CHECK (verdict IS NULL);--> statement-breakpoint
CREATE TRIGGER withdrawn_evidence_stays BEFORE UPDATE ON evidence
  FOR EACH ROW WHEN (OLD.withdrawn_at IS NOT NULL) EXECUTE FUNCTION refuse_change();--> statement-breakpoint
CREATE TRIGGER note_stays BEFORE UPDATE OF note ON evidence
  FOR EACH ROW WHEN (NEW.withdrawn_at IS NULL AND NEW.note IS DISTINCT FROM OLD.note) EXECUTE FUNCTION refuse_change();--> statement-breakpoint
-- The bytes of a file can go. They are never other bytes.
CREATE TRIGGER file_stays BEFORE UPDATE OF bytes ON evidence_files
  FOR EACH ROW WHEN (NEW.bytes IS NOT NULL) EXECUTE FUNCTION refuse_change();--> statement-breakpoint
CREATE TRIGGER verdict_stays BEFORE UPDATE OF verdict ON evidence_files
  FOR EACH ROW WHEN (OLD.verdict IS NOT NULL) EXECUTE FUNCTION refuse_change();
