CREATE TABLE "figure_imports" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"file_name" text NOT NULL,
	"data_set_id" text NOT NULL,
	"edition" text NOT NULL,
	"published_on" date NOT NULL,
	"source_url" text NOT NULL,
	"read" jsonb NOT NULL,
	"brought_by" uuid NOT NULL,
	"brought_at" timestamp with time zone DEFAULT now() NOT NULL,
	"expires_at" timestamp with time zone DEFAULT now() + interval '7 days' NOT NULL,
	CONSTRAINT "figure_imports_file_name" CHECK (length("figure_imports"."file_name") between 1 and 200),
	CONSTRAINT "figure_imports_edition" CHECK ("figure_imports"."edition" ~ '^[0-9]{4}$')
);
--> statement-breakpoint
ALTER TABLE "figure_releases" ADD COLUMN "source_url" text;--> statement-breakpoint
ALTER TABLE "figure_imports" ADD CONSTRAINT "figure_imports_brought_by_members_id_fk" FOREIGN KEY ("brought_by") REFERENCES "public"."members"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "figure_imports_by_person" ON "figure_imports" USING btree ("brought_by","brought_at");--> statement-breakpoint
CREATE INDEX "figure_imports_by_expiry" ON "figure_imports" USING btree ("expires_at");--> statement-breakpoint
-- A file that waits is of whoever brought it, and stays as it was read: what was looked at is what is confirmed.
GRANT SELECT, INSERT, UPDATE, DELETE ON figure_imports TO toolkit_system;--> statement-breakpoint
GRANT SELECT, INSERT, DELETE ON figure_imports TO toolkit_lab;--> statement-breakpoint
ALTER TABLE figure_imports ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
ALTER TABLE figure_imports FORCE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE POLICY system_all ON figure_imports TO toolkit_system USING (true) WITH CHECK (true);--> statement-breakpoint
CREATE POLICY own ON figure_imports TO toolkit_lab
  USING (brought_by = (SELECT nullif(current_setting('app.member', true), '')::uuid))
  WITH CHECK (brought_by = (SELECT nullif(current_setting('app.member', true), '')::uuid));--> statement-breakpoint
-- Public to read. An administrator of the lab adds a release, whole and under their own name, and changes none: figures go
-- into a release only in the transaction that adds it.
GRANT INSERT (id, data_set_id, edition, published, source_url, imported_by) ON figure_releases TO toolkit_lab;--> statement-breakpoint
GRANT INSERT ON official_figures TO toolkit_lab;--> statement-breakpoint
ALTER TABLE figure_releases ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
ALTER TABLE official_figures ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE POLICY system_all ON figure_releases TO toolkit_system USING (true) WITH CHECK (true);--> statement-breakpoint
CREATE POLICY system_all ON official_figures TO toolkit_system USING (true) WITH CHECK (true);--> statement-breakpoint
CREATE POLICY everybody_reads ON figure_releases FOR SELECT TO toolkit_authority, toolkit_lab, toolkit_benchmark USING (true);--> statement-breakpoint
CREATE POLICY everybody_reads ON official_figures FOR SELECT TO toolkit_authority, toolkit_lab, toolkit_benchmark USING (true);--> statement-breakpoint
CREATE POLICY imported_by_administrator ON figure_releases FOR INSERT TO toolkit_lab
  WITH CHECK (NOT invented AND imported_by = nullif(current_setting('app.member', true), '')::uuid
    AND EXISTS (SELECT 1 FROM members m WHERE m.id = imported_by AND m.role = 'lab-admin' AND m.left_at IS NULL));--> statement-breakpoint
CREATE POLICY into_own_release ON official_figures FOR INSERT TO toolkit_lab
  WITH CHECK (release_id IN (SELECT r.id FROM figure_releases r
    WHERE r.imported_at = now() AND r.imported_by = (SELECT nullif(current_setting('app.member', true), '')::uuid)));
