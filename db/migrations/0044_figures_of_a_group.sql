ALTER TABLE "benchmark_groups" ADD COLUMN "figures" integer DEFAULT 0 NOT NULL;--> statement-breakpoint
ALTER TABLE "benchmark_groups" ADD COLUMN "shown" integer DEFAULT 0 NOT NULL;--> statement-breakpoint
-- What is stored already is counted once.
UPDATE benchmark_groups g SET figures = counted.figures, shown = counted.shown
FROM (SELECT batch_id, audience, group_id, count(*) AS figures, count(median) AS shown
      FROM benchmark_statistics GROUP BY batch_id, audience, group_id) counted
WHERE counted.batch_id = g.batch_id AND counted.audience = g.audience AND counted.group_id = g.group_id;
