CREATE TABLE "authority_changes" (
	"former_code" text NOT NULL,
	"authority_code" text NOT NULL,
	"former_name" text NOT NULL,
	"former_dfe_code" text NOT NULL,
	"changed_on" text,
	"kind" text NOT NULL,
	CONSTRAINT "authority_changes_former_code_authority_code_pk" PRIMARY KEY("former_code","authority_code")
);
--> statement-breakpoint
CREATE TABLE "figure_releases" (
	"id" text PRIMARY KEY NOT NULL,
	"data_set_id" text NOT NULL,
	"edition" text NOT NULL,
	"published" text,
	"invented" boolean DEFAULT false NOT NULL,
	"imported_at" timestamp with time zone DEFAULT now() NOT NULL,
	"imported_by" uuid,
	CONSTRAINT "figure_releases_edition" CHECK ("figure_releases"."edition" ~ '^[0-9]{4}$')
);
--> statement-breakpoint
CREATE TABLE "inspections" (
	"area_code" text NOT NULL,
	"started_on" date,
	"ended_on" date,
	"published_on" date NOT NULL,
	"care_leavers" text,
	"overall" text,
	"source" text NOT NULL,
	"report_url" text,
	CONSTRAINT "inspections_area_code_published_on_pk" PRIMARY KEY("area_code","published_on")
);
--> statement-breakpoint
CREATE TABLE "official_figures" (
	"release_id" text NOT NULL,
	"area_code" text NOT NULL,
	"cohort" text NOT NULL,
	"period" text NOT NULL,
	"top" text NOT NULL,
	"bottom" text NOT NULL,
	"value" text NOT NULL,
	CONSTRAINT "official_figures_release_id_area_code_cohort_period_pk" PRIMARY KEY("release_id","area_code","cohort","period")
);
--> statement-breakpoint
ALTER TABLE "authorities" ADD COLUMN "dfe_code" text;--> statement-breakpoint
ALTER TABLE "authority_changes" ADD CONSTRAINT "authority_changes_authority_code_authorities_code_fk" FOREIGN KEY ("authority_code") REFERENCES "public"."authorities"("code") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "figure_releases" ADD CONSTRAINT "figure_releases_imported_by_members_id_fk" FOREIGN KEY ("imported_by") REFERENCES "public"."members"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "official_figures" ADD CONSTRAINT "official_figures_release_id_figure_releases_id_fk" FOREIGN KEY ("release_id") REFERENCES "public"."figure_releases"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "figure_releases_of_data_set" ON "figure_releases" USING btree ("data_set_id","edition");--> statement-breakpoint
CREATE INDEX "official_figures_of_area" ON "official_figures" USING btree ("area_code");--> statement-breakpoint
-- Published by others, and so open to every reader.
GRANT SELECT ON figure_releases, official_figures, inspections, authority_changes TO toolkit_authority, toolkit_lab, toolkit_benchmark;--> statement-breakpoint
GRANT SELECT, INSERT, UPDATE, DELETE ON figure_releases, official_figures, inspections, authority_changes TO toolkit_system;
