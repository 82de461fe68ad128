-- AlterEnum
ALTER TYPE "import_status" ADD VALUE 'WRITING' AFTER 'CHECKED';

-- AlterEnum
ALTER TYPE "job_kind" ADD VALUE 'DATA_IMPORT';

-- AlterEnum
ALTER TYPE "job_status" ADD VALUE 'COMPLETED' AFTER 'FETCHED';

-- AlterTable
ALTER TABLE "data_import" ADD COLUMN     "only_good" BOOLEAN NOT NULL DEFAULT false,
ADD COLUMN     "problem" JSONB;

-- AlterTable
ALTER TABLE "job" ADD COLUMN     "import_id" UUID;

-- CreateIndex
CREATE INDEX "job_import_id_idx" ON "job"("import_id");

-- AddForeignKey
ALTER TABLE "job" ADD CONSTRAINT "job_import_id_fkey" FOREIGN KEY ("import_id") REFERENCES "data_import"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- By hand

-- A term that is new here can only be compared as text until this is committed.
ALTER TABLE job ADD CONSTRAINT job_import_of_a_file CHECK ((kind::text = 'DATA_IMPORT') = (import_id IS NOT NULL));

-- Several imports of one person may be under way, each of them once.
DROP INDEX job_under_way;
CREATE UNIQUE INDEX job_under_way ON job (requested_by_id, kind, batch_id, import_id) NULLS NOT DISTINCT
  WHERE status IN ('QUEUED', 'RUNNING');
