CREATE TABLE "contact_requests" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"from_code" text NOT NULL,
	"to_code" text NOT NULL,
	"to_assessment_id" uuid NOT NULL,
	"question_id" text NOT NULL,
	"question" text NOT NULL,
	"message" text NOT NULL,
	"asked_by_id" uuid NOT NULL,
	"asked_by" text NOT NULL,
	"asked_at" timestamp with time zone DEFAULT now() NOT NULL,
	"answer" text,
	"answered_by" text,
	"answered_at" timestamp with time zone,
	"words" text,
	"contact_name" text,
	"contact_email" text,
	"ended_at" timestamp with time zone,
	"end_reason" text,
	CONSTRAINT "contact_requests_of_another" CHECK ("contact_requests"."from_code" <> "contact_requests"."to_code"),
	CONSTRAINT "contact_requests_message" CHECK (char_length("contact_requests"."message") between 1 and 1000),
	CONSTRAINT "contact_requests_answered_whole" CHECK (("contact_requests"."answer" is null) = ("contact_requests"."answered_at" is null) and ("contact_requests"."answered_by" is null) = ("contact_requests"."answered_at" is null)),
	CONSTRAINT "contact_requests_address_when_accepted" CHECK (("contact_requests"."answer" is not distinct from 'accepted') = ("contact_requests"."contact_email" is not null)
        and ("contact_requests"."contact_name" is null) = ("contact_requests"."contact_email" is null)),
	CONSTRAINT "contact_requests_words" CHECK ("contact_requests"."words" is null or ("contact_requests"."answer" = 'declined' and char_length("contact_requests"."words") between 1 and 1000)),
	CONSTRAINT "contact_requests_ended_whole" CHECK (("contact_requests"."end_reason" is null) = ("contact_requests"."ended_at" is null)),
	CONSTRAINT "contact_requests_end_once" CHECK ("contact_requests"."answered_at" is null or "contact_requests"."ended_at" is null)
);
--> statement-breakpoint
CREATE TABLE "willing_to_talk" (
	"assessment_id" uuid PRIMARY KEY NOT NULL,
	"authority_code" text NOT NULL,
	"ticked_at" timestamp with time zone DEFAULT now() NOT NULL,
	"ticked_by" uuid NOT NULL
);
--> statement-breakpoint
CREATE TABLE "context_note_versions" (
	"assessment_id" uuid NOT NULL,
	"version" integer NOT NULL,
	"authority_code" text NOT NULL,
	"note" text NOT NULL,
	"written_at" timestamp with time zone NOT NULL,
	"written_by" uuid NOT NULL,
	CONSTRAINT "context_note_versions_assessment_id_version_pk" PRIMARY KEY("assessment_id","version")
);
--> statement-breakpoint
CREATE TABLE "context_notes" (
	"assessment_id" uuid PRIMARY KEY NOT NULL,
	"authority_code" text NOT NULL,
	"note" text NOT NULL,
	"version" integer NOT NULL,
	"written_at" timestamp with time zone DEFAULT now() NOT NULL,
	"written_by" uuid NOT NULL,
	CONSTRAINT "context_notes_length" CHECK (char_length("context_notes"."note") <= 800)
);
--> statement-breakpoint
ALTER TABLE "auth"."users" ADD COLUMN "wants_contact_mail" boolean DEFAULT true NOT NULL;--> statement-breakpoint
ALTER TABLE "contact_requests" ADD CONSTRAINT "contact_requests_from_code_authorities_code_fk" FOREIGN KEY ("from_code") REFERENCES "public"."authorities"("code") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "contact_requests" ADD CONSTRAINT "contact_requests_asked_by_id_members_id_fk" FOREIGN KEY ("asked_by_id") REFERENCES "public"."members"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "contact_requests" ADD CONSTRAINT "contact_requests_to_assessment_id_to_code_assessments_id_authority_code_fk" FOREIGN KEY ("to_assessment_id","to_code") REFERENCES "public"."assessments"("id","authority_code") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "willing_to_talk" ADD CONSTRAINT "willing_to_talk_ticked_by_members_id_fk" FOREIGN KEY ("ticked_by") REFERENCES "public"."members"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "willing_to_talk" ADD CONSTRAINT "willing_to_talk_assessment_id_authority_code_assessments_id_authority_code_fk" FOREIGN KEY ("assessment_id","authority_code") REFERENCES "public"."assessments"("id","authority_code") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "context_note_versions" ADD CONSTRAINT "context_note_versions_written_by_members_id_fk" FOREIGN KEY ("written_by") REFERENCES "public"."members"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "context_note_versions" ADD CONSTRAINT "context_note_versions_assessment_id_authority_code_assessments_id_authority_code_fk" FOREIGN KEY ("assessment_id","authority_code") REFERENCES "public"."assessments"("id","authority_code") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "context_notes" ADD CONSTRAINT "context_notes_written_by_members_id_fk" FOREIGN KEY ("written_by") REFERENCES "public"."members"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "context_notes" ADD CONSTRAINT "context_notes_assessment_id_authority_code_assessments_id_authority_code_fk" FOREIGN KEY ("assessment_id","authority_code") REFERENCES "public"."assessments"("id","authority_code") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
CREATE UNIQUE INDEX "contact_requests_one_open" ON "contact_requests" USING btree ("from_code","to_code","question_id") WHERE "contact_requests"."answered_at" is null and "contact_requests"."ended_at" is null;--> statement-breakpoint
CREATE INDEX "contact_requests_to" ON "contact_requests" USING btree ("to_code");--> statement-breakpoint
GRANT SELECT, INSERT, UPDATE, DELETE ON context_notes, context_note_versions, willing_to_talk, contact_requests TO toolkit_system;--> statement-breakpoint
GRANT SELECT, INSERT, UPDATE (note, version, written_at, written_by) ON context_notes TO toolkit_authority;--> statement-breakpoint
GRANT SELECT ON context_note_versions TO toolkit_authority;--> statement-breakpoint
GRANT SELECT, INSERT, DELETE ON willing_to_talk TO toolkit_authority;--> statement-breakpoint
GRANT SELECT (assessment_id, authority_code, note) ON context_notes TO toolkit_benchmark;--> statement-breakpoint
GRANT SELECT (assessment_id, authority_code) ON willing_to_talk TO toolkit_benchmark;--> statement-breakpoint
DO $$ DECLARE name text; BEGIN
  FOREACH name IN ARRAY ARRAY['context_notes', 'context_note_versions', 'willing_to_talk'] LOOP
    EXECUTE format('ALTER TABLE %I ENABLE ROW LEVEL SECURITY', name);
    EXECUTE format('ALTER TABLE %I FORCE ROW LEVEL SECURITY', name);
    EXECUTE format('CREATE POLICY system_all ON %I TO toolkit_system USING (true) WITH CHECK (true)', name);
    EXECUTE format($policy$CREATE POLICY own_authority ON %I TO toolkit_authority
      USING (authority_code = nullif(current_setting('app.authority', true), ''))
      WITH CHECK (authority_code = nullif(current_setting('app.authority', true), ''))$policy$, name);
    EXECUTE format('CREATE TRIGGER a_succeeded_council_is_read BEFORE INSERT OR UPDATE OR DELETE ON %I
      FOR EACH ROW EXECUTE FUNCTION refuse_when_succeeded()', name);
  END LOOP;
END $$;--> statement-breakpoint
-- A note is free text about the answers: whoever is to judge without them does not read it.
DO $$
DECLARE name text;
BEGIN
  FOREACH name IN ARRAY ARRAY['context_notes', 'context_note_versions'] LOOP
    EXECUTE format($policy$CREATE POLICY kept_blind ON %I AS RESTRICTIVE FOR SELECT TO toolkit_authority
      USING ((SELECT current_user) <> 'toolkit_authority'
        OR (SELECT nullif(current_setting('app.reviewer', true), '') IS NULL) OR NOT is_kept_blind(assessment_id))$policy$, name);
  END LOOP;
END $$;--> statement-breakpoint
-- A note goes where the name goes. What a comparison reads of choices is under the policy of its audience.
CREATE POLICY beside_a_name ON context_notes FOR SELECT TO toolkit_benchmark
  USING (EXISTS (SELECT 1 FROM sharing_choices c WHERE c.assessment_id = context_notes.assessment_id
    AND c.audience = nullif(current_setting('app.audience', true), '') AND c.level = 'named'));--> statement-breakpoint
GRANT EXECUTE ON FUNCTION is_succeeded TO toolkit_benchmark;--> statement-breakpoint
-- Only councils ask to talk, so only they are told who would: never of a council that they do not see by name.
CREATE POLICY to_councils_that_see_the_name ON willing_to_talk FOR SELECT TO toolkit_benchmark
  USING (current_setting('app.audience', true) = 'lab-councils' AND NOT is_succeeded(authority_code)
    AND EXISTS (SELECT 1 FROM sharing_choices c WHERE c.assessment_id = willing_to_talk.assessment_id
      AND c.audience = 'lab-councils' AND c.level = 'named'));--> statement-breakpoint
-- The history of a note is written by the database, so that no path can write a note without it.
CREATE FUNCTION keep_context_note_version() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = public AS $$
BEGIN
  INSERT INTO context_note_versions (assessment_id, version, authority_code, note, written_at, written_by)
  VALUES (NEW.assessment_id, NEW.version, NEW.authority_code, NEW.note, NEW.written_at, NEW.written_by);
  RETURN NULL;
END $$;--> statement-breakpoint
CREATE TRIGGER context_note_history AFTER INSERT OR UPDATE ON context_notes
  FOR EACH ROW EXECUTE FUNCTION keep_context_note_version();--> statement-breakpoint
CREATE TRIGGER history_is_append_only BEFORE UPDATE ON context_note_versions
  FOR EACH ROW EXECUTE FUNCTION refuse_change();--> statement-breakpoint
-- A request is read by the two councils and by nobody else: not by the lab, and not by reviewers, who may work for another council.
GRANT SELECT, INSERT ON contact_requests TO toolkit_authority;--> statement-breakpoint
GRANT UPDATE (answer, answered_by, answered_at, words, contact_name, contact_email, ended_at, end_reason) ON contact_requests TO toolkit_authority;--> statement-breakpoint
ALTER TABLE contact_requests ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
ALTER TABLE contact_requests FORCE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE POLICY system_all ON contact_requests TO toolkit_system USING (true) WITH CHECK (true);--> statement-breakpoint
CREATE POLICY between_two ON contact_requests TO toolkit_authority
  USING (nullif(current_setting('app.authority', true), '') IN (from_code, to_code)
    AND nullif(current_setting('app.reviewer', true), '') IS NULL)
  WITH CHECK (nullif(current_setting('app.authority', true), '') IN (from_code, to_code));--> statement-breakpoint
CREATE POLICY asked_as_oneself ON contact_requests AS RESTRICTIVE FOR INSERT TO toolkit_authority
  WITH CHECK (from_code = nullif(current_setting('app.authority', true), '')
    AND asked_by_id = nullif(current_setting('app.member', true), '')::uuid AND answered_at IS NULL AND ended_at IS NULL
    AND nullif(current_setting('app.reviewer', true), '') IS NULL);--> statement-breakpoint
-- Whether a council offers to talk, now and until the transaction ends: the lock is the one that ending the offer takes, so
-- that a request which is written at that moment is not missed. Each statement in here sees what was committed before it.
CREATE FUNCTION offers_to_talk(the_assessment uuid, the_code text) RETURNS boolean LANGUAGE plpgsql SECURITY DEFINER SET search_path = public AS $$
BEGIN
  PERFORM pg_advisory_xact_lock(hashtextextended('offer to talk ' || the_assessment, 0));
  RETURN NOT is_succeeded(the_code)
    AND EXISTS (SELECT 1 FROM willing_to_talk w JOIN sharing_choices c ON c.assessment_id = w.assessment_id
                WHERE w.assessment_id = the_assessment AND w.authority_code = the_code
                  AND c.audience = 'lab-councils' AND c.level = 'named');
END $$;--> statement-breakpoint
REVOKE EXECUTE ON FUNCTION offers_to_talk FROM PUBLIC;--> statement-breakpoint
GRANT EXECUTE ON FUNCTION offers_to_talk TO toolkit_authority;--> statement-breakpoint
-- Only a council that offers to talk is asked, and only by one that stands.
CREATE FUNCTION refuse_unwilling() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = public AS $$
BEGIN
  IF is_succeeded(NEW.from_code) OR NOT offers_to_talk(NEW.to_assessment_id, NEW.to_code) THEN
    RAISE EXCEPTION 'The council does not offer to talk' USING ERRCODE = 'restrict_violation';
  END IF;
  RETURN NEW;
END $$;--> statement-breakpoint
CREATE TRIGGER only_the_willing_are_asked BEFORE INSERT ON contact_requests
  FOR EACH ROW EXECUTE FUNCTION refuse_unwilling();--> statement-breakpoint
-- The asked council answers, the asking one takes back, once; what has an answer or an end stays as it is.
CREATE FUNCTION keep_to_ones_side() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE own text := nullif(current_setting('app.authority', true), '');
BEGIN
  IF OLD.answered_at IS NOT NULL OR OLD.ended_at IS NOT NULL THEN
    RAISE EXCEPTION 'A contact request that was settled is never changed' USING ERRCODE = 'restrict_violation';
  END IF;
  IF current_user = 'toolkit_authority' AND ((NEW.answered_at IS NOT NULL AND OLD.to_code IS DISTINCT FROM own)
    OR (NEW.ended_at IS NOT NULL AND (OLD.from_code IS DISTINCT FROM own OR NEW.end_reason = 'not-offered'))) THEN
    RAISE EXCEPTION 'That is for the other council' USING ERRCODE = 'insufficient_privilege';
  END IF;
  RETURN NEW;
END $$;--> statement-breakpoint
CREATE TRIGGER each_keeps_to_its_side BEFORE UPDATE ON contact_requests
  FOR EACH ROW EXECUTE FUNCTION keep_to_ones_side();--> statement-breakpoint
-- A council that is no longer seen by name, or no longer offers to talk, ends what nobody has answered, in the same moment.
CREATE FUNCTION end_contact_requests() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = public AS $$
BEGIN
  PERFORM pg_advisory_xact_lock(hashtextextended('offer to talk ' || OLD.assessment_id, 0));
  UPDATE contact_requests SET ended_at = now(), end_reason = 'not-offered'
  WHERE to_assessment_id = OLD.assessment_id AND answered_at IS NULL AND ended_at IS NULL;
  RETURN NULL;
END $$;--> statement-breakpoint
CREATE TRIGGER an_offer_ends AFTER DELETE ON willing_to_talk FOR EACH ROW EXECUTE FUNCTION end_contact_requests();--> statement-breakpoint
CREATE TRIGGER a_name_is_withdrawn AFTER UPDATE OF level ON sharing_choices FOR EACH ROW
  WHEN (OLD.audience = 'lab-councils' AND OLD.level = 'named' AND NEW.level <> 'named') EXECUTE FUNCTION end_contact_requests();--> statement-breakpoint
CREATE TRIGGER a_choice_is_removed AFTER DELETE ON sharing_choices FOR EACH ROW
  WHEN (OLD.audience = 'lab-councils') EXECUTE FUNCTION end_contact_requests();--> statement-breakpoint
-- A mail about a request to one of its two councils: to the leads of the asked one, and to whoever asked, or where they have
-- left, to the leads. Nobody reads an address for it, and nobody who switched these mails off gets one.
CREATE FUNCTION mail_about_contact(the_request uuid, the_code text, the_subject text, the_body text, valid_minutes int, most_a_day int)
RETURNS int LANGUAGE plpgsql SECURITY DEFINER SET search_path = public AS $$
DECLARE address text;
        mails int := 0;
BEGIN
  FOR address IN
    WITH request AS (
      SELECT c.* FROM contact_requests c WHERE c.id = the_request AND the_code IN (c.from_code, c.to_code)
        AND nullif(current_setting('app.authority', true), '') IN (c.from_code, c.to_code)
    ), people AS (
      SELECT m.user_id, m.role, m.id = r.asked_by_id AS asked FROM request r JOIN members m ON m.authority_code = the_code AND m.left_at IS NULL
    )
    SELECT DISTINCT u.email FROM people p JOIN auth.users u ON u.id = p.user_id
    WHERE u.wants_contact_mail AND (p.asked OR (p.role = 'lead' AND NOT EXISTS (SELECT 1 FROM people a WHERE a.asked)))
    ORDER BY u.email LOOP
    PERFORM pg_advisory_xact_lock(hashtextextended('mail to ' || address, 0));
    CONTINUE WHEN (SELECT count(*) FROM outbox_messages o WHERE o.recipient = address AND o.kind = 'contact'
                     AND o.created_at > now() - interval '1 day') >= most_a_day;
    INSERT INTO outbox_messages (kind, recipient, subject, body, valid_until)
    VALUES ('contact', address, the_subject, the_body, now() + make_interval(mins => valid_minutes));
    mails := mails + 1;
  END LOOP;
  RETURN mails;
END $$;--> statement-breakpoint
REVOKE EXECUTE ON FUNCTION mail_about_contact FROM PUBLIC;--> statement-breakpoint
GRANT EXECUTE ON FUNCTION mail_about_contact TO toolkit_authority;
