-- CreateEnum
CREATE TYPE "name_verdict" AS ENUM ('DUPLICATE', 'DISTINCT');

-- CreateTable
CREATE TABLE "name_decision" (
    "id" UUID NOT NULL,
    "one_root_id" UUID NOT NULL,
    "other_root_id" UUID NOT NULL,
    "version" INTEGER NOT NULL,
    "verdict" "name_verdict" NOT NULL,
    "reason" TEXT NOT NULL,
    "one_name" TEXT NOT NULL,
    "other_name" TEXT NOT NULL,
    "application_id" UUID NOT NULL,
    "compared_application_id" UUID,
    "compared_consortium_id" UUID,
    "decided_by_id" UUID NOT NULL,
    "decided_at" TIMESTAMPTZ NOT NULL,

    CONSTRAINT "name_decision_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "name_decision_other_root_id_idx" ON "name_decision"("other_root_id");

-- CreateIndex
CREATE INDEX "name_decision_application_id_idx" ON "name_decision"("application_id");

-- CreateIndex
CREATE INDEX "name_decision_compared_application_id_idx" ON "name_decision"("compared_application_id");

-- CreateIndex
CREATE INDEX "name_decision_compared_consortium_id_idx" ON "name_decision"("compared_consortium_id");

-- CreateIndex
CREATE INDEX "name_decision_decided_by_id_idx" ON "name_decision"("decided_by_id");

-- CreateIndex
CREATE UNIQUE INDEX "name_decision_one_root_id_other_root_id_version_key" ON "name_decision"("one_root_id", "other_root_id", "version");

-- AddForeignKey
ALTER TABLE "name_decision" ADD CONSTRAINT "name_decision_application_id_fkey" FOREIGN KEY ("application_id") REFERENCES "application"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "name_decision" ADD CONSTRAINT "name_decision_compared_application_id_fkey" FOREIGN KEY ("compared_application_id") REFERENCES "application"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "name_decision" ADD CONSTRAINT "name_decision_compared_consortium_id_fkey" FOREIGN KEY ("compared_consortium_id") REFERENCES "consortium"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "name_decision" ADD CONSTRAINT "name_decision_decided_by_id_fkey" FOREIGN KEY ("decided_by_id") REFERENCES "app_user"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- By hand: what was decided stays; one of the two it was compared with; each pair in one order.
ALTER TABLE name_decision ADD CONSTRAINT name_decision_compared
  CHECK (num_nonnulls(compared_application_id, compared_consortium_id) = 1);
ALTER TABLE name_decision ADD CONSTRAINT name_decision_pair CHECK (one_root_id < other_root_id AND version > 0);
ALTER TABLE name_decision ADD CONSTRAINT name_decision_reason CHECK (btrim(reason) <> '');
CREATE TRIGGER name_decision_append_only BEFORE UPDATE OR DELETE ON name_decision FOR EACH ROW EXECUTE FUNCTION refuse_rewriting();
