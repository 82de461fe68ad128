-- By hand: names in the order of their pinyin, as a person looks for them; Prisma's schema has no word for it.

-- A server built without ICU keeps the order of code points: the names are the same, only their order is.
DO $$
DECLARE name record;
BEGIN
  IF to_regcollation('"zh-x-icu"') IS NULL THEN RETURN; END IF;
  FOR name IN SELECT * FROM (VALUES
    ('organisation', 'legal_name'), ('application', 'name'), ('consortium', 'name'), ('batch', 'title'),
    ('district', 'name'), ('rule_set', 'title'), ('app_user', 'name'), ('api_token', 'name'),
    ('audit_entry', 'actor_name'), ('audit_entry', 'record_name')) AS names (of_table, of_column)
  LOOP
    EXECUTE format('ALTER TABLE %I ALTER COLUMN %I TYPE text COLLATE "zh-x-icu"', name.of_table, name.of_column);
  END LOOP;
END $$;
