CREATE TABLE "workshop_voices" (
	"workshop_id" uuid NOT NULL,
	"number" integer NOT NULL,
	"authority_code" text NOT NULL,
	"name" text NOT NULL,
	"level" integer,
	CONSTRAINT "workshop_voices_workshop_id_number_pk" PRIMARY KEY("workshop_id","number"),
	CONSTRAINT "workshop_voices_number" CHECK ("workshop_voices"."number" between 1 and 12),
	CONSTRAINT "workshop_voices_name" CHECK (length("workshop_voices"."name") between 1 and 60),
	CONSTRAINT "workshop_voices_level" CHECK ("workshop_voices"."level" between 0 and 4)
);
--> statement-breakpoint
CREATE TABLE "workshops" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"assessment_id" uuid NOT NULL,
	"question_id" text NOT NULL,
	"authority_code" text NOT NULL,
	"notes" text NOT NULL,
	"version" integer DEFAULT 1 NOT NULL,
	"agreed_level" integer,
	"agreed_version" integer,
	"held_by" uuid NOT NULL,
	"held_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "workshops_id_authority" UNIQUE("id","authority_code"),
	CONSTRAINT "workshops_notes" CHECK (length("workshops"."notes") <= 4000),
	CONSTRAINT "workshops_level" CHECK ("workshops"."agreed_level" between 0 and 4),
	CONSTRAINT "workshops_agreed_as_an_answer" CHECK (("workshops"."agreed_level" is null) = ("workshops"."agreed_version" is null))
);
--> statement-breakpoint
ALTER TABLE "workshop_voices" ADD CONSTRAINT "workshop_voices_workshop_id_authority_code_workshops_id_authority_code_fk" FOREIGN KEY ("workshop_id","authority_code") REFERENCES "public"."workshops"("id","authority_code") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "workshops" ADD CONSTRAINT "workshops_held_by_members_id_fk" FOREIGN KEY ("held_by") REFERENCES "public"."members"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "workshops" ADD CONSTRAINT "workshops_assessment_id_authority_code_assessments_id_authority_code_fk" FOREIGN KEY ("assessment_id","authority_code") REFERENCES "public"."assessments"("id","authority_code") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
CREATE UNIQUE INDEX "workshops_one_open" ON "workshops" USING btree ("assessment_id","question_id") WHERE "workshops"."agreed_version" is null;--> statement-breakpoint
CREATE INDEX "workshops_by_assessment" ON "workshops" USING btree ("assessment_id","held_at");--> statement-breakpoint
GRANT SELECT, INSERT, UPDATE, DELETE ON workshops, workshop_voices TO toolkit_system;--> statement-breakpoint
GRANT SELECT, INSERT, UPDATE (notes, version, agreed_level, agreed_version, held_by, held_at) ON workshops TO toolkit_authority;--> statement-breakpoint
GRANT SELECT, INSERT, DELETE ON workshop_voices TO toolkit_authority;--> statement-breakpoint
DO $$
DECLARE name text;
BEGIN
  FOREACH name IN ARRAY ARRAY['workshops', 'workshop_voices'] LOOP
    EXECUTE format('ALTER TABLE %I ENABLE ROW LEVEL SECURITY', name);
    EXECUTE format('ALTER TABLE %I FORCE ROW LEVEL SECURITY', name);
    EXECUTE format('CREATE POLICY system_all ON %I TO toolkit_system USING (true) WITH CHECK (true)', name);
    EXECUTE format($policy$CREATE POLICY own_authority ON %I TO toolkit_authority
      USING (authority_code = nullif(current_setting('app.authority', true), ''))
      WITH CHECK (authority_code = nullif(current_setting('app.authority', true), ''))$policy$, name);
  END LOOP;
END $$;--> statement-breakpoint
-- What a room agreed stays as it was said: the next workshop is another row.
CREATE TRIGGER agreed_workshop_stays BEFORE UPDATE ON workshops
  FOR EACH ROW WHEN (OLD.agreed_version IS NOT NULL) EXECUTE FUNCTION refuse_change();
--> statement-breakpoint
CREATE TRIGGER a_succeeded_council_is_read BEFORE INSERT OR UPDATE OR DELETE ON workshops
  FOR EACH ROW EXECUTE FUNCTION refuse_when_succeeded();--> statement-breakpoint
CREATE TRIGGER a_succeeded_council_is_read BEFORE INSERT OR UPDATE OR DELETE ON workshop_voices
  FOR EACH ROW EXECUTE FUNCTION refuse_when_succeeded();
