-- CreateEnum
CREATE TYPE "supervision_conclusion" AS ENUM ('COMPLIANT', 'TO_RECTIFY', 'RECTIFIED');

-- CreateTable
CREATE TABLE "fund_supervision" (
    "id" UUID NOT NULL,
    "consortium_id" UUID NOT NULL,
    "checked_on" DATE NOT NULL,
    "checked_by" TEXT NOT NULL,
    "scope" TEXT NOT NULL,
    "conclusion" "supervision_conclusion" NOT NULL,
    "found" TEXT NOT NULL DEFAULT '',
    "rectify_by" DATE,
    "created_at" TIMESTAMPTZ NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "fund_supervision_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "fund_supervision_consortium_id_checked_on_idx" ON "fund_supervision"("consortium_id", "checked_on");

-- AddForeignKey
ALTER TABLE "fund_supervision" ADD CONSTRAINT "fund_supervision_consortium_id_fkey" FOREIGN KEY ("consortium_id") REFERENCES "consortium"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- By hand
CREATE TRIGGER fund_supervision_append_only BEFORE UPDATE OR DELETE ON fund_supervision
  FOR EACH ROW EXECUTE FUNCTION refuse_rewriting();
