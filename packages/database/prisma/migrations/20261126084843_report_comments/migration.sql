-- CreateTable
CREATE TABLE "report_comment" (
    "id" UUID NOT NULL,
    "report_id" UUID NOT NULL,
    "organisation_id" UUID,
    "code" TEXT NOT NULL,
    "text" TEXT NOT NULL,
    "author_id" UUID NOT NULL,
    "created_at" TIMESTAMPTZ NOT NULL,
    "told_at" TIMESTAMPTZ,
    "settled_at" TIMESTAMPTZ,
    "settled_by_id" UUID,

    CONSTRAINT "report_comment_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "report_comment_report_id_created_at_idx" ON "report_comment"("report_id", "created_at");

-- CreateIndex
CREATE INDEX "report_comment_organisation_id_idx" ON "report_comment"("organisation_id");

-- CreateIndex
CREATE INDEX "report_comment_author_id_idx" ON "report_comment"("author_id");

-- CreateIndex
CREATE INDEX "report_comment_settled_by_id_idx" ON "report_comment"("settled_by_id");

-- AddForeignKey
ALTER TABLE "report_comment" ADD CONSTRAINT "report_comment_report_id_fkey" FOREIGN KEY ("report_id") REFERENCES "annual_report"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "report_comment" ADD CONSTRAINT "report_comment_organisation_id_fkey" FOREIGN KEY ("organisation_id") REFERENCES "organisation"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "report_comment" ADD CONSTRAINT "report_comment_author_id_fkey" FOREIGN KEY ("author_id") REFERENCES "app_user"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "report_comment" ADD CONSTRAINT "report_comment_settled_by_id_fkey" FOREIGN KEY ("settled_by_id") REFERENCES "app_user"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- By hand: what was said stays as it was said; it is told and settled, and no more.
ALTER TABLE report_comment ADD CONSTRAINT report_comment_settled CHECK ((settled_at IS NULL) = (settled_by_id IS NULL));
CREATE TRIGGER report_comment_kept BEFORE DELETE OR UPDATE OF report_id, organisation_id, code, text, author_id, created_at
  ON report_comment FOR EACH ROW EXECUTE FUNCTION refuse_rewriting();
