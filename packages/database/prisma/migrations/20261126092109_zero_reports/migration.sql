-- AlterTable
ALTER TABLE "annual_report" ADD COLUMN     "zero_reason" TEXT;
