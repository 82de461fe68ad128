-- CreateEnum
CREATE TYPE "import_kind" AS ENUM ('ORGANISATIONS');

-- CreateEnum
CREATE TYPE "import_status" AS ENUM ('CHECKED', 'APPLIED', 'UNDONE', 'DISCARDED');

-- CreateEnum
CREATE TYPE "import_verdict" AS ENUM ('CREATES', 'CHANGES', 'UNCHANGED', 'REFUSED');

-- CreateTable
CREATE TABLE "data_import" (
    "id" UUID NOT NULL,
    "kind" "import_kind" NOT NULL,
    "file_name" TEXT NOT NULL,
    "sha256" TEXT NOT NULL,
    "status" "import_status" NOT NULL DEFAULT 'CHECKED',
    "unread" TEXT[],
    "version" INTEGER NOT NULL DEFAULT 1,
    "created_by_id" UUID NOT NULL,
    "created_at" TIMESTAMPTZ NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "applied_at" TIMESTAMPTZ,
    "undone_at" TIMESTAMPTZ,

    CONSTRAINT "data_import_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "import_row" (
    "import_id" UUID NOT NULL,
    "position" INTEGER NOT NULL,
    "place" TEXT NOT NULL,
    "key" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "verdict" "import_verdict" NOT NULL,
    "given" JSONB NOT NULL,
    "issues" JSONB NOT NULL,
    "doubts" JSONB NOT NULL,
    "changes" JSONB NOT NULL,
    "record_id" UUID,
    "record_version" INTEGER,
    "before" JSONB,
    "written_version" INTEGER,

    CONSTRAINT "import_row_pkey" PRIMARY KEY ("import_id","position")
);

-- CreateIndex
CREATE INDEX "data_import_created_by_id_idx" ON "data_import"("created_by_id");

-- CreateIndex
CREATE INDEX "data_import_created_at_idx" ON "data_import"("created_at");

-- AddForeignKey
ALTER TABLE "data_import" ADD CONSTRAINT "data_import_created_by_id_fkey" FOREIGN KEY ("created_by_id") REFERENCES "app_user"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "import_row" ADD CONSTRAINT "import_row_import_id_fkey" FOREIGN KEY ("import_id") REFERENCES "data_import"("id") ON DELETE CASCADE ON UPDATE CASCADE;
