CREATE TABLE "succession_items" (
	"succession_id" uuid NOT NULL,
	"place" integer NOT NULL,
	"kind" text NOT NULL,
	"subject_id" uuid,
	"title" text NOT NULL,
	"about" text NOT NULL,
	"state" text,
	"number" integer,
	CONSTRAINT "succession_items_succession_id_place_pk" PRIMARY KEY("succession_id","place")
);
--> statement-breakpoint
CREATE TABLE "successions" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"from_code" text NOT NULL,
	"to_code" text NOT NULL,
	"takes_effect_on" date NOT NULL,
	"basis" text NOT NULL,
	"offered_by" text NOT NULL,
	"offered_at" timestamp with time zone DEFAULT now() NOT NULL,
	"handed_over_by" text,
	"handed_over_at" timestamp with time zone,
	"handed_over_reason" text,
	"accepted_by_id" uuid,
	"accepted_by" text,
	"accepted_at" timestamp with time zone,
	"withdrawn_by" text,
	"withdrawn_at" timestamp with time zone,
	CONSTRAINT "successions_of_another" CHECK ("successions"."from_code" <> "successions"."to_code"),
	CONSTRAINT "successions_basis" CHECK (char_length("successions"."basis") between 1 and 500),
	CONSTRAINT "successions_reason" CHECK ("successions"."handed_over_reason" is null or ("successions"."handed_over_at" is not null and char_length("successions"."handed_over_reason") between 1 and 500)),
	CONSTRAINT "successions_handed_over_whole" CHECK (("successions"."handed_over_by" is null) = ("successions"."handed_over_at" is null)),
	CONSTRAINT "successions_accepted_whole" CHECK (("successions"."accepted_by" is null) = ("successions"."accepted_at" is null) and ("successions"."accepted_by_id" is null) = ("successions"."accepted_at" is null)),
	CONSTRAINT "successions_withdrawn_whole" CHECK (("successions"."withdrawn_by" is null) = ("successions"."withdrawn_at" is null)),
	CONSTRAINT "successions_end_once" CHECK ("successions"."accepted_at" is null or "successions"."withdrawn_at" is null),
	CONSTRAINT "successions_handed_over_first" CHECK ("successions"."accepted_at" is null or "successions"."handed_over_at" is not null)
);
--> statement-breakpoint
ALTER TABLE "answers" DROP CONSTRAINT "answers_review_only_when_carried";--> statement-breakpoint
ALTER TABLE "answers" ADD COLUMN "inherited_from" uuid;--> statement-breakpoint
ALTER TABLE "answers" ADD COLUMN "inherited_from_code" text;--> statement-breakpoint
ALTER TABLE "evidence" ADD COLUMN "copied_from" uuid;--> statement-breakpoint
ALTER TABLE "evidence" ADD COLUMN "copied_from_code" text;--> statement-breakpoint
ALTER TABLE "evidence" ADD COLUMN "first_added_by" text;--> statement-breakpoint
ALTER TABLE "evidence" ADD COLUMN "first_added_at" timestamp with time zone;--> statement-breakpoint
ALTER TABLE "members" ADD COLUMN "through_code" text;--> statement-breakpoint
ALTER TABLE "succession_items" ADD CONSTRAINT "succession_items_succession_id_successions_id_fk" FOREIGN KEY ("succession_id") REFERENCES "public"."successions"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "successions" ADD CONSTRAINT "successions_from_code_authorities_code_fk" FOREIGN KEY ("from_code") REFERENCES "public"."authorities"("code") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "successions" ADD CONSTRAINT "successions_to_code_authorities_code_fk" FOREIGN KEY ("to_code") REFERENCES "public"."authorities"("code") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "successions" ADD CONSTRAINT "successions_accepted_by_id_members_id_fk" FOREIGN KEY ("accepted_by_id") REFERENCES "public"."members"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE UNIQUE INDEX "successions_one_of_a_council" ON "successions" USING btree ("from_code") WHERE "successions"."withdrawn_at" is null;--> statement-breakpoint
ALTER TABLE "answers" ADD CONSTRAINT "answers_inherited_from_inherited_from_code_submissions_id_authority_code_fk" FOREIGN KEY ("inherited_from","inherited_from_code") REFERENCES "public"."submissions"("id","authority_code") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "evidence" ADD CONSTRAINT "evidence_copied_from_copied_from_code_evidence_id_authority_code_fk" FOREIGN KEY ("copied_from","copied_from_code") REFERENCES "public"."evidence"("id","authority_code") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "members" ADD CONSTRAINT "members_through_code_authorities_code_fk" FOREIGN KEY ("through_code") REFERENCES "public"."authorities"("code") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "evidence" ADD CONSTRAINT "evidence_copied_once" UNIQUE("authority_code","copied_from");--> statement-breakpoint
ALTER TABLE "answers" ADD CONSTRAINT "answers_inherited_whole" CHECK (("answers"."inherited_from" is null) = ("answers"."inherited_from_code" is null) and ("answers"."inherited_from" is null or "answers"."carried_from" is null));--> statement-breakpoint
ALTER TABLE "answers" ADD CONSTRAINT "answers_review_only_when_carried" CHECK (not "answers"."needs_review" or "answers"."carried_from" is not null or "answers"."inherited_from" is not null);--> statement-breakpoint
ALTER TABLE "evidence" ADD CONSTRAINT "evidence_copied_whole" CHECK (("evidence"."copied_from" is null) = ("evidence"."copied_from_code" is null) and ("evidence"."copied_from" is null) = ("evidence"."first_added_by" is null) and ("evidence"."copied_from" is null) = ("evidence"."first_added_at" is null));--> statement-breakpoint
ALTER TABLE "members" ADD CONSTRAINT "members_through_reads" CHECK ("members"."through_code" is null or "members"."role" = 'viewer');--> statement-breakpoint
GRANT SELECT, INSERT, UPDATE, DELETE ON successions, succession_items TO toolkit_system;--> statement-breakpoint
GRANT SELECT, INSERT, UPDATE (handed_over_by, handed_over_at, handed_over_reason, withdrawn_by, withdrawn_at) ON successions TO toolkit_lab;--> statement-breakpoint
GRANT SELECT, UPDATE (handed_over_by, handed_over_at, accepted_by_id, accepted_by, accepted_at) ON successions TO toolkit_authority;--> statement-breakpoint
GRANT SELECT ON succession_items TO toolkit_authority;--> statement-breakpoint
DO $$
DECLARE name text;
BEGIN
  FOREACH name IN ARRAY ARRAY['successions', 'succession_items'] LOOP
    EXECUTE format('ALTER TABLE %I ENABLE ROW LEVEL SECURITY', name);
    EXECUTE format('ALTER TABLE %I FORCE ROW LEVEL SECURITY', name);
    EXECUTE format('CREATE POLICY system_all ON %I TO toolkit_system USING (true) WITH CHECK (true)', name);
  END LOOP;
END $$;--> statement-breakpoint
CREATE POLICY offered_by_lab ON successions TO toolkit_lab USING (true) WITH CHECK (accepted_at IS NULL AND offered_by <> '');--> statement-breakpoint
CREATE POLICY of_both_councils ON successions FOR SELECT TO toolkit_authority
  USING (nullif(current_setting('app.authority', true), '') IN (from_code, to_code));--> statement-breakpoint
CREATE POLICY handed_over_by_old ON successions FOR UPDATE TO toolkit_authority
  USING (from_code = nullif(current_setting('app.authority', true), '') AND handed_over_at IS NULL)
  WITH CHECK (from_code = nullif(current_setting('app.authority', true), '') AND accepted_at IS NULL);--> statement-breakpoint
CREATE POLICY accepted_by_successor ON successions FOR UPDATE TO toolkit_authority
  USING (to_code = nullif(current_setting('app.authority', true), '') AND handed_over_at IS NOT NULL)
  WITH CHECK (to_code = nullif(current_setting('app.authority', true), ''));--> statement-breakpoint
-- Both councils read the names, the successor only while the offer stands. What a policy reads is under its own policy.
CREATE POLICY of_both_councils ON succession_items FOR SELECT TO toolkit_authority
  USING (EXISTS (SELECT 1 FROM successions s WHERE s.id = succession_id
    AND (s.withdrawn_at IS NULL OR s.from_code = nullif(current_setting('app.authority', true), ''))));--> statement-breakpoint
CREATE TRIGGER succession_is_settled BEFORE UPDATE ON successions
  FOR EACH ROW WHEN (OLD.accepted_at IS NOT NULL OR OLD.withdrawn_at IS NOT NULL) EXECUTE FUNCTION refuse_change();--> statement-breakpoint
CREATE TRIGGER handed_over_once BEFORE UPDATE ON successions
  FOR EACH ROW WHEN (OLD.handed_over_at IS NOT NULL
    AND (NEW.handed_over_at, NEW.handed_over_by, NEW.handed_over_reason)
      IS DISTINCT FROM (OLD.handed_over_at, OLD.handed_over_by, OLD.handed_over_reason))
  EXECUTE FUNCTION refuse_change();--> statement-breakpoint
-- No council succeeds itself, over however many steps. One offer at a time is looked at, or two would pass together.
CREATE FUNCTION refuse_circle() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = public AS $$
BEGIN
  PERFORM pg_advisory_xact_lock(hashtextextended('successions', 0));
  IF EXISTS (WITH RECURSIVE later(code) AS (
               SELECT NEW.to_code
               UNION SELECT s.to_code FROM successions s JOIN later ON later.code = s.from_code WHERE s.withdrawn_at IS NULL)
             SELECT 1 FROM later WHERE later.code = NEW.from_code) THEN
    RAISE EXCEPTION 'A council cannot succeed itself' USING ERRCODE = 'check_violation';
  END IF;
  RETURN NEW;
END $$;--> statement-breakpoint
CREATE TRIGGER no_circle BEFORE INSERT ON successions FOR EACH ROW EXECUTE FUNCTION refuse_circle();--> statement-breakpoint
-- Whether another council stands in this one's place now: accepted, and the day has come.
CREATE FUNCTION is_succeeded(the_code text) RETURNS boolean
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public AS $$
  SELECT EXISTS (SELECT 1 FROM successions s WHERE s.from_code = the_code AND s.accepted_at IS NOT NULL
                 AND s.takes_effect_on <= (now() AT TIME ZONE 'Europe/London')::date)
$$;--> statement-breakpoint
REVOKE EXECUTE ON FUNCTION is_succeeded FROM PUBLIC;--> statement-breakpoint
GRANT EXECUTE ON FUNCTION is_succeeded TO toolkit_authority, toolkit_lab, toolkit_system;--> statement-breakpoint
-- Which councils stand in whose place: public knowledge, which a comparison needs to count nobody twice.
CREATE FUNCTION successions_in_effect() RETURNS TABLE (from_code text, to_code text)
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public AS $$
  SELECT s.from_code, s.to_code FROM successions s
  WHERE s.accepted_at IS NOT NULL AND s.takes_effect_on <= (now() AT TIME ZONE 'Europe/London')::date
$$;--> statement-breakpoint
REVOKE EXECUTE ON FUNCTION successions_in_effect FROM PUBLIC;--> statement-breakpoint
GRANT EXECUTE ON FUNCTION successions_in_effect TO toolkit_benchmark, toolkit_system;--> statement-breakpoint
-- The one list of what is handed over. Promises and actions are added here. It reads as whoever calls it: the old
-- council's own people see theirs, anybody else nothing.
CREATE FUNCTION what_is_handed_over(the_code text)
RETURNS TABLE (place bigint, kind text, subject_id uuid, title text, about text, state text, number int)
LANGUAGE sql STABLE SET search_path = public AS $$
  SELECT row_number() OVER (ORDER BY listed.rank, listed.opens_on DESC, listed.title, listed.about, listed.subject_id),
         listed.kind, listed.subject_id, listed.title, listed.about, listed.state, listed.number
  FROM (
    SELECT 1 AS rank, r.opens_on, 'assessment' AS kind, a.id AS subject_id, f.definition ->> 'title' AS title, r.name AS about,
           CASE WHEN EXISTS (SELECT 1 FROM submissions s
                             LEFT JOIN reopenings o ON o.assessment_id = s.assessment_id AND o.submission_number = s.number
                             WHERE s.assessment_id = a.id AND o.submission_number IS NULL)
                THEN 'sent' ELSE 'open' END AS state, NULL::int AS number
    FROM assessments a
    JOIN rounds r ON r.id = a.round_id
    JOIN framework_versions f ON f.framework_id = a.framework_id AND f.version = a.framework_version
    WHERE a.authority_code = the_code
    UNION ALL
    SELECT 2, NULL, 'evidence', e.id, e.title, e.kind, NULL, NULL
    FROM evidence e LEFT JOIN evidence_files l ON l.evidence_id = e.id
    WHERE e.authority_code = the_code AND e.withdrawn_at IS NULL AND l.verdict IS DISTINCT FROM 'infected'
    UNION ALL
    SELECT 3, NULL, 'people', NULL, '', m.role, NULL, count(*)::int
    FROM members m
    WHERE m.authority_code = the_code AND m.left_at IS NULL AND m.through_code IS NULL AND m.role <> 'viewer'
    GROUP BY m.role
  ) listed
$$;--> statement-breakpoint
REVOKE EXECUTE ON FUNCTION what_is_handed_over FROM PUBLIC;--> statement-breakpoint
GRANT EXECUTE ON FUNCTION what_is_handed_over TO toolkit_authority;--> statement-breakpoint
-- A person's place to read the old council, as their place in its successor stands: reviewers have none. Whoever holds a
-- place of their own there keeps that one.
CREATE FUNCTION keep_reading(the_from text, the_to text, the_user text) RETURNS void
LANGUAGE plpgsql SET search_path = public AS $$
DECLARE the_name text;
        the_council text;
BEGIN
  SELECT short_name INTO the_council FROM authorities WHERE code = the_to;
  SELECT m.display_name INTO the_name FROM members m
  WHERE m.user_id = the_user AND m.authority_code = the_to AND m.left_at IS NULL AND m.role <> 'reviewer';
  IF the_name IS NULL THEN
    UPDATE members SET left_at = now(), ended_by = the_council
    WHERE user_id = the_user AND authority_code = the_from AND through_code = the_to AND left_at IS NULL;
  ELSE
    INSERT INTO members (user_id, display_name, authority_code, role, through_code, added_by)
    VALUES (the_user, the_name, the_from, 'viewer', the_to, the_council) ON CONFLICT DO NOTHING;
  END IF;
END $$;--> statement-breakpoint
REVOKE EXECUTE ON FUNCTION keep_reading FROM PUBLIC;--> statement-breakpoint
-- Whoever joins a successor, leaves it or changes role there; and whoever loses a place of their own in the old council.
-- The lock is the one that accepting takes: whoever joins at that moment is not missed.
CREATE FUNCTION follow_successions() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = public AS $$
DECLARE one record;
BEGIN
  PERFORM pg_advisory_xact_lock(hashtextextended('readers through ' || NEW.authority_code, 0));
  FOR one IN SELECT s.from_code, s.to_code FROM successions s
             WHERE s.accepted_at IS NOT NULL
               AND (s.to_code = NEW.authority_code
                 OR (s.from_code = NEW.authority_code AND NEW.left_at IS NOT NULL AND NEW.through_code IS NULL)) LOOP
    PERFORM keep_reading(one.from_code, one.to_code, NEW.user_id);
  END LOOP;
  RETURN NULL;
END $$;--> statement-breakpoint
CREATE TRIGGER readers_follow AFTER INSERT OR UPDATE OF role, left_at ON members
  FOR EACH ROW WHEN (NEW.authority_code IS NOT NULL) EXECUTE FUNCTION follow_successions();--> statement-breakpoint
-- A place of one's own takes the place of one that only reads.
CREATE FUNCTION own_place_comes_first() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = public AS $$
BEGIN
  UPDATE members SET left_at = now(), ended_by = NEW.added_by, ended_by_lab = NEW.added_by_lab
  WHERE user_id = NEW.user_id AND authority_code = NEW.authority_code AND through_code IS NOT NULL AND left_at IS NULL;
  RETURN NEW;
END $$;--> statement-breakpoint
CREATE TRIGGER own_place_first BEFORE INSERT ON members
  FOR EACH ROW WHEN (NEW.authority_code IS NOT NULL AND NEW.through_code IS NULL) EXECUTE FUNCTION own_place_comes_first();--> statement-breakpoint
-- Every piece that is in use comes over with its file and with who added it when, once: what was added since can follow.
CREATE FUNCTION copy_evidence(the_succession uuid) RETURNS int
LANGUAGE plpgsql SET search_path = public AS $$
DECLARE copies int;
BEGIN
  WITH pieces AS (
    SELECT e.*, s.to_code, s.accepted_by_id, coalesce(e.first_added_by, m.display_name) AS whoever,
           coalesce(e.first_added_at, e.added_at) AS whenever
    FROM successions s
    JOIN evidence e ON e.authority_code = s.from_code AND e.withdrawn_at IS NULL
    JOIN members m ON m.id = e.added_by
    LEFT JOIN evidence_files l ON l.evidence_id = e.id
    WHERE s.id = the_succession AND s.accepted_at IS NOT NULL AND l.verdict IS DISTINCT FROM 'infected'
  ), copied AS (
    INSERT INTO evidence (authority_code, kind, title, url, note, dated_on, independently_checked_by, added_by,
                          copied_from, copied_from_code, first_added_by, first_added_at)
    SELECT p.to_code, p.kind, p.title, p.url, p.note, p.dated_on, p.independently_checked_by, p.accepted_by_id,
           p.id, p.authority_code, p.whoever, p.whenever
    FROM pieces p ON CONFLICT ON CONSTRAINT evidence_copied_once DO NOTHING
    RETURNING id, copied_from, authority_code
  ), files AS (
    INSERT INTO evidence_files (evidence_id, authority_code, name, media_type, size, sha256, bytes, verdict, scanned_at)
    SELECT c.id, c.authority_code, l.name, l.media_type, l.size, l.sha256, l.bytes, l.verdict, l.scanned_at
    FROM copied c JOIN evidence_files l ON l.evidence_id = c.copied_from
  )
  SELECT count(*) INTO copies FROM copied;
  RETURN copies;
END $$;--> statement-breakpoint
REVOKE EXECUTE ON FUNCTION copy_evidence FROM PUBLIC;--> statement-breakpoint
CREATE FUNCTION name_what_is_handed_over(the_succession uuid, the_code text) RETURNS void
LANGUAGE sql SET search_path = public AS $$
  DELETE FROM succession_items WHERE succession_id = the_succession;
  INSERT INTO succession_items (succession_id, place, kind, subject_id, title, about, state, number)
  SELECT the_succession, w.place, w.kind, w.subject_id, w.title, w.about, w.state, w.number FROM what_is_handed_over(the_code) w
$$;--> statement-breakpoint
REVOKE EXECUTE ON FUNCTION name_what_is_handed_over FROM PUBLIC;--> statement-breakpoint
-- Handing over names what is handed over; accepting names it again, lets the successor's people read and copies the evidence.
CREATE FUNCTION follow_hand_over() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = public AS $$
BEGIN
  PERFORM name_what_is_handed_over(NEW.id, NEW.from_code);
  IF NEW.accepted_at IS NOT NULL THEN
    PERFORM pg_advisory_xact_lock(hashtextextended('readers through ' || NEW.to_code, 0));
    PERFORM keep_reading(NEW.from_code, NEW.to_code, m.user_id)
    FROM members m WHERE m.authority_code = NEW.to_code AND m.left_at IS NULL;
    PERFORM copy_evidence(NEW.id);
  END IF;
  RETURN NULL;
END $$;--> statement-breakpoint
CREATE TRIGGER handing_over_follows AFTER UPDATE OF handed_over_at, accepted_at ON successions
  FOR EACH ROW WHEN (NEW.withdrawn_at IS NULL AND NEW.handed_over_at IS NOT NULL) EXECUTE FUNCTION follow_hand_over();--> statement-breakpoint
-- The successor fetches what was added between its acceptance and the day. Nobody else can, and nothing comes twice.
CREATE FUNCTION bring_over_evidence(the_succession uuid) RETURNS int
LANGUAGE plpgsql SECURITY DEFINER SET search_path = public AS $$
BEGIN
  IF NOT EXISTS (SELECT 1 FROM successions s WHERE s.id = the_succession
                 AND s.to_code = nullif(current_setting('app.authority', true), '')) THEN RETURN 0; END IF;
  RETURN copy_evidence(the_succession);
END $$;--> statement-breakpoint
REVOKE EXECUTE ON FUNCTION bring_over_evidence FROM PUBLIC;--> statement-breakpoint
GRANT EXECUTE ON FUNCTION bring_over_evidence TO toolkit_authority;--> statement-breakpoint
CREATE POLICY not_a_copy ON evidence AS RESTRICTIVE FOR INSERT TO toolkit_authority WITH CHECK (copied_from IS NULL);--> statement-breakpoint
-- An answer comes from the council's own past, or from that of a council that it has taken over. From nobody else's.
CREATE FUNCTION refuse_stranger() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = public AS $$
BEGIN
  IF NOT EXISTS (SELECT 1 FROM successions s WHERE s.from_code = NEW.inherited_from_code AND s.to_code = NEW.authority_code
                 AND s.accepted_at IS NOT NULL) THEN
    RAISE EXCEPTION 'An answer is inherited from a council that was succeeded' USING ERRCODE = 'foreign_key_violation';
  END IF;
  RETURN NEW;
END $$;--> statement-breakpoint
CREATE TRIGGER inherited_from_predecessor BEFORE INSERT OR UPDATE OF inherited_from, inherited_from_code, authority_code ON answers
  FOR EACH ROW WHEN (NEW.inherited_from_code IS NOT NULL) EXECUTE FUNCTION refuse_stranger();--> statement-breakpoint
-- What a succeeded council did stays as it is: its people's own statements change nothing, whatever a page let through.
-- Who looked at what (theme_visits, thread_readings, audit_events) is still written down.
CREATE FUNCTION refuse_when_succeeded() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF current_user = 'toolkit_authority' AND is_succeeded(coalesce(NEW.authority_code, OLD.authority_code)) THEN
    RAISE EXCEPTION 'A council that was succeeded is read and not changed' USING ERRCODE = 'restrict_violation';
  END IF;
  RETURN coalesce(NEW, OLD);
END $$;--> statement-breakpoint
DO $$
DECLARE name text;
BEGIN
  FOREACH name IN ARRAY ARRAY['members', 'invitations', 'assessments', 'answers', 'sharing_choices', 'submissions',
                              'submission_figures', 'assignments', 'threads', 'thread_posts', 'mentions', 'approval_requests',
                              'send_backs', 'sign_offs', 'reopenings', 'notes_to_next_round', 'evidence', 'evidence_files',
                              'answer_evidence', 'reviews', 'review_findings', 'review_replies', 'answer_imports'] LOOP
    EXECUTE format('CREATE TRIGGER a_succeeded_council_is_read BEFORE INSERT OR UPDATE OR DELETE ON %I
      FOR EACH ROW EXECUTE FUNCTION refuse_when_succeeded()', name);
  END LOOP;
END $$;--> statement-breakpoint
-- A succeeded council needs nobody in charge: nobody in it can invite, and its last lead can leave.
CREATE OR REPLACE FUNCTION keep_somebody_in_charge() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = public AS $$
BEGIN
  PERFORM pg_advisory_xact_lock(hashtextextended('in charge of ' || coalesce(OLD.authority_code, 'the lab'), 0));
  IF is_succeeded(OLD.authority_code) THEN RETURN NEW; END IF;
  IF NOT EXISTS (SELECT 1 FROM members m
                 WHERE m.id <> OLD.id AND m.role = OLD.role AND m.left_at IS NULL
                   AND m.authority_code IS NOT DISTINCT FROM OLD.authority_code) THEN
    RAISE EXCEPTION 'The last % stays', OLD.role USING ERRCODE = 'restrict_violation';
  END IF;
  RETURN NEW;
END $$;--> statement-breakpoint
-- A mail to every lead of one of the two councils, whose addresses neither the other nor the lab reads. How many were put
-- into the outbox: nobody gets more than `most_a_day` of the kind.
CREATE FUNCTION mail_about_succession(the_succession uuid, the_code text, the_subject text, the_body text, valid_minutes int, most_a_day int)
RETURNS int LANGUAGE plpgsql SECURITY DEFINER SET search_path = public AS $$
DECLARE address text;
        mails int := 0;
BEGIN
  IF NOT EXISTS (SELECT 1 FROM successions s WHERE s.id = the_succession AND the_code IN (s.from_code, s.to_code)
                 AND (current_setting('role') = 'toolkit_lab'
                   OR nullif(current_setting('app.authority', true), '') IN (s.from_code, s.to_code))) THEN
    RETURN 0;
  END IF;
  FOR address IN SELECT DISTINCT u.email FROM members m JOIN auth.users u ON u.id = m.user_id
                 WHERE m.authority_code = the_code AND m.role = 'lead' AND m.left_at IS NULL ORDER BY u.email LOOP
    PERFORM pg_advisory_xact_lock(hashtextextended('mail to ' || address, 0));
    CONTINUE WHEN (SELECT count(*) FROM outbox_messages o WHERE o.recipient = address AND o.kind = 'handover'
                     AND o.created_at > now() - interval '1 day') >= most_a_day;
    INSERT INTO outbox_messages (kind, recipient, subject, body, valid_until)
    VALUES ('handover', address, the_subject, the_body, now() + make_interval(mins => valid_minutes));
    mails := mails + 1;
  END LOOP;
  RETURN mails;
END $$;--> statement-breakpoint
REVOKE EXECUTE ON FUNCTION mail_about_succession FROM PUBLIC;--> statement-breakpoint
GRANT EXECUTE ON FUNCTION mail_about_succession TO toolkit_authority, toolkit_lab;
