-- CreateEnum
CREATE TYPE "scan_state" AS ENUM ('NOT_SCANNED', 'CLEAN', 'SCAN_FAILED', 'INFECTED');

-- AlterTable
ALTER TABLE "attachment" ADD COLUMN     "scan_state" "scan_state" NOT NULL DEFAULT 'NOT_SCANNED',
ADD COLUMN     "scanned_at" TIMESTAMPTZ,
ADD COLUMN     "signature" TEXT;

-- CreateTable
CREATE TABLE "download_setting" (
    "id" UUID NOT NULL,
    "state" "scan_state" NOT NULL,
    "is_allowed" BOOLEAN NOT NULL DEFAULT false,
    "version" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "download_setting_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE UNIQUE INDEX "download_setting_state_key" ON "download_setting"("state");

-- CreateIndex
CREATE INDEX "attachment_sha256_idx" ON "attachment"("sha256");

-- CreateIndex
CREATE INDEX "attachment_scan_state_scanned_at_idx" ON "attachment"("scan_state", "scanned_at");

-- By hand
-- What was found has a name, and only what was scanned has a time.
ALTER TABLE attachment
  ADD CONSTRAINT attachment_signature CHECK ((scan_state = 'INFECTED') = (signature IS NOT NULL)),
  ADD CONSTRAINT attachment_scanned CHECK ((scan_state = 'NOT_SCANNED') = (scanned_at IS NULL));
-- A clean file is everybody's and an infected one nobody's: there is nothing to set.
ALTER TABLE download_setting
  ADD CONSTRAINT download_setting_unsettled CHECK (state IN ('NOT_SCANNED', 'SCAN_FAILED'));
INSERT INTO download_setting (id, state)
  SELECT gen_random_uuid(), state::scan_state FROM unnest(ARRAY['NOT_SCANNED', 'SCAN_FAILED']) AS state;
