CREATE TABLE "review_findings" (
	"review_id" uuid NOT NULL,
	"authority_code" text NOT NULL,
	"subject" text NOT NULL,
	"version" integer NOT NULL,
	"level" integer,
	"verdict" text,
	"words" text NOT NULL,
	"answer_version" integer DEFAULT 0 NOT NULL,
	"saved_at" timestamp with time zone DEFAULT now() NOT NULL,
	"settled_at" timestamp with time zone,
	"settled_words" text,
	"settled_version" integer,
	CONSTRAINT "review_findings_review_id_subject_pk" PRIMARY KEY("review_id","subject"),
	CONSTRAINT "review_findings_version" CHECK ("review_findings"."version" >= 1 and "review_findings"."answer_version" >= 0),
	CONSTRAINT "review_findings_level" CHECK ("review_findings"."level" between 0 and 4),
	CONSTRAINT "review_findings_verdict" CHECK ("review_findings"."verdict" in ('true', 'partly', 'not-true', 'cannot-say')),
	CONSTRAINT "review_findings_one_judgement" CHECK (("review_findings"."level" is null) <> ("review_findings"."verdict" is null)),
	CONSTRAINT "review_findings_words" CHECK (char_length("review_findings"."words") <= 2000),
	CONSTRAINT "review_findings_settled_whole" CHECK (("review_findings"."settled_at" is null) = ("review_findings"."settled_words" is null) and ("review_findings"."settled_at" is null) = ("review_findings"."settled_version" is null))
);
--> statement-breakpoint
CREATE TABLE "review_replies" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"review_id" uuid NOT NULL,
	"authority_code" text NOT NULL,
	"subject" text NOT NULL,
	"body" text NOT NULL,
	"written_by" uuid NOT NULL,
	"written_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "review_replies_body" CHECK (char_length("review_replies"."body") between 1 and 1000)
);
--> statement-breakpoint
CREATE TABLE "reviews" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"assessment_id" uuid NOT NULL,
	"authority_code" text NOT NULL,
	"reviewer_id" uuid NOT NULL,
	"kind" text NOT NULL,
	"asked_by" uuid NOT NULL,
	"asked_at" timestamp with time zone DEFAULT now() NOT NULL,
	"note" text DEFAULT '' NOT NULL,
	"blind_asked" boolean NOT NULL,
	"paid_minutes" integer,
	"pay" text DEFAULT '' NOT NULL,
	"unpaid_reason" text,
	"agreed_at" timestamp with time zone,
	"way" text,
	"is_blind" boolean,
	"named_as" text,
	"finished_at" timestamp with time zone,
	"minutes_spent" integer,
	"ended_at" timestamp with time zone,
	"ended_by" uuid,
	"end_note" text,
	CONSTRAINT "reviews_id_authority" UNIQUE("id","authority_code"),
	CONSTRAINT "reviews_kind" CHECK ("reviews"."kind" in ('care-experienced-adviser', 'peer-council')),
	CONSTRAINT "reviews_way" CHECK ("reviews"."way" in ('statement', 'level')),
	CONSTRAINT "reviews_named_as" CHECK ("reviews"."named_as" in ('name', 'role')),
	CONSTRAINT "reviews_paid_or_why_not" CHECK (("reviews"."paid_minutes" is null) = ("reviews"."unpaid_reason" is not null) and ("reviews"."unpaid_reason" is null or "reviews"."kind" = 'peer-council')),
	CONSTRAINT "reviews_minutes" CHECK (coalesce("reviews"."paid_minutes", 1) between 1 and 60000 and coalesce("reviews"."minutes_spent", 0) between 0 and 60000),
	CONSTRAINT "reviews_agreed_whole" CHECK (("reviews"."agreed_at" is null) = ("reviews"."way" is null) and ("reviews"."agreed_at" is null) = ("reviews"."is_blind" is null) and ("reviews"."agreed_at" is null) = ("reviews"."named_as" is null)),
	CONSTRAINT "reviews_blind_when_asked" CHECK (not "reviews"."blind_asked" or coalesce("reviews"."is_blind", true)),
	CONSTRAINT "reviews_finished_whole" CHECK (("reviews"."finished_at" is null) = ("reviews"."minutes_spent" is null) and ("reviews"."finished_at" is null or "reviews"."agreed_at" is not null)),
	CONSTRAINT "reviews_ended_whole" CHECK (("reviews"."ended_at" is null) = ("reviews"."ended_by" is null) and ("reviews"."ended_at" is null) = ("reviews"."end_note" is null) and ("reviews"."ended_at" is null or "reviews"."finished_at" is null))
);
--> statement-breakpoint
ALTER TABLE "review_findings" ADD CONSTRAINT "review_findings_review_id_authority_code_reviews_id_authority_code_fk" FOREIGN KEY ("review_id","authority_code") REFERENCES "public"."reviews"("id","authority_code") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "review_replies" ADD CONSTRAINT "review_replies_written_by_members_id_fk" FOREIGN KEY ("written_by") REFERENCES "public"."members"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "review_replies" ADD CONSTRAINT "review_replies_review_id_authority_code_reviews_id_authority_code_fk" FOREIGN KEY ("review_id","authority_code") REFERENCES "public"."reviews"("id","authority_code") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "review_replies" ADD CONSTRAINT "review_replies_review_id_subject_review_findings_review_id_subject_fk" FOREIGN KEY ("review_id","subject") REFERENCES "public"."review_findings"("review_id","subject") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "reviews" ADD CONSTRAINT "reviews_reviewer_id_members_id_fk" FOREIGN KEY ("reviewer_id") REFERENCES "public"."members"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "reviews" ADD CONSTRAINT "reviews_asked_by_members_id_fk" FOREIGN KEY ("asked_by") REFERENCES "public"."members"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "reviews" ADD CONSTRAINT "reviews_ended_by_members_id_fk" FOREIGN KEY ("ended_by") REFERENCES "public"."members"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "reviews" ADD CONSTRAINT "reviews_assessment_id_authority_code_assessments_id_authority_code_fk" FOREIGN KEY ("assessment_id","authority_code") REFERENCES "public"."assessments"("id","authority_code") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "review_replies_by_finding" ON "review_replies" USING btree ("review_id","subject");--> statement-breakpoint
CREATE UNIQUE INDEX "reviews_one_open" ON "reviews" USING btree ("assessment_id","reviewer_id") WHERE "reviews"."finished_at" is null and "reviews"."ended_at" is null;--> statement-breakpoint
CREATE INDEX "reviews_by_reviewer" ON "reviews" USING btree ("reviewer_id");--> statement-breakpoint
GRANT SELECT, INSERT ON reviews, review_findings, review_replies TO toolkit_system;--> statement-breakpoint
GRANT SELECT, INSERT ON reviews, review_findings, review_replies TO toolkit_authority;--> statement-breakpoint
GRANT UPDATE (agreed_at, way, is_blind, named_as, finished_at, minutes_spent, ended_at, ended_by, end_note) ON reviews
  TO toolkit_authority;--> statement-breakpoint
GRANT UPDATE (version, level, verdict, words, saved_at, settled_at, settled_words) ON review_findings TO toolkit_authority;--> statement-breakpoint
DO $$
DECLARE name text;
BEGIN
  FOREACH name IN ARRAY ARRAY['reviews', 'review_findings', 'review_replies'] LOOP
    EXECUTE format('ALTER TABLE %I ENABLE ROW LEVEL SECURITY', name);
    EXECUTE format('ALTER TABLE %I FORCE ROW LEVEL SECURITY', name);
    EXECUTE format('CREATE POLICY system_all ON %I TO toolkit_system USING (true) WITH CHECK (true)', name);
    EXECUTE format($policy$CREATE POLICY own_authority ON %I TO toolkit_authority
      USING (authority_code = nullif(current_setting('app.authority', true), ''))
      WITH CHECK (authority_code = nullif(current_setting('app.authority', true), ''))$policy$, name);
  END LOOP;
END $$;--> statement-breakpoint
-- Whose review it is: the person who was asked, while they hold a reviewer's place in that council. A person who left and
-- was invited again has another place and is the same person. `app.reviewer` is set for nobody who acts in another role.
CREATE FUNCTION is_own_review(the_review uuid) RETURNS boolean
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public AS $$
  SELECT EXISTS (
    SELECT 1 FROM reviews r
    JOIN members asked ON asked.id = r.reviewer_id
    JOIN members me ON me.user_id = asked.user_id AND me.authority_code = r.authority_code
    WHERE r.id = the_review AND me.id = nullif(current_setting('app.reviewer', true), '')::uuid
      AND me.role = 'reviewer' AND me.left_at IS NULL
      AND r.authority_code = nullif(current_setting('app.authority', true), ''))
$$;--> statement-breakpoint
-- Until a reviewer has agreed they can still choose to judge blind, and who judges blind sees no answer of the same
-- questionnaire, of this round or another, until they have finished.
CREATE FUNCTION is_kept_blind(the_assessment uuid) RETURNS boolean
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public AS $$
  SELECT EXISTS (
    SELECT 1 FROM assessments hidden
    JOIN assessments judged ON judged.framework_id = hidden.framework_id AND judged.authority_code = hidden.authority_code
    JOIN reviews r ON r.assessment_id = judged.id
    JOIN members asked ON asked.id = r.reviewer_id
    JOIN members me ON me.user_id = asked.user_id AND me.authority_code = r.authority_code
    WHERE hidden.id = the_assessment AND me.id = nullif(current_setting('app.reviewer', true), '')::uuid
      AND r.finished_at IS NULL AND r.ended_at IS NULL AND coalesce(r.is_blind, true))
$$;--> statement-breakpoint
-- What the council claims, and what is said of it, is out of a blind reviewer's reach, whatever page forgets to ask. For
-- everybody else the setting is empty, and nothing more is looked up.
DO $$
DECLARE name text;
BEGIN
  FOREACH name IN ARRAY ARRAY['answers', 'answer_versions', 'submissions', 'threads', 'send_backs', 'approval_requests',
                              'notes_to_next_round'] LOOP
    EXECUTE format($policy$CREATE POLICY kept_blind ON %I AS RESTRICTIVE FOR SELECT TO toolkit_authority
      USING ((SELECT nullif(current_setting('app.reviewer', true), '') IS NULL) OR NOT is_kept_blind(assessment_id))$policy$, name);
  END LOOP;
END $$;--> statement-breakpoint
CREATE POLICY kept_blind ON submission_figures AS RESTRICTIVE FOR SELECT TO toolkit_authority
  USING ((SELECT nullif(current_setting('app.reviewer', true), '') IS NULL)
    OR EXISTS (SELECT 1 FROM submissions s WHERE s.id = submission_id));--> statement-breakpoint
CREATE POLICY kept_blind ON thread_posts AS RESTRICTIVE FOR SELECT TO toolkit_authority
  USING ((SELECT nullif(current_setting('app.reviewer', true), '') IS NULL)
    OR EXISTS (SELECT 1 FROM threads t WHERE t.id = thread_id));--> statement-breakpoint
-- Asking is the council's; agreeing, judging and settling are the reviewer's.
CREATE POLICY asked_by_the_council ON reviews AS RESTRICTIVE FOR INSERT TO toolkit_authority
  WITH CHECK (agreed_at IS NULL AND finished_at IS NULL AND ended_at IS NULL
    AND nullif(current_setting('app.reviewer', true), '') IS NULL);--> statement-breakpoint
CREATE POLICY only_by_the_reviewer ON review_findings AS RESTRICTIVE FOR INSERT TO toolkit_authority
  WITH CHECK (is_own_review(review_id));--> statement-breakpoint
CREATE POLICY changed_by_the_reviewer ON review_findings AS RESTRICTIVE FOR UPDATE TO toolkit_authority
  USING (is_own_review(review_id));--> statement-breakpoint
-- Nobody else reads a judgement before its reviewer hands it over, and no blind reviewer reads another's.
CREATE FUNCTION is_readable_review(the_review uuid) RETURNS boolean
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public AS $$
  SELECT EXISTS (SELECT 1 FROM reviews r WHERE r.id = the_review AND r.finished_at IS NOT NULL
    AND NOT is_kept_blind(r.assessment_id))
$$;--> statement-breakpoint
CREATE POLICY handed_over ON review_findings AS RESTRICTIVE FOR SELECT TO toolkit_authority
  USING (is_readable_review(review_id) OR is_own_review(review_id));--> statement-breakpoint
CREATE POLICY handed_over ON review_replies AS RESTRICTIVE FOR SELECT TO toolkit_authority
  USING (is_readable_review(review_id) OR is_own_review(review_id));--> statement-breakpoint
CREATE POLICY said_by_the_council ON review_replies AS RESTRICTIVE FOR INSERT TO toolkit_authority
  WITH CHECK (is_readable_review(review_id) AND nullif(current_setting('app.reviewer', true), '') IS NULL);--> statement-breakpoint
CREATE FUNCTION keep_review() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF OLD.finished_at IS NOT NULL OR OLD.ended_at IS NOT NULL THEN
    RAISE EXCEPTION 'A review that is over stays as it is' USING ERRCODE = 'restrict_violation';
  END IF;
  IF NOT is_own_review(OLD.id) AND (OLD.agreed_at IS NOT NULL OR NEW.agreed_at IS NOT NULL OR NEW.finished_at IS NOT NULL) THEN
    RAISE EXCEPTION 'Only its reviewer agrees to a review, finishes it or gives it up' USING ERRCODE = 'restrict_violation';
  END IF;
  IF OLD.agreed_at IS NOT NULL AND (NEW.agreed_at, NEW.way, NEW.is_blind, NEW.named_as)
      IS DISTINCT FROM (OLD.agreed_at, OLD.way, OLD.is_blind, OLD.named_as) THEN
    RAISE EXCEPTION 'What was agreed stays' USING ERRCODE = 'restrict_violation';
  END IF;
  RETURN NEW;
END $$;--> statement-breakpoint
CREATE TRIGGER review_is_the_reviewers BEFORE UPDATE ON reviews FOR EACH ROW EXECUTE FUNCTION keep_review();--> statement-breakpoint
CREATE TRIGGER review_is_kept BEFORE DELETE ON reviews FOR EACH ROW EXECUTE FUNCTION refuse_change();--> statement-breakpoint
-- Which version of an answer was judged is for the database to say: a blind reviewer cannot read it. Before a review is
-- handed over its judgements can change and nothing is settled; afterwards they can be settled, once, and nothing else.
CREATE FUNCTION keep_finding() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = public AS $$
DECLARE
  the_review reviews%ROWTYPE;
  standing integer;
BEGIN
  SELECT * INTO the_review FROM reviews r WHERE r.id = NEW.review_id;
  SELECT a.version INTO standing FROM answers a
  WHERE a.assessment_id = the_review.assessment_id AND a.question_id = NEW.subject;
  IF the_review.finished_at IS NULL THEN
    IF the_review.agreed_at IS NULL OR the_review.ended_at IS NOT NULL OR NEW.settled_at IS NOT NULL THEN
      RAISE EXCEPTION 'Paid time is agreed before anything is judged, and nothing is settled before it is handed over'
        USING ERRCODE = 'restrict_violation';
    END IF;
    NEW.answer_version := coalesce(standing, 0);
    RETURN NEW;
  END IF;
  IF TG_OP = 'INSERT' THEN
    RAISE EXCEPTION 'Nothing is added to what was handed over' USING ERRCODE = 'insufficient_privilege';
  END IF;
  IF NOT is_own_review(NEW.review_id) THEN
    RAISE EXCEPTION 'Only its reviewer settles a difference' USING ERRCODE = 'restrict_violation';
  END IF;
  IF OLD.settled_at IS NOT NULL OR NEW.settled_at IS NULL
      OR (NEW.version, NEW.level, NEW.verdict, NEW.words, NEW.saved_at)
        IS DISTINCT FROM (OLD.version, OLD.level, OLD.verdict, OLD.words, OLD.saved_at) THEN
    RAISE EXCEPTION 'What was handed over stays as it was written' USING ERRCODE = 'restrict_violation';
  END IF;
  NEW.settled_version := coalesce(standing, 0);
  RETURN NEW;
END $$;--> statement-breakpoint
CREATE TRIGGER finding_is_the_reviewers BEFORE INSERT OR UPDATE ON review_findings
  FOR EACH ROW EXECUTE FUNCTION keep_finding();--> statement-breakpoint
CREATE TRIGGER finding_is_kept BEFORE DELETE ON review_findings FOR EACH ROW EXECUTE FUNCTION refuse_change();--> statement-breakpoint
CREATE TRIGGER reply_is_append_only BEFORE UPDATE OR DELETE ON review_replies FOR EACH ROW EXECUTE FUNCTION refuse_change();
