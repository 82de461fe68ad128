-- CreateTable
CREATE TABLE "attachment_text" (
    "attachment_id" UUID NOT NULL,
    "text" TEXT NOT NULL,

    CONSTRAINT "attachment_text_pkey" PRIMARY KEY ("attachment_id")
);

-- AddForeignKey
ALTER TABLE "attachment_text" ADD CONSTRAINT "attachment_text_attachment_id_fkey" FOREIGN KEY ("attachment_id") REFERENCES "attachment"("id") ON DELETE CASCADE ON UPDATE CASCADE;
