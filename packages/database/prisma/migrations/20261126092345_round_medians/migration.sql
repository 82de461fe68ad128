-- AlterTable
ALTER TABLE "reporting_round" ADD COLUMN     "medians" JSONB NOT NULL DEFAULT '{}';
