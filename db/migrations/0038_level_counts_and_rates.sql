ALTER TABLE "benchmark_statistics" ADD COLUMN "levels" integer[];--> statement-breakpoint
ALTER TABLE "submission_figures" ADD COLUMN "numerator" integer;--> statement-breakpoint
ALTER TABLE "submission_figures" ADD COLUMN "denominator" integer;--> statement-breakpoint
ALTER TABLE "benchmark_statistics" ADD CONSTRAINT "benchmark_statistics_levels_together" CHECK ("benchmark_statistics"."levels" is null or ("benchmark_statistics"."median" is not null and array_length("benchmark_statistics"."levels", 1) = 5
        and "benchmark_statistics"."levels"[1] + "benchmark_statistics"."levels"[2] + "benchmark_statistics"."levels"[3] + "benchmark_statistics"."levels"[4] + "benchmark_statistics"."levels"[5] = "benchmark_statistics"."behind"));--> statement-breakpoint
ALTER TABLE "submission_figures" ADD CONSTRAINT "submission_figures_rates" CHECK (("submission_figures"."denominator" is not null) = ("submission_figures"."level" = 'rate' and "submission_figures"."lowest_possible" is not null)
        and ("submission_figures"."numerator" is not null) = ("submission_figures"."denominator" is not null)
        and coalesce("submission_figures"."numerator" between 0 and "submission_figures"."denominator", true));