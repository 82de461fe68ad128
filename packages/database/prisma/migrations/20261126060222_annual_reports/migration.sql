-- CreateEnum
CREATE TYPE "annual_report_status" AS ENUM ('DRAFT', 'SUBMITTED', 'FORWARDED', 'RETURNED', 'ACCEPTED');

-- CreateTable
CREATE TABLE "indicator_set" (
    "id" UUID NOT NULL,
    "title" TEXT NOT NULL,
    "edition" INTEGER NOT NULL,
    "definition" JSONB NOT NULL,
    "created_at" TIMESTAMPTZ NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "indicator_set_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "reporting_round" (
    "id" UUID NOT NULL,
    "year" INTEGER NOT NULL,
    "title" TEXT NOT NULL,
    "starts_on" DATE NOT NULL,
    "ends_on" DATE NOT NULL,
    "due_on" DATE NOT NULL,
    "indicator_set_id" UUID NOT NULL,
    "opened_at" TIMESTAMPTZ,
    "version" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "reporting_round_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "annual_report" (
    "id" UUID NOT NULL,
    "round_id" UUID NOT NULL,
    "consortium_id" UUID NOT NULL,
    "lead_unit_id" UUID NOT NULL,
    "member_unit_ids" UUID[],
    "recommending_body_id" UUID,
    "status" "annual_report_status" NOT NULL DEFAULT 'DRAFT',
    "extended_to" DATE,
    "texts" JSONB NOT NULL DEFAULT '{}',
    "submitted_at" TIMESTAMPTZ,
    "accepted_at" TIMESTAMPTZ,
    "version" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "annual_report_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "report_part" (
    "id" UUID NOT NULL,
    "report_id" UUID NOT NULL,
    "organisation_id" UUID,
    "figures" JSONB NOT NULL DEFAULT '{}',
    "confirmed_at" TIMESTAMPTZ,
    "confirmed_by_id" UUID,

    CONSTRAINT "report_part_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "report_snapshot" (
    "id" UUID NOT NULL,
    "report_id" UUID NOT NULL,
    "content" JSONB NOT NULL,
    "hash" TEXT NOT NULL,
    "taken_at" TIMESTAMPTZ NOT NULL,

    CONSTRAINT "report_snapshot_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE UNIQUE INDEX "indicator_set_title_edition_key" ON "indicator_set"("title", "edition");

-- CreateIndex
CREATE UNIQUE INDEX "reporting_round_year_key" ON "reporting_round"("year");

-- CreateIndex
CREATE INDEX "reporting_round_indicator_set_id_idx" ON "reporting_round"("indicator_set_id");

-- CreateIndex
CREATE INDEX "annual_report_consortium_id_idx" ON "annual_report"("consortium_id");

-- CreateIndex
CREATE INDEX "annual_report_lead_unit_id_idx" ON "annual_report"("lead_unit_id");

-- CreateIndex
CREATE INDEX "annual_report_recommending_body_id_idx" ON "annual_report"("recommending_body_id");

-- CreateIndex
CREATE INDEX "annual_report_round_id_status_idx" ON "annual_report"("round_id", "status");

-- CreateIndex
CREATE INDEX "annual_report_member_unit_ids_idx" ON "annual_report" USING GIN ("member_unit_ids");

-- CreateIndex
CREATE UNIQUE INDEX "annual_report_round_id_consortium_id_key" ON "annual_report"("round_id", "consortium_id");

-- CreateIndex
CREATE INDEX "report_part_organisation_id_idx" ON "report_part"("organisation_id");

-- CreateIndex
CREATE INDEX "report_part_confirmed_by_id_idx" ON "report_part"("confirmed_by_id");

-- CreateIndex
CREATE INDEX "report_snapshot_report_id_taken_at_idx" ON "report_snapshot"("report_id", "taken_at");

-- AddForeignKey
ALTER TABLE "reporting_round" ADD CONSTRAINT "reporting_round_indicator_set_id_fkey" FOREIGN KEY ("indicator_set_id") REFERENCES "indicator_set"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "annual_report" ADD CONSTRAINT "annual_report_round_id_fkey" FOREIGN KEY ("round_id") REFERENCES "reporting_round"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "annual_report" ADD CONSTRAINT "annual_report_consortium_id_fkey" FOREIGN KEY ("consortium_id") REFERENCES "consortium"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "annual_report" ADD CONSTRAINT "annual_report_lead_unit_id_fkey" FOREIGN KEY ("lead_unit_id") REFERENCES "organisation"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "annual_report" ADD CONSTRAINT "annual_report_recommending_body_id_fkey" FOREIGN KEY ("recommending_body_id") REFERENCES "district"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "report_part" ADD CONSTRAINT "report_part_report_id_fkey" FOREIGN KEY ("report_id") REFERENCES "annual_report"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "report_part" ADD CONSTRAINT "report_part_organisation_id_fkey" FOREIGN KEY ("organisation_id") REFERENCES "organisation"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "report_part" ADD CONSTRAINT "report_part_confirmed_by_id_fkey" FOREIGN KEY ("confirmed_by_id") REFERENCES "app_user"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "report_snapshot" ADD CONSTRAINT "report_snapshot_report_id_fkey" FOREIGN KEY ("report_id") REFERENCES "annual_report"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- By hand: what Prisma's schema has no word for.
-- One part a unit, and one of the consortium as a whole.
CREATE UNIQUE INDEX report_part_report_id_organisation_id_key ON report_part (report_id, organisation_id) NULLS NOT DISTINCT;

-- What was submitted, and by which indicators, stays.
CREATE TRIGGER indicator_set_append_only BEFORE UPDATE OR DELETE ON indicator_set FOR EACH ROW EXECUTE FUNCTION refuse_rewriting();
CREATE TRIGGER indicator_set_kept BEFORE TRUNCATE ON indicator_set FOR EACH STATEMENT EXECUTE FUNCTION refuse_rewriting();
CREATE TRIGGER report_snapshot_append_only BEFORE UPDATE OR DELETE ON report_snapshot FOR EACH ROW EXECUTE FUNCTION refuse_rewriting();
CREATE TRIGGER report_snapshot_kept BEFORE TRUNCATE ON report_snapshot FOR EACH STATEMENT EXECUTE FUNCTION refuse_rewriting();

-- What was submitted has a day, and nothing is accepted that was not.
ALTER TABLE annual_report ADD CONSTRAINT annual_report_submitted CHECK (status IN ('DRAFT', 'RETURNED') OR submitted_at IS NOT NULL);
ALTER TABLE annual_report ADD CONSTRAINT annual_report_accepted CHECK ((status = 'ACCEPTED') = (accepted_at IS NOT NULL));
ALTER TABLE reporting_round ADD CONSTRAINT reporting_round_period CHECK (starts_on <= ends_on AND starts_on <= due_on);
