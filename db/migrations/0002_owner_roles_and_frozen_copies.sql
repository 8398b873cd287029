-- From PostgreSQL 16 on, a user who may create roles, and is no superuser, can grant a role it made but may not yet act
-- as it. Without that no scope can be entered, and the owner's own triggers and sign-in see no row.
DO $$
DECLARE name text;
BEGIN
  IF current_setting('server_version_num')::int < 160000 THEN RETURN; END IF;
  FOREACH name IN ARRAY ARRAY['toolkit_authority', 'toolkit_lab', 'toolkit_benchmark', 'toolkit_system'] LOOP
    IF NOT (pg_has_role(current_user, name, 'SET') AND pg_has_role(current_user, name, 'USAGE')) THEN
      EXECUTE format('GRANT %I TO %I WITH INHERIT TRUE, SET TRUE', name, current_user);
    END IF;
  END LOOP;
END $$;
--> statement-breakpoint
-- A frozen copy that can be removed is not frozen. Nor can an assessment or a council go that has sent one.
CREATE TRIGGER submission_is_kept BEFORE DELETE ON submissions FOR EACH ROW EXECUTE FUNCTION refuse_change();
--> statement-breakpoint
CREATE TRIGGER submission_figure_is_kept BEFORE DELETE ON submission_figures FOR EACH ROW EXECUTE FUNCTION refuse_change();
