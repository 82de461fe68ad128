-- AlterTable
ALTER TABLE "notification" ADD COLUMN     "done_at" TIMESTAMPTZ,
ADD COLUMN     "next" TEXT[] DEFAULT ARRAY[]::TEXT[];

-- CreateIndex
CREATE INDEX "app_user_role_idx" ON "app_user"("role");

-- By hand

-- The numbers in the header, asked every minute by everybody.
CREATE INDEX notification_unread_idx ON notification (user_id) WHERE read_at IS NULL;
CREATE INDEX notification_open_task_idx ON notification (user_id) WHERE is_task AND done_at IS NULL;
-- What an act ends is looked for by its record.
CREATE INDEX notification_task_of_record_idx ON notification (record_id) WHERE is_task AND done_at IS NULL;
ALTER TABLE notification ADD CONSTRAINT notification_task_asks CHECK (is_task = (cardinality(next) > 0));
ALTER TABLE notification ADD CONSTRAINT notification_only_tasks_are_done CHECK (is_task OR done_at IS NULL);
