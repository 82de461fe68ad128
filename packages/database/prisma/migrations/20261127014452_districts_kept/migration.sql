-- AlterEnum
ALTER TYPE "import_kind" ADD VALUE 'DISTRICTS';

-- AlterTable
ALTER TABLE "district" ADD COLUMN     "version" INTEGER NOT NULL DEFAULT 1;
