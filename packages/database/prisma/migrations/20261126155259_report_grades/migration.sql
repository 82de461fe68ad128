-- CreateEnum
CREATE TYPE "report_grade" AS ENUM ('EXCELLENT', 'GOOD', 'QUALIFIED', 'UNQUALIFIED');

-- AlterTable
ALTER TABLE "annual_report" ADD COLUMN     "suggested_grade" "report_grade";

-- By hand
ALTER TABLE annual_report ADD CONSTRAINT annual_report_grade_of_accepted
  CHECK (suggested_grade IS NULL OR accepted_snapshot_id IS NOT NULL);
