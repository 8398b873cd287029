-- What is approved is what stands behind it: a piece saved as it was changes nothing of it, a file found infected takes it away.
CREATE FUNCTION count_piece_change(the_piece uuid) RETURNS void
LANGUAGE plpgsql SECURITY DEFINER SET search_path = public AS $$
DECLARE
  used record;
BEGIN
  FOR used IN
    SELECT assessment_id, question_id, authority_code FROM answer_evidence
      WHERE evidence_id = the_piece ORDER BY assessment_id, question_id
  LOOP
    PERFORM count_evidence_change(used.assessment_id, used.question_id, used.authority_code);
  END LOOP;
END $$;--> statement-breakpoint
REVOKE EXECUTE ON FUNCTION count_piece_change(uuid) FROM PUBLIC;--> statement-breakpoint
CREATE OR REPLACE FUNCTION note_editing() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = public AS $$
BEGIN
  PERFORM count_piece_change(NEW.id);
  RETURN NULL;
END $$;--> statement-breakpoint
CREATE FUNCTION note_infection() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = public AS $$
BEGIN
  PERFORM count_piece_change(NEW.evidence_id);
  RETURN NULL;
END $$;--> statement-breakpoint
DROP TRIGGER evidence_is_part_of_the_claim ON evidence;--> statement-breakpoint
CREATE TRIGGER evidence_is_part_of_the_claim AFTER UPDATE ON evidence
  FOR EACH ROW WHEN (OLD.* IS DISTINCT FROM NEW.*) EXECUTE FUNCTION note_editing();--> statement-breakpoint
CREATE TRIGGER evidence_found_infected_is_gone AFTER UPDATE OF verdict ON evidence_files
  FOR EACH ROW WHEN (NEW.verdict = 'infected' AND OLD.verdict IS DISTINCT FROM NEW.verdict) EXECUTE FUNCTION note_infection();
