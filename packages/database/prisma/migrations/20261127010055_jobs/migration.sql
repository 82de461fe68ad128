-- CreateEnum
CREATE TYPE "job_kind" AS ENUM ('BATCH_DOSSIER', 'DATA_ARCHIVE');

-- CreateEnum
CREATE TYPE "job_status" AS ENUM ('QUEUED', 'RUNNING', 'DONE', 'FETCHED', 'FAILED', 'CANCELLED', 'EXPIRED');

-- CreateTable
CREATE TABLE "job" (
    "id" UUID NOT NULL,
    "kind" "job_kind" NOT NULL,
    "batch_id" UUID,
    "title" TEXT NOT NULL,
    "status" "job_status" NOT NULL DEFAULT 'QUEUED',
    "locale" TEXT NOT NULL,
    "requested_by_id" UUID NOT NULL,
    "requested_at" TIMESTAMPTZ NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "done" INTEGER NOT NULL DEFAULT 0,
    "total" INTEGER NOT NULL DEFAULT 0,
    "current" TEXT NOT NULL DEFAULT '',
    "attempts" SMALLINT NOT NULL DEFAULT 0,
    "problem" JSONB,
    "due_at" TIMESTAMPTZ NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "holder" UUID,
    "leased_until" TIMESTAMPTZ,
    "started_at" TIMESTAMPTZ,
    "ended_at" TIMESTAMPTZ,
    "sha256" TEXT,
    "file_name" TEXT,
    "media_type" TEXT,
    "size" BIGINT,
    "expires_at" TIMESTAMPTZ,
    "record_ids" UUID[] DEFAULT ARRAY[]::UUID[],
    "version" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "job_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "job_status_due_at_idx" ON "job"("status", "due_at");

-- CreateIndex
CREATE INDEX "job_requested_by_id_requested_at_idx" ON "job"("requested_by_id", "requested_at");

-- CreateIndex
CREATE INDEX "job_batch_id_idx" ON "job"("batch_id");

-- CreateIndex
CREATE INDEX "job_sha256_idx" ON "job"("sha256");

-- AddForeignKey
ALTER TABLE "job" ADD CONSTRAINT "job_batch_id_fkey" FOREIGN KEY ("batch_id") REFERENCES "batch"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "job" ADD CONSTRAINT "job_requested_by_id_fkey" FOREIGN KEY ("requested_by_id") REFERENCES "app_user"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- By hand

-- A job that is worked on has a holder, a result has a file, and no other job has either.
ALTER TABLE job
  ADD CONSTRAINT job_lease_while_running CHECK ((status = 'RUNNING') = (leased_until IS NOT NULL)),
  ADD CONSTRAINT job_holder_while_running CHECK ((status = 'RUNNING') = (holder IS NOT NULL)),
  ADD CONSTRAINT job_file_while_done CHECK ((status = 'DONE') = (sha256 IS NOT NULL)),
  ADD CONSTRAINT job_file_whole CHECK ((sha256 IS NULL) = (expires_at IS NULL)),
  ADD CONSTRAINT job_progress CHECK (done >= 0 AND total >= 0),
  ADD CONSTRAINT job_dossier_of_a_batch CHECK ((kind = 'BATCH_DOSSIER') = (batch_id IS NOT NULL));

-- Whoever asks twice for the same work waits for the one that is under way.
CREATE UNIQUE INDEX job_under_way ON job (requested_by_id, kind, batch_id) NULLS NOT DISTINCT
  WHERE status IN ('QUEUED', 'RUNNING');
