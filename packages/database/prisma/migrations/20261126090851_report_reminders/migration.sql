-- CreateTable
CREATE TABLE "report_reminder" (
    "id" UUID NOT NULL,
    "report_id" UUID NOT NULL,
    "due_on" DATE NOT NULL,
    "step" INTEGER NOT NULL,
    "sent_at" TIMESTAMPTZ NOT NULL,
    "unit_ids" UUID[],

    CONSTRAINT "report_reminder_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE UNIQUE INDEX "report_reminder_report_id_due_on_step_key" ON "report_reminder"("report_id", "due_on", "step");

-- AddForeignKey
ALTER TABLE "report_reminder" ADD CONSTRAINT "report_reminder_report_id_fkey" FOREIGN KEY ("report_id") REFERENCES "annual_report"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- By hand: who was reminded when stays.
ALTER TABLE report_reminder ADD CONSTRAINT report_reminder_step CHECK (step > 0 AND cardinality(unit_ids) > 0);
CREATE TRIGGER report_reminder_append_only BEFORE UPDATE OR DELETE ON report_reminder FOR EACH ROW EXECUTE FUNCTION refuse_rewriting();
