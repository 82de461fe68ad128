-- AlterTable
ALTER TABLE "attachment" ALTER COLUMN "application_id" DROP NOT NULL;

-- AlterTable
ALTER TABLE "upload_ticket" ADD COLUMN     "codes" TEXT[],
ADD COLUMN     "part_id" UUID,
ALTER COLUMN "application_id" DROP NOT NULL,
ALTER COLUMN "kind" DROP NOT NULL;

-- CreateTable
CREATE TABLE "report_evidence" (
    "attachment_id" UUID NOT NULL,
    "part_id" UUID NOT NULL,
    "codes" TEXT[],
    "removed_at" TIMESTAMPTZ,

    CONSTRAINT "report_evidence_pkey" PRIMARY KEY ("attachment_id")
);

-- CreateIndex
CREATE INDEX "report_evidence_part_id_idx" ON "report_evidence"("part_id");

-- CreateIndex
CREATE INDEX "upload_ticket_part_id_idx" ON "upload_ticket"("part_id");

-- AddForeignKey
ALTER TABLE "report_evidence" ADD CONSTRAINT "report_evidence_attachment_id_fkey" FOREIGN KEY ("attachment_id") REFERENCES "attachment"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "report_evidence" ADD CONSTRAINT "report_evidence_part_id_fkey" FOREIGN KEY ("part_id") REFERENCES "report_part"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "upload_ticket" ADD CONSTRAINT "upload_ticket_part_id_fkey" FOREIGN KEY ("part_id") REFERENCES "report_part"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- By hand
ALTER TABLE upload_ticket ADD CONSTRAINT upload_ticket_leads_to_one_place
  CHECK (num_nonnulls(application_id, part_id) = 1 AND (application_id IS NULL) = (kind IS NULL));
