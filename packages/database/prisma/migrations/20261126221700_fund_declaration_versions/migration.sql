-- AlterTable
ALTER TABLE "fund_management_declaration" DROP CONSTRAINT "fund_management_declaration_pkey",
ADD COLUMN     "id" UUID NOT NULL DEFAULT gen_random_uuid(),
ADD COLUMN     "reason" TEXT NOT NULL DEFAULT '',
ADD COLUMN     "valid_from" DATE,
ADD COLUMN     "valid_to" DATE,
ADD CONSTRAINT "fund_management_declaration_pkey" PRIMARY KEY ("id");
ALTER TABLE "fund_management_declaration" ALTER COLUMN "id" DROP DEFAULT;

-- CreateIndex
CREATE INDEX "fund_management_declaration_formation_id_idx" ON "fund_management_declaration"("formation_id");

-- By hand
-- What a running consortium declared at its founding is its first version; who keeps its money has dated rows of its own.
UPDATE fund_management_declaration d SET valid_from = c.established_on, custodian_id = NULL
  FROM consortium c WHERE c.formation_id = d.formation_id;

-- An application has one, without dates; a consortium one at a time.
ALTER TABLE fund_management_declaration
  ADD CONSTRAINT fund_management_declaration_one_at_a_time
    EXCLUDE USING gist (formation_id WITH =, daterange(valid_from, valid_to) WITH &&),
  ADD CONSTRAINT fund_management_declaration_dates_in_order CHECK (valid_to IS NULL OR valid_from < valid_to),
  ADD CONSTRAINT fund_management_declaration_custodian_dated CHECK (valid_from IS NULL OR custodian_id IS NULL);
CREATE TRIGGER fund_management_declaration_dated BEFORE UPDATE OR DELETE ON fund_management_declaration
  FOR EACH ROW EXECUTE FUNCTION keep_dated_row();
