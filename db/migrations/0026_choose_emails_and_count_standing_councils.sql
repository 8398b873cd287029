ALTER TABLE "auth"."users" ADD COLUMN "wants_conversation_mail" boolean DEFAULT true NOT NULL;--> statement-breakpoint
ALTER TABLE "auth"."users" ADD COLUMN "wants_reminders" boolean DEFAULT true NOT NULL;--> statement-breakpoint
-- A mail about an approval goes to a colleague, whose address the database looks up (mail_colleague): no council writes
-- its own recipient.
DROP POLICY approval_mail ON outbox_messages;--> statement-breakpoint
-- A council that another has taken over takes part in no round any more: it is neither begun nor not begun.
CREATE OR REPLACE FUNCTION count_round(the_round uuid)
RETURNS TABLE (framework_id text, started bigint, sent bigint)
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public AS $$
  SELECT f.framework_id, count(DISTINCT a.id), count(DISTINCT s.assessment_id) FILTER (WHERE r.assessment_id IS NULL)
  FROM round_frameworks f
  LEFT JOIN assessments a ON a.round_id = f.round_id AND a.framework_id = f.framework_id
    AND NOT is_succeeded(a.authority_code)
  LEFT JOIN submissions s ON s.assessment_id = a.id
  LEFT JOIN reopenings r ON r.assessment_id = s.assessment_id AND r.submission_number = s.number
  WHERE f.round_id = the_round GROUP BY f.framework_id ORDER BY f.framework_id
$$;
