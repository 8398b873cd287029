CREATE TABLE "assignments" (
	"assessment_id" uuid NOT NULL,
	"question_id" text NOT NULL,
	"authority_code" text NOT NULL,
	"member_id" uuid NOT NULL,
	"due_on" date,
	"assigned_by" uuid NOT NULL,
	"assigned_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "assignments_assessment_id_question_id_pk" PRIMARY KEY("assessment_id","question_id")
);
--> statement-breakpoint
CREATE TABLE "theme_visits" (
	"assessment_id" uuid NOT NULL,
	"theme_id" text NOT NULL,
	"member_id" uuid NOT NULL,
	"authority_code" text NOT NULL,
	"visited_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "theme_visits_assessment_id_theme_id_member_id_pk" PRIMARY KEY("assessment_id","theme_id","member_id")
);
--> statement-breakpoint
ALTER TABLE "assignments" ADD CONSTRAINT "assignments_member_id_members_id_fk" FOREIGN KEY ("member_id") REFERENCES "public"."members"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "assignments" ADD CONSTRAINT "assignments_assigned_by_members_id_fk" FOREIGN KEY ("assigned_by") REFERENCES "public"."members"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "assignments" ADD CONSTRAINT "assignments_assessment_id_authority_code_assessments_id_authority_code_fk" FOREIGN KEY ("assessment_id","authority_code") REFERENCES "public"."assessments"("id","authority_code") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "theme_visits" ADD CONSTRAINT "theme_visits_member_id_members_id_fk" FOREIGN KEY ("member_id") REFERENCES "public"."members"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "theme_visits" ADD CONSTRAINT "theme_visits_assessment_id_authority_code_assessments_id_authority_code_fk" FOREIGN KEY ("assessment_id","authority_code") REFERENCES "public"."assessments"("id","authority_code") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "assignments_by_authority" ON "assignments" USING btree ("authority_code");--> statement-breakpoint
GRANT SELECT, INSERT, UPDATE, DELETE ON assignments, theme_visits TO toolkit_system;--> statement-breakpoint
GRANT SELECT, INSERT, DELETE, UPDATE (member_id, due_on, assigned_by, assigned_at) ON assignments TO toolkit_authority;--> statement-breakpoint
GRANT SELECT, INSERT, UPDATE (visited_at) ON theme_visits TO toolkit_authority;--> statement-breakpoint
DO $$
DECLARE name text;
BEGIN
  FOREACH name IN ARRAY ARRAY['assignments', 'theme_visits'] LOOP
    EXECUTE format('ALTER TABLE %I ENABLE ROW LEVEL SECURITY', name);
    EXECUTE format('ALTER TABLE %I FORCE ROW LEVEL SECURITY', name);
    EXECUTE format('CREATE POLICY system_all ON %I TO toolkit_system USING (true) WITH CHECK (true)', name);
    -- The council's own people only: what a policy reads of members is under their policy.
    EXECUTE format($policy$CREATE POLICY own_authority ON %I TO toolkit_authority
      USING (authority_code = nullif(current_setting('app.authority', true), ''))
      WITH CHECK (authority_code = nullif(current_setting('app.authority', true), '')
        AND EXISTS (SELECT 1 FROM members m WHERE m.id = member_id))$policy$, name);
  END LOOP;
END $$;--> statement-breakpoint
-- A mail to somebody of the own council, whose address its people cannot read. True when it is in the outbox; false
-- when they have no place there now, or had the most of its kind in a day: then the work is on their pages all the same.
-- What signs somebody in or invites them is never sent so.
CREATE FUNCTION mail_colleague(the_member uuid, the_kind text, the_subject text, the_body text, valid_minutes int, most_a_day int)
RETURNS boolean LANGUAGE plpgsql SECURITY DEFINER SET search_path = public AS $$
DECLARE address text;
BEGIN
  IF the_kind IN ('sign-in', 'invitation') THEN
    RAISE EXCEPTION 'A colleague is not sent %', the_kind USING ERRCODE = 'insufficient_privilege';
  END IF;
  SELECT u.email INTO address FROM members m JOIN auth.users u ON u.id = m.user_id
  WHERE m.id = the_member AND m.left_at IS NULL
    AND m.authority_code = nullif(current_setting('app.authority', true), '');
  IF address IS NULL THEN RETURN false; END IF;
  PERFORM pg_advisory_xact_lock(hashtextextended('mail to ' || address, 0));
  IF (SELECT count(*) FROM outbox_messages o WHERE o.recipient = address AND o.kind = the_kind
        AND o.created_at > now() - interval '1 day') >= most_a_day THEN
    RETURN false;
  END IF;
  INSERT INTO outbox_messages (kind, recipient, subject, body, valid_until)
  VALUES (the_kind, address, the_subject, the_body, now() + make_interval(mins => valid_minutes));
  RETURN true;
END $$;--> statement-breakpoint
REVOKE EXECUTE ON FUNCTION mail_colleague FROM PUBLIC;--> statement-breakpoint
GRANT EXECUTE ON FUNCTION mail_colleague TO toolkit_authority, toolkit_system;
