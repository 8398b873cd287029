CREATE TABLE "reminders" (
	"member_id" uuid NOT NULL,
	"authority_code" text NOT NULL,
	"round_id" uuid NOT NULL,
	"framework_id" text NOT NULL,
	"due_on" date NOT NULL,
	"kind" text NOT NULL,
	"sent_at" timestamp with time zone NOT NULL,
	CONSTRAINT "reminders_member_id_round_id_framework_id_due_on_kind_pk" PRIMARY KEY("member_id","round_id","framework_id","due_on","kind")
);
--> statement-breakpoint
CREATE TABLE "round_extensions" (
	"id" bigint PRIMARY KEY GENERATED ALWAYS AS IDENTITY (sequence name "round_extensions_id_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 9223372036854775807 START WITH 1 CACHE 1),
	"round_id" uuid NOT NULL,
	"authority_code" text NOT NULL,
	"closes_on" date NOT NULL,
	"reason" text NOT NULL,
	"given_by" text NOT NULL,
	"given_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "round_extensions_reason" CHECK (length("round_extensions"."reason") between 1 and 300)
);
--> statement-breakpoint
ALTER TABLE "reminders" ADD CONSTRAINT "reminders_member_id_members_id_fk" FOREIGN KEY ("member_id") REFERENCES "public"."members"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "reminders" ADD CONSTRAINT "reminders_authority_code_authorities_code_fk" FOREIGN KEY ("authority_code") REFERENCES "public"."authorities"("code") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "reminders" ADD CONSTRAINT "reminders_round_framework_fk" FOREIGN KEY ("round_id","framework_id") REFERENCES "public"."round_frameworks"("round_id","framework_id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "round_extensions" ADD CONSTRAINT "round_extensions_round_id_rounds_id_fk" FOREIGN KEY ("round_id") REFERENCES "public"."rounds"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "round_extensions" ADD CONSTRAINT "round_extensions_authority_code_authorities_code_fk" FOREIGN KEY ("authority_code") REFERENCES "public"."authorities"("code") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "reminders_by_day" ON "reminders" USING btree ("sent_at");--> statement-breakpoint
CREATE INDEX "round_extensions_newest" ON "round_extensions" USING btree ("round_id","authority_code","id");--> statement-breakpoint
-- The lab gives a council another last day and never takes the record of it back; the council reads its own.
GRANT SELECT, INSERT ON round_extensions TO toolkit_lab;--> statement-breakpoint
GRANT SELECT ON round_extensions TO toolkit_authority;--> statement-breakpoint
GRANT SELECT, INSERT ON round_extensions TO toolkit_system;--> statement-breakpoint
GRANT SELECT, INSERT ON reminders TO toolkit_system;--> statement-breakpoint
ALTER TABLE round_extensions ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
ALTER TABLE round_extensions FORCE ROW LEVEL SECURITY;--> statement-breakpoint
ALTER TABLE reminders ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
ALTER TABLE reminders FORCE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE POLICY system_all ON round_extensions TO toolkit_system USING (true) WITH CHECK (true);--> statement-breakpoint
CREATE POLICY system_all ON reminders TO toolkit_system USING (true) WITH CHECK (true);--> statement-breakpoint
CREATE POLICY own_authority ON round_extensions FOR SELECT TO toolkit_authority
  USING (authority_code = nullif(current_setting('app.authority', true), ''));--> statement-breakpoint
CREATE POLICY given_by_lab ON round_extensions TO toolkit_lab USING (true) WITH CHECK (given_by <> '');--> statement-breakpoint
CREATE TRIGGER extension_is_append_only BEFORE UPDATE ON round_extensions
  FOR EACH ROW EXECUTE FUNCTION refuse_change();--> statement-breakpoint
CREATE TRIGGER reminder_is_append_only BEFORE UPDATE ON reminders FOR EACH ROW EXECUTE FUNCTION refuse_change();--> statement-breakpoint
CREATE FUNCTION keep_extension_in_round() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF NOT EXISTS (SELECT 1 FROM rounds r
                 WHERE r.id = NEW.round_id AND NEW.closes_on BETWEEN r.closes_on AND r.publishes_on) THEN
    RAISE EXCEPTION 'A round is extended from its last day to the day of its results' USING ERRCODE = 'check_violation';
  END IF;
  RETURN NEW;
END $$;--> statement-breakpoint
CREATE TRIGGER extension_in_round BEFORE INSERT ON round_extensions
  FOR EACH ROW EXECUTE FUNCTION keep_extension_in_round();--> statement-breakpoint
-- How far a round has come, in numbers of councils: the lab reads no council's assessments.
CREATE FUNCTION count_round(the_round uuid)
RETURNS TABLE (framework_id text, started bigint, sent bigint)
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public AS $$
  SELECT f.framework_id, count(DISTINCT a.id), count(DISTINCT s.assessment_id)
  FROM round_frameworks f
  LEFT JOIN assessments a ON a.round_id = f.round_id AND a.framework_id = f.framework_id
  LEFT JOIN submissions s ON s.assessment_id = a.id
  WHERE f.round_id = the_round GROUP BY f.framework_id ORDER BY f.framework_id
$$;--> statement-breakpoint
REVOKE ALL ON FUNCTION count_round(uuid) FROM PUBLIC;--> statement-breakpoint
GRANT EXECUTE ON FUNCTION count_round(uuid) TO toolkit_lab;
