-- Snapshots and rule sets are kept whole, as the log is: emptying a table is rewriting it.
CREATE TRIGGER snapshot_kept BEFORE TRUNCATE ON examination_snapshot FOR EACH STATEMENT EXECUTE FUNCTION refuse_rewriting();
CREATE TRIGGER rule_set_kept BEFORE TRUNCATE ON rule_set FOR EACH STATEMENT EXECUTE FUNCTION refuse_rewriting();
