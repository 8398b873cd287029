-- What stands behind a claim is part of what is approved and sent: changing it waits for a decision under way, as a save
-- does (lock-assessment.ts), and one that comes first is read by it. In the order of the questions, so that two who change
-- pieces of the same answers wait for each other and never both.
CREATE OR REPLACE FUNCTION count_evidence_change(the_assessment uuid, the_question text, the_code text) RETURNS void
LANGUAGE sql SECURITY DEFINER SET search_path = public AS $$
  INSERT INTO evidence_changes (assessment_id, question_id, authority_code, changes)
  SELECT a.id, the_question, the_code, 1 FROM (SELECT id FROM assessments WHERE id = the_assessment FOR SHARE) a
  ON CONFLICT (assessment_id, question_id) DO UPDATE SET changes = evidence_changes.changes + 1
$$;--> statement-breakpoint
CREATE OR REPLACE FUNCTION note_editing() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = public AS $$
DECLARE
  used record;
BEGIN
  FOR used IN
    SELECT assessment_id, question_id, authority_code FROM answer_evidence
      WHERE evidence_id = NEW.id ORDER BY assessment_id, question_id
  LOOP
    PERFORM count_evidence_change(used.assessment_id, used.question_id, used.authority_code);
  END LOOP;
  RETURN NULL;
END $$;
