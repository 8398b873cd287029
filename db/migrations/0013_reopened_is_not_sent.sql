-- An assessment that was opened again is not sent until it is sent again: the lab counts as pages, locks and reminders do.
CREATE OR REPLACE FUNCTION count_round(the_round uuid)
RETURNS TABLE (framework_id text, started bigint, sent bigint)
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public AS $$
  SELECT f.framework_id, count(DISTINCT a.id), count(DISTINCT s.assessment_id) FILTER (WHERE r.assessment_id IS NULL)
  FROM round_frameworks f
  LEFT JOIN assessments a ON a.round_id = f.round_id AND a.framework_id = f.framework_id
  LEFT JOIN submissions s ON s.assessment_id = a.id
  LEFT JOIN reopenings r ON r.assessment_id = s.assessment_id AND r.submission_number = s.number
  WHERE f.round_id = the_round GROUP BY f.framework_id ORDER BY f.framework_id
$$;
