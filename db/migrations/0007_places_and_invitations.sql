CREATE TABLE "invitations" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"authority_code" text NOT NULL,
	"email" text NOT NULL,
	"display_name" text NOT NULL,
	"role" text NOT NULL,
	"invited_by" uuid NOT NULL,
	"invited_at" timestamp with time zone DEFAULT now() NOT NULL,
	"mails" integer DEFAULT 1 NOT NULL,
	"expires_at" timestamp with time zone NOT NULL,
	"accepted_at" timestamp with time zone,
	"withdrawn_at" timestamp with time zone,
	CONSTRAINT "invitations_role" CHECK ("invitations"."role" in ('lead', 'contributor', 'approver', 'viewer', 'reviewer')),
	CONSTRAINT "invitations_end_once" CHECK ("invitations"."accepted_at" is null or "invitations"."withdrawn_at" is null)
);
--> statement-breakpoint
ALTER TABLE "members" ADD COLUMN "added_by" text;--> statement-breakpoint
ALTER TABLE "members" ADD COLUMN "added_by_lab" boolean DEFAULT false NOT NULL;--> statement-breakpoint
ALTER TABLE "members" ADD COLUMN "ended_by" text;--> statement-breakpoint
ALTER TABLE "members" ADD COLUMN "ended_by_lab" boolean DEFAULT false NOT NULL;--> statement-breakpoint
ALTER TABLE "outbox_messages" ADD COLUMN "invitation_id" uuid;--> statement-breakpoint
ALTER TABLE "invitations" ADD CONSTRAINT "invitations_authority_code_authorities_code_fk" FOREIGN KEY ("authority_code") REFERENCES "public"."authorities"("code") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "invitations" ADD CONSTRAINT "invitations_invited_by_members_id_fk" FOREIGN KEY ("invited_by") REFERENCES "public"."members"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE UNIQUE INDEX "invitations_one_open_per_address" ON "invitations" USING btree ("authority_code","email") WHERE "invitations"."accepted_at" is null and "invitations"."withdrawn_at" is null;--> statement-breakpoint
CREATE INDEX "invitations_by_email" ON "invitations" USING btree ("email");--> statement-breakpoint
-- Until now only the lab could give somebody a place in a council.
UPDATE "members" SET "added_by_lab" = true WHERE "authority_code" IS NOT NULL;--> statement-breakpoint
GRANT SELECT, INSERT, UPDATE, DELETE ON invitations TO toolkit_system;--> statement-breakpoint
GRANT SELECT, INSERT, UPDATE (mails, expires_at, withdrawn_at) ON invitations TO toolkit_authority;--> statement-breakpoint
GRANT UPDATE (role, left_at, ended_by) ON members TO toolkit_authority;--> statement-breakpoint
REVOKE UPDATE ON members FROM toolkit_lab;--> statement-breakpoint
GRANT UPDATE (left_at, ended_by, ended_by_lab) ON members TO toolkit_lab;--> statement-breakpoint
ALTER TABLE invitations ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
ALTER TABLE invitations FORCE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE POLICY system_all ON invitations TO toolkit_system USING (true) WITH CHECK (true);--> statement-breakpoint
CREATE POLICY own_authority ON invitations TO toolkit_authority
  USING (authority_code = nullif(current_setting('app.authority', true), ''))
  WITH CHECK (authority_code = nullif(current_setting('app.authority', true), ''));--> statement-breakpoint
-- An invitation and its mail are written together, by the lead. Reading mail, or any other kind, is not theirs.
GRANT INSERT ON outbox_messages TO toolkit_authority;--> statement-breakpoint
CREATE POLICY invitation_mail ON outbox_messages FOR INSERT TO toolkit_authority
  WITH CHECK (kind = 'invitation' AND invitation_id IS NOT NULL AND outcome IS NULL);--> statement-breakpoint
-- Whatever the lab does in a council is signed, so that the council can see it.
DROP POLICY people ON members;--> statement-breakpoint
CREATE POLICY people_read ON members FOR SELECT TO toolkit_lab USING (true);--> statement-breakpoint
CREATE POLICY people_add ON members FOR INSERT TO toolkit_lab
  WITH CHECK (left_at IS NULL AND added_by_lab AND added_by IS NOT NULL);--> statement-breakpoint
CREATE POLICY people_end ON members FOR UPDATE TO toolkit_lab
  USING (left_at IS NULL) WITH CHECK (ended_by_lab AND ended_by IS NOT NULL);--> statement-breakpoint
CREATE TRIGGER ended_place_stays BEFORE UPDATE ON members
  FOR EACH ROW WHEN (OLD.left_at IS NOT NULL) EXECUTE FUNCTION refuse_change();--> statement-breakpoint
-- A council with people keeps a lead and the lab an administrator: nobody inside could make a new one. The lock lets one
-- change at a time through for each of them; whoever waited then sees what the other has done.
CREATE FUNCTION keep_somebody_in_charge() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = public AS $$
BEGIN
  PERFORM pg_advisory_xact_lock(hashtextextended('in charge of ' || coalesce(OLD.authority_code, 'the lab'), 0));
  IF NOT EXISTS (SELECT 1 FROM members m
                 WHERE m.id <> OLD.id AND m.role = OLD.role AND m.left_at IS NULL
                   AND m.authority_code IS NOT DISTINCT FROM OLD.authority_code) THEN
    RAISE EXCEPTION 'The last % stays', OLD.role USING ERRCODE = 'restrict_violation';
  END IF;
  RETURN NEW;
END $$;--> statement-breakpoint
CREATE TRIGGER last_in_charge_stays BEFORE UPDATE ON members
  FOR EACH ROW WHEN (OLD.role IN ('lead', 'lab-admin') AND OLD.left_at IS NULL
    AND (NEW.left_at IS NOT NULL OR NEW.role <> OLD.role OR NEW.authority_code IS DISTINCT FROM OLD.authority_code))
  EXECUTE FUNCTION keep_somebody_in_charge();--> statement-breakpoint
-- A mail about an invitation that was accepted, withdrawn or sent again says what no longer holds.
CREATE FUNCTION end_invitation_mail() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = public AS $$
BEGIN
  UPDATE outbox_messages SET outcome = 'withdrawn', ended_at = now(), body = ''
  WHERE invitation_id = NEW.id AND outcome IS NULL;
  RETURN NULL;
END $$;--> statement-breakpoint
CREATE TRIGGER invitation_mail_ends AFTER UPDATE ON invitations FOR EACH ROW EXECUTE FUNCTION end_invitation_mail();--> statement-breakpoint
-- Whether somebody is of the lab, for the council that they have a place in: it cannot read the lab's own places.
CREATE FUNCTION holds_lab_place(the_user text) RETURNS boolean
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public AS $$
  SELECT EXISTS (SELECT 1 FROM members m WHERE m.user_id = the_user AND m.authority_code IS NULL AND m.left_at IS NULL)
$$;
