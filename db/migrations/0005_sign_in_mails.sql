CREATE TABLE "auth"."sign_in_mails" (
	"email_hash" text PRIMARY KEY NOT NULL,
	"user_id" text,
	"link_hash" text NOT NULL,
	"code_hash" text NOT NULL,
	"code_tries" integer DEFAULT 0 NOT NULL,
	"expires_at" timestamp with time zone NOT NULL,
	CONSTRAINT "sign_in_mails_link_hash_unique" UNIQUE("link_hash")
);
--> statement-breakpoint
CREATE TABLE "auth"."sign_in_turns" (
	"act" text NOT NULL,
	"by_hash" text NOT NULL,
	"taken_at" timestamp with time zone DEFAULT now() NOT NULL
);
--> statement-breakpoint
ALTER TABLE "auth"."sign_in_mails" ADD CONSTRAINT "sign_in_mails_user_id_users_id_fk" FOREIGN KEY ("user_id") REFERENCES "auth"."users"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "sign_in_turns_of_one" ON "auth"."sign_in_turns" USING btree ("act","by_hash","taken_at");--> statement-breakpoint
DROP TABLE "auth"."sign_in_requests" CASCADE;--> statement-breakpoint
-- Links and codes of earlier mails were kept elsewhere and stop working; their mails are of no use any more.
DELETE FROM "auth"."verifications";--> statement-breakpoint
UPDATE "outbox_messages" SET "outcome" = 'withdrawn', "ended_at" = now(), "body" = '' WHERE "outcome" IS NULL;
