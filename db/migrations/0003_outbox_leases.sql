DROP INDEX "outbox_messages_waiting";--> statement-breakpoint
-- Every mail so far is a sign-in mail, which is of use for a quarter of an hour. Its subject held the code.
ALTER TABLE "outbox_messages" ADD COLUMN "kind" text NOT NULL DEFAULT 'sign-in';--> statement-breakpoint
ALTER TABLE "outbox_messages" ALTER COLUMN "kind" DROP DEFAULT;--> statement-breakpoint
ALTER TABLE "outbox_messages" ADD COLUMN "valid_until" timestamp with time zone;--> statement-breakpoint
ALTER TABLE "outbox_messages" ADD COLUMN "leased_until" timestamp with time zone;--> statement-breakpoint
ALTER TABLE "outbox_messages" ADD COLUMN "outcome" text;--> statement-breakpoint
ALTER TABLE "outbox_messages" ADD COLUMN "ended_at" timestamp with time zone;--> statement-breakpoint
UPDATE "outbox_messages" SET
  "subject" = 'Sign in to the Care Experience Toolkit',
  "body" = CASE WHEN "sent_at" IS NULL THEN "body" ELSE '' END,
  "valid_until" = "created_at" + interval '15 minutes',
  "outcome" = CASE WHEN "sent_at" IS NULL THEN NULL ELSE 'sent' END,
  "ended_at" = "sent_at";--> statement-breakpoint
ALTER TABLE "outbox_messages" ALTER COLUMN "valid_until" SET NOT NULL;--> statement-breakpoint
ALTER TABLE "outbox_messages" DROP COLUMN "sent_at";--> statement-breakpoint
CREATE INDEX "outbox_messages_waiting" ON "outbox_messages" USING btree ("next_attempt_at") WHERE "outbox_messages"."outcome" is null;--> statement-breakpoint
ALTER TABLE "outbox_messages" ADD CONSTRAINT "outbox_messages_ended" CHECK (("outbox_messages"."outcome" is null) = ("outbox_messages"."ended_at" is null));--> statement-breakpoint
ALTER TABLE "outbox_messages" ADD CONSTRAINT "outbox_messages_text_goes" CHECK ("outbox_messages"."outcome" is null or "outbox_messages"."body" = '');
