-- CreateEnum
CREATE TYPE "rule_set_status" AS ENUM ('DRAFT', 'IN_SIGNATURE', 'SIGNED', 'WITHDRAWN');

-- AlterTable
ALTER TABLE "rule_set" ADD COLUMN     "first_signed_at" TIMESTAMPTZ,
ADD COLUMN     "first_signed_by_id" UUID,
ADD COLUMN     "replaces_id" UUID,
ADD COLUMN     "signed_at" TIMESTAMPTZ,
ADD COLUMN     "signed_by_id" UUID,
ADD COLUMN     "status" "rule_set_status" NOT NULL DEFAULT 'DRAFT',
ADD COLUMN     "version" INTEGER NOT NULL DEFAULT 1;

-- AddForeignKey
ALTER TABLE "rule_set" ADD CONSTRAINT "rule_set_replaces_id_fkey" FOREIGN KEY ("replaces_id") REFERENCES "rule_set"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "rule_set" ADD CONSTRAINT "rule_set_first_signed_by_id_fkey" FOREIGN KEY ("first_signed_by_id") REFERENCES "app_user"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "rule_set" ADD CONSTRAINT "rule_set_signed_by_id_fkey" FOREIGN KEY ("signed_by_id") REFERENCES "app_user"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- By hand
DROP TRIGGER rule_set_append_only ON rule_set;
-- What was stored before there were signatures was in force as it stood.
UPDATE rule_set SET status = 'SIGNED';
UPDATE rule_set later SET replaces_id = earlier.id FROM rule_set earlier
  WHERE later.document_no = '柳科规〔2024〕7号' AND later.edition = 1
    AND earlier.document_no = '柳科规〔2022〕7号' AND earlier.edition = 1;
ALTER TABLE rule_set
  ADD CONSTRAINT rule_set_two_persons CHECK (signed_by_id <> first_signed_by_id),
  ADD CONSTRAINT rule_set_signed_in_turn CHECK (signed_by_id IS NULL OR (first_signed_by_id IS NOT NULL AND status = 'SIGNED'));
-- A rule set is replaced once: no day stands under two.
CREATE UNIQUE INDEX rule_set_replaced_once ON rule_set (replaces_id) WHERE status = 'SIGNED';
CREATE TRIGGER rule_set_signed_is_kept BEFORE UPDATE OR DELETE ON rule_set
  FOR EACH ROW WHEN (OLD.status = 'SIGNED') EXECUTE FUNCTION refuse_rewriting();

-- 批次: bound by signed rules only.
CREATE FUNCTION refuse_unsigned_rule_set() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  PERFORM 1 FROM rule_set WHERE id = NEW.rule_set_id AND status = 'SIGNED';
  IF NOT FOUND THEN
    RAISE EXCEPTION 'rule set % is not signed', NEW.rule_set_id USING ERRCODE = 'restrict_violation';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER batch_signed_rule_set BEFORE INSERT OR UPDATE OF rule_set_id ON batch
  FOR EACH ROW EXECUTE FUNCTION refuse_unsigned_rule_set();
