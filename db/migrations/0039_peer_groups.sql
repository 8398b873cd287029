CREATE TABLE "adoption_decisions" (
	"body_code" text PRIMARY KEY NOT NULL,
	"body_name" text NOT NULL,
	"decided_on" text,
	"date_note" text NOT NULL,
	"reported_on" text,
	"kind" text NOT NULL,
	"vote" text,
	"wording" text,
	"source_url" text NOT NULL,
	"source_publisher" text NOT NULL,
	"evidence" text NOT NULL,
	"note" text,
	"invented" boolean DEFAULT false NOT NULL,
	CONSTRAINT "adoption_decisions_days" CHECK (coalesce("adoption_decisions"."decided_on", '2000') ~ '^[0-9]{4}(-[0-9]{2}(-[0-9]{2})?)?$'
        and coalesce("adoption_decisions"."reported_on", '2000') ~ '^[0-9]{4}(-[0-9]{2}(-[0-9]{2})?)?$'),
	CONSTRAINT "adoption_decisions_source" CHECK ("adoption_decisions"."source_url" ~ '^https?://')
);
--> statement-breakpoint
CREATE TABLE "group_models" (
	"id" text PRIMARY KEY NOT NULL,
	"kind" text NOT NULL,
	"name" text NOT NULL,
	"publisher" text NOT NULL,
	"release" text NOT NULL,
	"definition" text NOT NULL,
	"source_url" text,
	"valid_from" date NOT NULL,
	"valid_to" date,
	"invented" boolean DEFAULT false NOT NULL,
	CONSTRAINT "group_models_in_order" CHECK ("group_models"."valid_to" is null or "group_models"."valid_to" > "group_models"."valid_from")
);
--> statement-breakpoint
CREATE TABLE "lab_memberships" (
	"council_code" text NOT NULL,
	"joined_on" date NOT NULL,
	"left_on" date,
	"added_by" text NOT NULL,
	"ended_by" text,
	CONSTRAINT "lab_memberships_council_code_joined_on_pk" PRIMARY KEY("council_code","joined_on"),
	CONSTRAINT "lab_memberships_in_order" CHECK ("lab_memberships"."left_on" is null or "lab_memberships"."left_on" >= "lab_memberships"."joined_on"),
	CONSTRAINT "lab_memberships_ended_whole" CHECK (("lab_memberships"."left_on" is null) = ("lab_memberships"."ended_by" is null))
);
--> statement-breakpoint
CREATE TABLE "neighbours" (
	"model_id" text NOT NULL,
	"area_code" text NOT NULL,
	"rank" integer NOT NULL,
	"neighbour_code" text NOT NULL,
	"printed_code" text,
	"closeness" text,
	CONSTRAINT "neighbours_model_id_area_code_rank_pk" PRIMARY KEY("model_id","area_code","rank"),
	CONSTRAINT "neighbours_rank" CHECK ("neighbours"."rank" >= 1),
	CONSTRAINT "neighbours_of_another" CHECK ("neighbours"."neighbour_code" <> "neighbours"."area_code")
);
--> statement-breakpoint
ALTER TABLE "lab_memberships" ADD CONSTRAINT "lab_memberships_council_code_authorities_code_fk" FOREIGN KEY ("council_code") REFERENCES "public"."authorities"("code") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "neighbours" ADD CONSTRAINT "neighbours_model_id_group_models_id_fk" FOREIGN KEY ("model_id") REFERENCES "public"."group_models"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
CREATE UNIQUE INDEX "lab_memberships_one_at_a_time" ON "lab_memberships" USING btree ("council_code") WHERE "lab_memberships"."left_on" is null;--> statement-breakpoint
CREATE UNIQUE INDEX "neighbours_once" ON "neighbours" USING btree ("model_id","area_code","neighbour_code");--> statement-breakpoint
CREATE INDEX "neighbours_of_area" ON "neighbours" USING btree ("area_code");--> statement-breakpoint
-- Published by others, or public of itself: open to every reader.
GRANT SELECT ON group_models, neighbours, adoption_decisions, lab_memberships TO toolkit_authority, toolkit_lab, toolkit_benchmark;--> statement-breakpoint
GRANT SELECT, INSERT, UPDATE, DELETE ON group_models, neighbours, adoption_decisions, lab_memberships TO toolkit_system;--> statement-breakpoint
-- An administrator of the lab says which councils are its members. What was written down is ended, never changed.
GRANT INSERT, UPDATE (left_on, ended_by) ON lab_memberships TO toolkit_lab;--> statement-breakpoint
ALTER TABLE lab_memberships ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE POLICY system_all ON lab_memberships TO toolkit_system USING (true) WITH CHECK (true);--> statement-breakpoint
CREATE POLICY everybody_reads ON lab_memberships FOR SELECT TO toolkit_authority, toolkit_lab, toolkit_benchmark USING (true);--> statement-breakpoint
CREATE POLICY added_by_administrator ON lab_memberships FOR INSERT TO toolkit_lab
  WITH CHECK (left_on IS NULL AND EXISTS (SELECT 1 FROM members m
    WHERE m.id = nullif(current_setting('app.member', true), '')::uuid AND m.role = 'lab-admin' AND m.left_at IS NULL));--> statement-breakpoint
CREATE POLICY ended_by_administrator ON lab_memberships FOR UPDATE TO toolkit_lab
  USING (left_on IS NULL AND EXISTS (SELECT 1 FROM members m
    WHERE m.id = nullif(current_setting('app.member', true), '')::uuid AND m.role = 'lab-admin' AND m.left_at IS NULL))
  WITH CHECK (left_on IS NOT NULL);
