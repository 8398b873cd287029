ALTER TABLE "auth"."sessions" ADD COLUMN "acting_for" text;--> statement-breakpoint
ALTER TABLE "auth"."users" ADD COLUMN "last_acted_for" text;