-- CreateEnum
CREATE TYPE "document_template_kind" AS ENUM ('RECEIPT', 'CORRECTION', 'CHECK_SHEET', 'PUBLIC_NOTICE', 'DECISION');

-- CreateEnum
CREATE TYPE "document_template_status" AS ENUM ('DRAFT', 'ACTIVE', 'RETIRED');

-- CreateTable
CREATE TABLE "document_template" (
    "id" UUID NOT NULL,
    "kind" "document_template_kind" NOT NULL,
    "edition" INTEGER NOT NULL,
    "status" "document_template_status" NOT NULL DEFAULT 'DRAFT',
    "file_name" TEXT NOT NULL,
    "size" INTEGER NOT NULL,
    "sha256" TEXT NOT NULL,
    "problems" JSONB NOT NULL,
    "version" INTEGER NOT NULL DEFAULT 1,
    "uploaded_by_id" UUID NOT NULL,
    "created_at" TIMESTAMPTZ NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "activated_by_id" UUID,
    "activated_at" TIMESTAMPTZ,
    "retired_at" TIMESTAMPTZ,

    CONSTRAINT "document_template_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "document_template_sha256_idx" ON "document_template"("sha256");

-- CreateIndex
CREATE UNIQUE INDEX "document_template_kind_edition_key" ON "document_template"("kind", "edition");

-- AddForeignKey
ALTER TABLE "document_template" ADD CONSTRAINT "document_template_uploaded_by_id_fkey" FOREIGN KEY ("uploaded_by_id") REFERENCES "app_user"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "document_template" ADD CONSTRAINT "document_template_activated_by_id_fkey" FOREIGN KEY ("activated_by_id") REFERENCES "app_user"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- By hand

CREATE UNIQUE INDEX "document_template_one_in_use" ON "document_template"("kind") WHERE "status" = 'ACTIVE';
ALTER TABLE "document_template" ADD CONSTRAINT "document_template_edition" CHECK ("edition" > 0);
-- What has problems is never used.
ALTER TABLE "document_template" ADD CONSTRAINT "document_template_sound" CHECK ("status" <> 'ACTIVE' OR "problems" = '[]'::jsonb);
ALTER TABLE "document_template" ADD CONSTRAINT "document_template_in_use" CHECK (("status" = 'DRAFT') = ("activated_at" IS NULL) AND ("activated_at" IS NULL) = ("activated_by_id" IS NULL));
