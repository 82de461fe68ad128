-- CreateIndex
CREATE INDEX "attachment_sha256_idx" ON "attachment"("sha256");
