-- CreateEnum
CREATE TYPE "correction_reason" AS ENUM ('FILLED_WRONG', 'LEFT_OUT', 'MISUNDERSTOOD', 'AUDITED', 'OTHER');

-- AlterEnum
ALTER TYPE "annual_report_status" ADD VALUE 'CORRECTION_ASKED';
ALTER TYPE "annual_report_status" ADD VALUE 'CORRECTING';

-- AlterTable
ALTER TABLE "annual_report" ADD COLUMN     "accepted_snapshot_id" UUID,
ADD COLUMN     "correction_reason" "correction_reason",
ADD COLUMN     "correction_text" TEXT,
ADD COLUMN     "is_correction_required" BOOLEAN NOT NULL DEFAULT false;

-- AlterTable
ALTER TABLE "report_snapshot" ADD COLUMN     "correction_reason" "correction_reason",
ADD COLUMN     "correction_text" TEXT,
ADD COLUMN     "supersedes_id" UUID;

-- AlterTable
ALTER TABLE "reporting_round" ADD COLUMN     "corrections_need_approval" BOOLEAN NOT NULL DEFAULT true;

-- CreateIndex
CREATE UNIQUE INDEX "annual_report_accepted_snapshot_id_key" ON "annual_report"("accepted_snapshot_id");

-- CreateIndex
CREATE INDEX "report_snapshot_supersedes_id_idx" ON "report_snapshot"("supersedes_id");

-- AddForeignKey
ALTER TABLE "annual_report" ADD CONSTRAINT "annual_report_accepted_snapshot_id_fkey" FOREIGN KEY ("accepted_snapshot_id") REFERENCES "report_snapshot"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "report_snapshot" ADD CONSTRAINT "report_snapshot_supersedes_id_fkey" FOREIGN KEY ("supersedes_id") REFERENCES "report_snapshot"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- By hand: what Prisma's schema has no word for.
-- What was accepted until now is what was submitted last.
UPDATE annual_report r SET accepted_snapshot_id =
  (SELECT s.id FROM report_snapshot s WHERE s.report_id = r.id ORDER BY s.taken_at DESC LIMIT 1) WHERE r.status = 'ACCEPTED';

-- The accepted submission stays the one that counts while it is corrected, and a correction has its reason for as long.
ALTER TABLE annual_report DROP CONSTRAINT annual_report_accepted;
ALTER TABLE annual_report ADD CONSTRAINT annual_report_accepted CHECK ((accepted_at IS NULL) = (accepted_snapshot_id IS NULL));
ALTER TABLE annual_report ADD CONSTRAINT annual_report_counts CHECK (CASE
  WHEN status = 'DRAFT' THEN accepted_snapshot_id IS NULL
  WHEN status IN ('SUBMITTED', 'FORWARDED', 'RETURNED') THEN TRUE
  ELSE accepted_snapshot_id IS NOT NULL END);
ALTER TABLE annual_report ADD CONSTRAINT annual_report_corrected CHECK (
  (accepted_snapshot_id IS NOT NULL AND status <> 'ACCEPTED') = (correction_reason IS NOT NULL)
  AND (correction_reason IS NULL) = (correction_text IS NULL)
  AND (correction_reason IS NOT NULL OR NOT is_correction_required));
ALTER TABLE report_snapshot ADD CONSTRAINT report_snapshot_correction CHECK (
  (supersedes_id IS NULL) = (correction_reason IS NULL) AND (correction_reason IS NULL) = (correction_text IS NULL));

-- One chain: what is submitted supersedes what counts now, and what comes to count supersedes what counted until now.
CREATE FUNCTION keep_report_chain() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF NEW.supersedes_id IS DISTINCT FROM (SELECT accepted_snapshot_id FROM annual_report WHERE id = NEW.report_id) THEN
    RAISE EXCEPTION 'a submission supersedes the accepted one' USING ERRCODE = 'restrict_violation';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER report_snapshot_chain BEFORE INSERT ON report_snapshot FOR EACH ROW EXECUTE FUNCTION keep_report_chain();
CREATE FUNCTION keep_accepted_report() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF NOT EXISTS (SELECT 1 FROM report_snapshot s WHERE s.id = NEW.accepted_snapshot_id AND s.report_id = NEW.id
      AND s.supersedes_id IS NOT DISTINCT FROM OLD.accepted_snapshot_id) THEN
    RAISE EXCEPTION 'an accepted submission is only superseded' USING ERRCODE = 'restrict_violation';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER annual_report_chain BEFORE UPDATE OF accepted_snapshot_id ON annual_report FOR EACH ROW
  WHEN (NEW.accepted_snapshot_id IS DISTINCT FROM OLD.accepted_snapshot_id) EXECUTE FUNCTION keep_accepted_report();
