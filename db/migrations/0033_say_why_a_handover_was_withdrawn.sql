ALTER TABLE "successions" ADD COLUMN "withdrawn_reason" text;--> statement-breakpoint
ALTER TABLE "successions" ADD CONSTRAINT "successions_withdrawn_reason" CHECK ("successions"."withdrawn_reason" is null or ("successions"."withdrawn_at" is not null and char_length("successions"."withdrawn_reason") between 1 and 500));--> statement-breakpoint
GRANT UPDATE (withdrawn_reason) ON successions TO toolkit_lab;--> statement-breakpoint
-- Of what was withdrawn before this, nobody was asked why. From now on the lab says so, whatever a form lets through.
ALTER POLICY offered_by_lab ON successions WITH CHECK (accepted_at IS NULL AND offered_by <> ''
  AND (withdrawn_at IS NULL OR withdrawn_reason IS NOT NULL));
