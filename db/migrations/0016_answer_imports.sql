CREATE TABLE "answer_imports" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"assessment_id" uuid NOT NULL,
	"authority_code" text NOT NULL,
	"file_name" text NOT NULL,
	"sheet" jsonb NOT NULL,
	"brought_by" uuid NOT NULL,
	"brought_at" timestamp with time zone DEFAULT now() NOT NULL,
	"expires_at" timestamp with time zone DEFAULT now() + interval '7 days' NOT NULL,
	CONSTRAINT "answer_imports_one_each" UNIQUE("assessment_id","brought_by"),
	CONSTRAINT "answer_imports_file_name" CHECK (length("answer_imports"."file_name") between 1 and 200)
);
--> statement-breakpoint
ALTER TABLE "answer_imports" ADD CONSTRAINT "answer_imports_brought_by_members_id_fk" FOREIGN KEY ("brought_by") REFERENCES "public"."members"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "answer_imports" ADD CONSTRAINT "answer_imports_assessment_id_authority_code_assessments_id_authority_code_fk" FOREIGN KEY ("assessment_id","authority_code") REFERENCES "public"."assessments"("id","authority_code") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "answer_imports_by_expiry" ON "answer_imports" USING btree ("expires_at");--> statement-breakpoint
GRANT SELECT, INSERT, UPDATE, DELETE ON answer_imports TO toolkit_system;--> statement-breakpoint
GRANT SELECT, INSERT, DELETE, UPDATE (id, file_name, sheet, brought_at, expires_at) ON answer_imports TO toolkit_authority;--> statement-breakpoint
ALTER TABLE answer_imports ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
ALTER TABLE answer_imports FORCE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE POLICY system_all ON answer_imports TO toolkit_system USING (true) WITH CHECK (true);--> statement-breakpoint
CREATE POLICY own_authority ON answer_imports TO toolkit_authority
  USING (authority_code = nullif(current_setting('app.authority', true), ''))
  WITH CHECK (authority_code = nullif(current_setting('app.authority', true), ''));
