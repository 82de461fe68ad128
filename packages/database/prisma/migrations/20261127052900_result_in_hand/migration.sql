-- By hand

-- A result that is just being fetched has a holder too, so that nobody else begins to.
ALTER TABLE job
  DROP CONSTRAINT job_lease_while_running,
  DROP CONSTRAINT job_holder_while_running,
  ADD CONSTRAINT job_held_while_running CHECK (status <> 'RUNNING' OR holder IS NOT NULL),
  ADD CONSTRAINT job_held_or_waiting CHECK (status IN ('RUNNING', 'DONE') OR holder IS NULL),
  ADD CONSTRAINT job_lease_of_a_holder CHECK ((holder IS NULL) = (leased_until IS NULL));
