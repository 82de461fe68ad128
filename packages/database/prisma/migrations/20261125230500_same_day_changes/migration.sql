-- By hand: a row that is followed by another on the day it began is closed that day and was never in force.

-- An empty range overlaps nothing, so what the exclusion constraints refuse stays the same, and nothing is rewritten.
ALTER TABLE membership DROP CONSTRAINT membership_dates_in_order;
ALTER TABLE membership ADD CONSTRAINT membership_dates_in_order
  CHECK (valid_to IS NULL OR valid_from IS NULL OR valid_from <= valid_to);
ALTER TABLE seat DROP CONSTRAINT seat_dates_in_order;
ALTER TABLE seat ADD CONSTRAINT seat_dates_in_order
  CHECK (valid_to IS NULL OR valid_from IS NULL OR valid_from <= valid_to);
ALTER TABLE governance_body DROP CONSTRAINT governance_body_dates_in_order;
ALTER TABLE governance_body ADD CONSTRAINT governance_body_dates_in_order
  CHECK (valid_to IS NULL OR valid_from IS NULL OR valid_from <= valid_to);
ALTER TABLE custodianship DROP CONSTRAINT custodianship_dates_in_order;
ALTER TABLE custodianship ADD CONSTRAINT custodianship_dates_in_order
  CHECK (valid_to IS NULL OR valid_from <= valid_to);
ALTER TABLE consortium_term DROP CONSTRAINT consortium_term_dates_in_order;
ALTER TABLE consortium_term ADD CONSTRAINT consortium_term_dates_in_order
  CHECK (valid_to IS NULL OR valid_from <= valid_to);
