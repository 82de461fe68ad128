-- CreateEnum
CREATE TYPE "evaluation_consequence" AS ENUM ('NONE', 'RECTIFICATION', 'SUSPENSION', 'REVOCATION');

-- CreateEnum
CREATE TYPE "evaluation_status" AS ENUM ('SCHEDULED', 'SELF_REPORTED', 'RETURNED', 'FORWARDED', 'SCORED', 'IN_PUBLICITY', 'GRADED', 'CONCLUDED');

-- CreateTable
CREATE TABLE "evaluation_scheme" (
    "id" UUID NOT NULL,
    "title" TEXT NOT NULL,
    "edition" INTEGER NOT NULL,
    "definition" JSONB NOT NULL,
    "created_at" TIMESTAMPTZ NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "evaluation_scheme_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "evaluation_round" (
    "id" UUID NOT NULL,
    "year" INTEGER NOT NULL,
    "title" TEXT NOT NULL,
    "scheme_id" UUID NOT NULL,
    "due_on" DATE NOT NULL,
    "opened_at" TIMESTAMPTZ,
    "version" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "evaluation_round_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "evaluation" (
    "id" UUID NOT NULL,
    "round_id" UUID NOT NULL,
    "consortium_id" UUID NOT NULL,
    "lead_unit_id" UUID NOT NULL,
    "member_unit_ids" UUID[],
    "recommending_body_id" UUID,
    "reviewer_ids" UUID[] DEFAULT ARRAY[]::UUID[],
    "status" "evaluation_status" NOT NULL DEFAULT 'SCHEDULED',
    "texts" JSONB NOT NULL DEFAULT '[]',
    "self_reported_at" TIMESTAMPTZ,
    "first_opinion" TEXT NOT NULL DEFAULT '',
    "result" DECIMAL(6,2),
    "notice_from" DATE,
    "notice_until" DATE,
    "grade" "report_grade",
    "grade_reason" TEXT NOT NULL DEFAULT '',
    "graded_at" TIMESTAMPTZ,
    "consequence" "evaluation_consequence",
    "consequence_reason" TEXT NOT NULL DEFAULT '',
    "document_no" TEXT NOT NULL DEFAULT '',
    "rectify_by" DATE,
    "version" INTEGER NOT NULL DEFAULT 1,
    "updated_at" TIMESTAMPTZ NOT NULL,

    CONSTRAINT "evaluation_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "self_report" (
    "id" UUID NOT NULL,
    "evaluation_id" UUID NOT NULL,
    "content" JSONB NOT NULL,
    "hash" TEXT NOT NULL,
    "taken_at" TIMESTAMPTZ NOT NULL,

    CONSTRAINT "self_report_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "evaluation_assignment" (
    "id" UUID NOT NULL,
    "evaluation_id" UUID NOT NULL,
    "expert_id" UUID NOT NULL,
    "user_id" UUID,
    "status" "assignment_status" NOT NULL DEFAULT 'ASSIGNED',
    "declared_conflict" TEXT NOT NULL DEFAULT '',
    "scores" JSONB NOT NULL DEFAULT '{}',
    "opinion" TEXT NOT NULL DEFAULT '',
    "total" DECIMAL(6,2),
    "submitted_at" TIMESTAMPTZ,
    "version" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "evaluation_assignment_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE UNIQUE INDEX "evaluation_scheme_title_edition_key" ON "evaluation_scheme"("title", "edition");

-- CreateIndex
CREATE UNIQUE INDEX "evaluation_round_year_key" ON "evaluation_round"("year");

-- CreateIndex
CREATE INDEX "evaluation_round_scheme_id_idx" ON "evaluation_round"("scheme_id");

-- CreateIndex
CREATE INDEX "evaluation_consortium_id_idx" ON "evaluation"("consortium_id");

-- CreateIndex
CREATE INDEX "evaluation_lead_unit_id_idx" ON "evaluation"("lead_unit_id");

-- CreateIndex
CREATE INDEX "evaluation_recommending_body_id_idx" ON "evaluation"("recommending_body_id");

-- CreateIndex
CREATE INDEX "evaluation_status_id_idx" ON "evaluation"("status", "id");

-- CreateIndex
CREATE INDEX "evaluation_member_unit_ids_idx" ON "evaluation" USING GIN ("member_unit_ids");

-- CreateIndex
CREATE INDEX "evaluation_reviewer_ids_idx" ON "evaluation" USING GIN ("reviewer_ids");

-- CreateIndex
CREATE UNIQUE INDEX "evaluation_round_id_consortium_id_key" ON "evaluation"("round_id", "consortium_id");

-- CreateIndex
CREATE INDEX "self_report_evaluation_id_taken_at_idx" ON "self_report"("evaluation_id", "taken_at");

-- CreateIndex
CREATE INDEX "evaluation_assignment_expert_id_idx" ON "evaluation_assignment"("expert_id");

-- CreateIndex
CREATE INDEX "evaluation_assignment_user_id_status_idx" ON "evaluation_assignment"("user_id", "status");

-- CreateIndex
CREATE UNIQUE INDEX "evaluation_assignment_evaluation_id_expert_id_key" ON "evaluation_assignment"("evaluation_id", "expert_id");

-- AddForeignKey
ALTER TABLE "evaluation_round" ADD CONSTRAINT "evaluation_round_scheme_id_fkey" FOREIGN KEY ("scheme_id") REFERENCES "evaluation_scheme"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "evaluation" ADD CONSTRAINT "evaluation_round_id_fkey" FOREIGN KEY ("round_id") REFERENCES "evaluation_round"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "evaluation" ADD CONSTRAINT "evaluation_consortium_id_fkey" FOREIGN KEY ("consortium_id") REFERENCES "consortium"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "evaluation" ADD CONSTRAINT "evaluation_lead_unit_id_fkey" FOREIGN KEY ("lead_unit_id") REFERENCES "organisation"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "evaluation" ADD CONSTRAINT "evaluation_recommending_body_id_fkey" FOREIGN KEY ("recommending_body_id") REFERENCES "district"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "self_report" ADD CONSTRAINT "self_report_evaluation_id_fkey" FOREIGN KEY ("evaluation_id") REFERENCES "evaluation"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "evaluation_assignment" ADD CONSTRAINT "evaluation_assignment_evaluation_id_fkey" FOREIGN KEY ("evaluation_id") REFERENCES "evaluation"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "evaluation_assignment" ADD CONSTRAINT "evaluation_assignment_expert_id_fkey" FOREIGN KEY ("expert_id") REFERENCES "expert"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- By hand
-- Schemes and submitted self reports are written once.
CREATE TRIGGER evaluation_scheme_append_only BEFORE UPDATE OR DELETE ON evaluation_scheme FOR EACH ROW EXECUTE FUNCTION refuse_rewriting();
CREATE TRIGGER evaluation_scheme_kept BEFORE TRUNCATE ON evaluation_scheme FOR EACH STATEMENT EXECUTE FUNCTION refuse_rewriting();
CREATE TRIGGER self_report_append_only BEFORE UPDATE OR DELETE ON self_report FOR EACH ROW EXECUTE FUNCTION refuse_rewriting();
CREATE TRIGGER self_report_kept BEFORE TRUNCATE ON self_report FOR EACH STATEMENT EXECUTE FUNCTION refuse_rewriting();

-- A submitted score is locked.
ALTER TABLE evaluation_assignment ADD CONSTRAINT evaluation_assignment_total CHECK (total >= 0);
ALTER TABLE evaluation_assignment ADD CONSTRAINT evaluation_assignment_submitted_whole CHECK (
  (status = 'SUBMITTED') = (submitted_at IS NOT NULL) AND (submitted_at IS NULL) = (total IS NULL));
CREATE TRIGGER evaluation_assignment_locked BEFORE UPDATE OR DELETE ON evaluation_assignment
  FOR EACH ROW WHEN (OLD.status = 'SUBMITTED') EXECUTE FUNCTION refuse_rescoring();

-- A grade is given at an instant, a consequence follows a grade and ends the evaluation, a rectification has its day.
ALTER TABLE evaluation ADD CONSTRAINT evaluation_graded CHECK (
  (status IN ('GRADED', 'CONCLUDED')) = (grade IS NOT NULL) AND (grade IS NULL) = (graded_at IS NULL));
ALTER TABLE evaluation ADD CONSTRAINT evaluation_concluded CHECK ((status = 'CONCLUDED') = (consequence IS NOT NULL));
ALTER TABLE evaluation ADD CONSTRAINT evaluation_rectified CHECK (
  (rectify_by IS NOT NULL) = (consequence IS NOT NULL AND consequence = 'RECTIFICATION'));
ALTER TABLE evaluation ADD CONSTRAINT evaluation_scored CHECK (
  status NOT IN ('SCORED', 'IN_PUBLICITY') OR result IS NOT NULL);
ALTER TABLE evaluation ADD CONSTRAINT evaluation_notice CHECK (
  (notice_from IS NULL) = (notice_until IS NULL) AND (notice_from IS NULL OR notice_from <= notice_until));
