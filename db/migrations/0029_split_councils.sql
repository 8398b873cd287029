CREATE TABLE "succession_left_out" (
	"succession_id" uuid NOT NULL,
	"evidence_id" uuid NOT NULL,
	"from_code" text NOT NULL,
	CONSTRAINT "succession_left_out_succession_id_evidence_id_pk" PRIMARY KEY("succession_id","evidence_id")
);
--> statement-breakpoint
DROP INDEX "successions_one_of_a_council";--> statement-breakpoint
ALTER TABLE "succession_left_out" ADD CONSTRAINT "succession_left_out_succession_id_successions_id_fk" FOREIGN KEY ("succession_id") REFERENCES "public"."successions"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "succession_left_out" ADD CONSTRAINT "succession_left_out_evidence_id_from_code_evidence_id_authority_code_fk" FOREIGN KEY ("evidence_id","from_code") REFERENCES "public"."evidence"("id","authority_code") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
CREATE UNIQUE INDEX "successions_one_of_a_pair" ON "successions" USING btree ("from_code","to_code") WHERE "successions"."withdrawn_at" is null;
--> statement-breakpoint
GRANT SELECT, INSERT, UPDATE, DELETE ON succession_left_out TO toolkit_system;--> statement-breakpoint
GRANT SELECT, INSERT ON succession_left_out TO toolkit_authority;--> statement-breakpoint
ALTER TABLE succession_left_out ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
ALTER TABLE succession_left_out FORCE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE POLICY system_all ON succession_left_out TO toolkit_system USING (true) WITH CHECK (true);--> statement-breakpoint
-- The old council alone says what it leaves out, until it has handed over.
CREATE POLICY own_authority ON succession_left_out TO toolkit_authority
  USING (from_code = nullif(current_setting('app.authority', true), ''))
  WITH CHECK (from_code = nullif(current_setting('app.authority', true), '')
    AND EXISTS (SELECT 1 FROM successions s WHERE s.id = succession_id AND s.from_code = succession_left_out.from_code
      AND s.handed_over_at IS NULL AND s.withdrawn_at IS NULL));--> statement-breakpoint
-- A council that is split is named to each successor without what it leaves out for that one.
CREATE OR REPLACE FUNCTION name_what_is_handed_over(the_succession uuid, the_code text) RETURNS void
LANGUAGE sql SET search_path = public AS $$
  DELETE FROM succession_items WHERE succession_id = the_succession;
  INSERT INTO succession_items (succession_id, place, kind, subject_id, title, about, state, number)
  SELECT the_succession, w.place, w.kind, w.subject_id, w.title, w.about, w.state, w.number FROM what_is_handed_over(the_code) w
  WHERE NOT EXISTS (SELECT 1 FROM succession_left_out l WHERE l.succession_id = the_succession AND l.evidence_id = w.subject_id)
$$;--> statement-breakpoint
CREATE OR REPLACE FUNCTION copy_evidence(the_succession uuid) RETURNS int
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
      AND NOT EXISTS (SELECT 1 FROM succession_left_out o WHERE o.succession_id = s.id AND o.evidence_id = e.id)
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
-- Whoever stops reading through one successor goes on through another, where they have a place in that.
CREATE OR REPLACE FUNCTION keep_reading(the_from text, the_to text, the_user text) RETURNS void
LANGUAGE plpgsql SET search_path = public AS $$
DECLARE the_name text;
        the_council text;
BEGIN
  SELECT short_name INTO the_council FROM authorities WHERE code = the_to;
  SELECT m.display_name INTO the_name FROM members m
  WHERE m.user_id = the_user AND m.authority_code = the_to AND m.left_at IS NULL AND m.role <> 'reviewer';
  IF the_name IS NOT NULL THEN
    INSERT INTO members (user_id, display_name, authority_code, role, through_code, added_by)
    VALUES (the_user, the_name, the_from, 'viewer', the_to, the_council) ON CONFLICT DO NOTHING;
    RETURN;
  END IF;
  UPDATE members SET left_at = now(), ended_by = the_council
  WHERE user_id = the_user AND authority_code = the_from AND through_code = the_to AND left_at IS NULL;
  IF NOT FOUND THEN RETURN; END IF;
  PERFORM keep_reading(the_from, s.to_code, the_user) FROM successions s
  JOIN members m ON m.authority_code = s.to_code AND m.user_id = the_user AND m.left_at IS NULL AND m.role <> 'reviewer'
  WHERE s.from_code = the_from AND s.to_code <> the_to AND s.accepted_at IS NOT NULL;
END $$;--> statement-breakpoint
-- The other councils that succeed the old one, for the lab and for the two that read of a succession.
CREATE FUNCTION other_successors(the_from text, the_to text) RETURNS text[]
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public AS $$
  SELECT coalesce(array_agg(a.short_name ORDER BY a.short_name), '{}')
  FROM successions s JOIN authorities a ON a.code = s.to_code
  WHERE s.from_code = the_from AND s.to_code <> the_to AND s.withdrawn_at IS NULL
    AND (current_setting('role') = 'toolkit_lab' OR nullif(current_setting('app.authority', true), '') IN (the_from, the_to))
    AND EXISTS (SELECT 1 FROM successions one WHERE one.from_code = the_from AND one.to_code = the_to)
$$;--> statement-breakpoint
REVOKE EXECUTE ON FUNCTION other_successors FROM PUBLIC;--> statement-breakpoint
GRANT EXECUTE ON FUNCTION other_successors TO toolkit_authority, toolkit_lab;--> statement-breakpoint
-- Where the answers of an assessment were inherited from: which council sent each, in which of its assessments. The rows
-- there are another council's, so only names and addresses are told, and to the council whose answers they are.
CREATE FUNCTION where_inherited(the_assessment uuid) RETURNS TABLE (question_id text, from_name text, from_code text, assessment_id uuid, round_name text)
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public AS $$
  SELECT a.question_id, c.short_name, a.inherited_from_code, s.assessment_id, r.name
  FROM answers a
  JOIN authorities c ON c.code = a.inherited_from_code
  JOIN submissions s ON s.id = a.inherited_from
  JOIN assessments theirs ON theirs.id = s.assessment_id
  JOIN rounds r ON r.id = theirs.round_id
  WHERE a.assessment_id = the_assessment AND a.authority_code = nullif(current_setting('app.authority', true), '')
    AND NOT is_kept_blind(the_assessment)
$$;--> statement-breakpoint
REVOKE EXECUTE ON FUNCTION where_inherited FROM PUBLIC;--> statement-breakpoint
GRANT EXECUTE ON FUNCTION where_inherited TO toolkit_authority;
--> statement-breakpoint
-- What each council that was taken over sent last of a framework, before a day, for whoever has a place there to read it
-- from: reading each in a scope of its own took as many turns as there are councils.
CREATE FUNCTION sent_by_predecessors(the_framework text, before_day date)
RETURNS TABLE (from_code text, from_name text, submission_id uuid, assessment_id uuid, round_name text, framework_version text, answers jsonb)
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public AS $$
  SELECT DISTINCT ON (c.short_name, s.from_code) s.from_code, c.short_name, sent.id, sent.assessment_id, r.name, a.framework_version, sent.answers
  FROM successions s
  JOIN authorities c ON c.code = s.from_code
  JOIN submissions sent ON sent.authority_code = s.from_code AND sent.framework_id = the_framework
  JOIN assessments a ON a.id = sent.assessment_id
  JOIN rounds r ON r.id = a.round_id
  WHERE s.to_code = nullif(current_setting('app.authority', true), '') AND s.accepted_at IS NOT NULL AND r.opens_on < before_day
    AND EXISTS (SELECT 1 FROM members me
                JOIN members there ON there.user_id = me.user_id AND there.authority_code = s.from_code AND there.left_at IS NULL
                WHERE me.id = nullif(current_setting('app.member', true), '')::uuid AND me.authority_code = s.to_code
                  AND me.left_at IS NULL AND me.role <> 'reviewer' AND there.role <> 'reviewer')
  ORDER BY c.short_name, s.from_code, r.opens_on DESC, sent.submitted_at DESC
$$;--> statement-breakpoint
REVOKE EXECUTE ON FUNCTION sent_by_predecessors FROM PUBLIC;--> statement-breakpoint
GRANT EXECUTE ON FUNCTION sent_by_predecessors TO toolkit_authority;
