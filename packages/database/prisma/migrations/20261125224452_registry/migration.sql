-- CreateEnum
CREATE TYPE "application_part" AS ENUM ('BASICS', 'MEMBERS', 'BODIES', 'FUNDS', 'PLAN');

-- CreateEnum
CREATE TYPE "assignment_status" AS ENUM ('ASSIGNED', 'SUBMITTED', 'DECLINED', 'RELEASED');

-- CreateEnum
CREATE TYPE "change_kind" AS ENUM ('NAME', 'LEAD', 'MEMBER_JOINS', 'MEMBER_LEAVES', 'MEMBER_REPLACED', 'MEMBER_REMOVED', 'BODY', 'HOST_UNIT', 'CUSTODIAN', 'DIRECTION');

-- CreateEnum
CREATE TYPE "change_request_status" AS ENUM ('DRAFT', 'SUBMITTED', 'APPROVED', 'FILED', 'REFUSED', 'WITHDRAWN');

-- CreateEnum
CREATE TYPE "meeting_outcome" AS ENUM ('AGREED', 'DEFERRED', 'REFUSED');

-- CreateEnum
CREATE TYPE "objection_form" AS ENUM ('NAMED', 'STAMPED');

-- CreateEnum
CREATE TYPE "objection_status" AS ENUM ('OPEN', 'DISMISSED', 'UPHELD');

-- CreateEnum
CREATE TYPE "public_notice_status" AS ENUM ('DRAFT', 'PUBLISHED');

-- CreateEnum
CREATE TYPE "review_recommendation" AS ENUM ('RECOMMEND', 'RECOMMEND_AFTER_CHANGES', 'NOT_RECOMMENDED');

-- CreateEnum
CREATE TYPE "site_visit_kind" AS ENUM ('SITE_VISIT', 'DEFENCE');

-- CreateEnum
CREATE TYPE "special_case_basis" AS ENUM ('KEY_SUPPORT', 'URGENT_NEED');

-- CreateEnum
CREATE TYPE "special_case_status" AS ENUM ('PROPOSED', 'ARGUED', 'APPROVED', 'REFUSED');

-- AlterTable
ALTER TABLE "app_user" ADD COLUMN     "email" TEXT NOT NULL DEFAULT '';

-- AlterTable
ALTER TABLE "application" ADD COLUMN     "converted_from_id" UUID,
ADD COLUMN     "kind" "application_kind" NOT NULL DEFAULT 'PRE_APPLICATION',
ADD COLUMN     "reviewer_ids" UUID[] DEFAULT ARRAY[]::UUID[];

-- AlterTable
ALTER TABLE "batch" ADD COLUMN     "allows_direct" BOOLEAN NOT NULL DEFAULT true;

-- AlterTable
ALTER TABLE "consortium" ADD COLUMN     "application_id" UUID,
ADD COLUMN     "decision_document_id" UUID,
ADD COLUMN     "formation_id" UUID,
ADD COLUMN     "rectify_by" DATE,
ADD COLUMN     "unit_ids" UUID[] DEFAULT ARRAY[]::UUID[],
ALTER COLUMN "status" SET DEFAULT 'ESTABLISHED';

-- AlterTable
ALTER TABLE "governance_body" ADD COLUMN     "valid_from" DATE,
ADD COLUMN     "valid_to" DATE;

-- AlterTable
ALTER TABLE "seat" ADD COLUMN     "valid_from" DATE,
ADD COLUMN     "valid_to" DATE;

-- CreateTable
CREATE TABLE "carried_part" (
    "application_id" UUID NOT NULL,
    "part" "application_part" NOT NULL,
    "confirmed_at" TIMESTAMPTZ,
    "confirmed_by_id" UUID,

    CONSTRAINT "carried_part_pkey" PRIMARY KEY ("application_id","part")
);

-- CreateTable
CREATE TABLE "special_case" (
    "id" UUID NOT NULL,
    "application_id" UUID NOT NULL,
    "status" "special_case_status" NOT NULL DEFAULT 'PROPOSED',
    "basis" "special_case_basis" NOT NULL,
    "reason" TEXT NOT NULL,
    "codes" TEXT[],
    "proposed_by_id" UUID NOT NULL,
    "proposed_at" TIMESTAMPTZ NOT NULL,
    "argued_on" DATE,
    "participants" TEXT NOT NULL DEFAULT '',
    "argument" TEXT NOT NULL DEFAULT '',
    "decided_by_id" UUID,
    "decided_at" TIMESTAMPTZ,
    "decision_document_no" TEXT NOT NULL DEFAULT '',
    "decision_note" TEXT NOT NULL DEFAULT '',

    CONSTRAINT "special_case_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "consortium_term" (
    "id" UUID NOT NULL,
    "consortium_id" UUID NOT NULL,
    "name" TEXT NOT NULL,
    "directions" TEXT[],
    "status" "consortium_status" NOT NULL,
    "valid_from" DATE NOT NULL,
    "valid_to" DATE,

    CONSTRAINT "consortium_term_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "change_request" (
    "id" UUID NOT NULL,
    "number" TEXT NOT NULL,
    "consortium_id" UUID NOT NULL,
    "lead_unit_id" UUID NOT NULL,
    "kind" "change_kind" NOT NULL,
    "status" "change_request_status" NOT NULL DEFAULT 'DRAFT',
    "effective_on" DATE NOT NULL,
    "reason" TEXT NOT NULL DEFAULT '',
    "evidence" TEXT NOT NULL DEFAULT '',
    "change" JSONB NOT NULL,
    "concerned_unit_ids" UUID[],
    "submitted_at" TIMESTAMPTZ,
    "decided_at" TIMESTAMPTZ,
    "decided_by_id" UUID,
    "decision_note" TEXT NOT NULL DEFAULT '',
    "decided" JSONB,
    "version" INTEGER NOT NULL DEFAULT 1,
    "created_at" TIMESTAMPTZ NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updated_at" TIMESTAMPTZ NOT NULL,

    CONSTRAINT "change_request_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "change_consent" (
    "change_request_id" UUID NOT NULL,
    "organisation_id" UUID NOT NULL,
    "given_by_id" UUID NOT NULL,
    "given_at" TIMESTAMPTZ NOT NULL,

    CONSTRAINT "change_consent_pkey" PRIMARY KEY ("change_request_id","organisation_id")
);

-- CreateTable
CREATE TABLE "change_setting" (
    "kind" "change_kind" NOT NULL,
    "needs_approval" BOOLEAN NOT NULL DEFAULT true,

    CONSTRAINT "change_setting_pkey" PRIMARY KEY ("kind")
);

-- CreateTable
CREATE TABLE "meeting_result" (
    "id" UUID NOT NULL,
    "application_id" UUID NOT NULL,
    "meeting" TEXT NOT NULL,
    "held_on" DATE NOT NULL,
    "result" "meeting_outcome" NOT NULL,
    "reason" TEXT NOT NULL DEFAULT '',
    "recorded_by_id" UUID NOT NULL,
    "recorded_at" TIMESTAMPTZ NOT NULL,

    CONSTRAINT "meeting_result_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "public_notice" (
    "id" UUID NOT NULL,
    "batch_id" UUID NOT NULL,
    "title" TEXT NOT NULL,
    "text" TEXT NOT NULL DEFAULT '',
    "contact" TEXT NOT NULL DEFAULT '',
    "status" "public_notice_status" NOT NULL DEFAULT 'DRAFT',
    "starts_on" DATE NOT NULL,
    "ends_on" DATE NOT NULL,
    "published_at" TIMESTAMPTZ,
    "version" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "public_notice_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "notice_entry" (
    "notice_id" UUID NOT NULL,
    "application_id" UUID NOT NULL,
    "position" SMALLINT NOT NULL,
    "name" TEXT NOT NULL,
    "lead_unit" TEXT NOT NULL,

    CONSTRAINT "notice_entry_pkey" PRIMARY KEY ("notice_id","application_id")
);

-- CreateTable
CREATE TABLE "objection" (
    "id" UUID NOT NULL,
    "notice_id" UUID NOT NULL,
    "application_id" UUID NOT NULL,
    "form" "objection_form" NOT NULL,
    "objector" TEXT NOT NULL,
    "contact" TEXT NOT NULL DEFAULT '',
    "text" TEXT NOT NULL,
    "received_on" DATE NOT NULL,
    "status" "objection_status" NOT NULL DEFAULT 'OPEN',
    "handling" TEXT NOT NULL DEFAULT '',
    "recorded_by_id" UUID NOT NULL,
    "decided_by_id" UUID,
    "decided_at" TIMESTAMPTZ,
    "version" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "objection_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "decision_document" (
    "id" UUID NOT NULL,
    "document_no" TEXT NOT NULL,
    "title" TEXT NOT NULL,
    "issued_on" DATE NOT NULL,
    "batch_id" UUID NOT NULL,
    "issued_by_id" UUID NOT NULL,
    "created_at" TIMESTAMPTZ NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "decision_document_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "calendar_exception" (
    "day" DATE NOT NULL,
    "is_working" BOOLEAN NOT NULL,
    "name" TEXT NOT NULL,

    CONSTRAINT "calendar_exception_pkey" PRIMARY KEY ("day")
);

-- CreateTable
CREATE TABLE "custodianship" (
    "id" UUID NOT NULL,
    "formation_id" UUID NOT NULL,
    "organisation_id" UUID NOT NULL,
    "valid_from" DATE NOT NULL,
    "valid_to" DATE,

    CONSTRAINT "custodianship_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "notification" (
    "id" UUID NOT NULL,
    "user_id" UUID NOT NULL,
    "subject" TEXT NOT NULL,
    "action" TEXT NOT NULL,
    "record_id" UUID NOT NULL,
    "record_name" TEXT NOT NULL DEFAULT '',
    "reason" TEXT NOT NULL DEFAULT '',
    "is_task" BOOLEAN NOT NULL DEFAULT false,
    "due_on" DATE,
    "created_at" TIMESTAMPTZ NOT NULL DEFAULT clock_timestamp(),
    "read_at" TIMESTAMPTZ,
    "claimed_at" TIMESTAMPTZ,
    "mailed_at" TIMESTAMPTZ,

    CONSTRAINT "notification_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "expert" (
    "id" UUID NOT NULL,
    "user_id" UUID,
    "name" TEXT NOT NULL,
    "title" TEXT NOT NULL DEFAULT '',
    "fields" TEXT[],
    "phone" TEXT NOT NULL DEFAULT '',
    "email" TEXT NOT NULL DEFAULT '',
    "is_available" BOOLEAN NOT NULL DEFAULT true,
    "unavailable_until" DATE,
    "search_grams" TEXT[],
    "version" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "expert_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "expert_employment" (
    "id" UUID NOT NULL,
    "expert_id" UUID NOT NULL,
    "organisation_id" UUID NOT NULL,
    "post" TEXT NOT NULL DEFAULT '',
    "valid_from" DATE,
    "valid_to" DATE,

    CONSTRAINT "expert_employment_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "score_sheet" (
    "id" UUID NOT NULL,
    "title" TEXT NOT NULL,
    "edition" INTEGER NOT NULL,
    "definition" JSONB NOT NULL,
    "created_at" TIMESTAMPTZ NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "score_sheet_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "review" (
    "id" UUID NOT NULL,
    "application_id" UUID NOT NULL,
    "score_sheet_id" UUID NOT NULL,
    "due_on" DATE NOT NULL,
    "opened_at" TIMESTAMPTZ NOT NULL,
    "closed_at" TIMESTAMPTZ,

    CONSTRAINT "review_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "review_assignment" (
    "id" UUID NOT NULL,
    "review_id" UUID NOT NULL,
    "expert_id" UUID NOT NULL,
    "user_id" UUID,
    "status" "assignment_status" NOT NULL DEFAULT 'ASSIGNED',
    "declared_conflict" TEXT NOT NULL DEFAULT '',
    "scores" JSONB NOT NULL DEFAULT '{}',
    "opinion" TEXT NOT NULL DEFAULT '',
    "recommendation" "review_recommendation",
    "total" DECIMAL(5,2),
    "submitted_at" TIMESTAMPTZ,
    "version" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "review_assignment_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "site_visit" (
    "id" UUID NOT NULL,
    "application_id" UUID NOT NULL,
    "kind" "site_visit_kind" NOT NULL,
    "held_on" DATE NOT NULL,
    "place" TEXT NOT NULL DEFAULT '',
    "participants" TEXT NOT NULL DEFAULT '',
    "record" TEXT NOT NULL,
    "conclusion" TEXT NOT NULL DEFAULT '',
    "recorded_by_id" UUID NOT NULL,
    "recorded_at" TIMESTAMPTZ NOT NULL,

    CONSTRAINT "site_visit_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "carried_part_confirmed_by_id_idx" ON "carried_part"("confirmed_by_id");

-- CreateIndex
CREATE UNIQUE INDEX "special_case_application_id_key" ON "special_case"("application_id");

-- CreateIndex
CREATE INDEX "special_case_proposed_by_id_idx" ON "special_case"("proposed_by_id");

-- CreateIndex
CREATE INDEX "special_case_decided_by_id_idx" ON "special_case"("decided_by_id");

-- CreateIndex
CREATE INDEX "consortium_term_consortium_id_valid_from_idx" ON "consortium_term"("consortium_id", "valid_from");

-- CreateIndex
CREATE UNIQUE INDEX "change_request_number_key" ON "change_request"("number");

-- CreateIndex
CREATE INDEX "change_request_consortium_id_status_idx" ON "change_request"("consortium_id", "status");

-- CreateIndex
CREATE INDEX "change_request_lead_unit_id_idx" ON "change_request"("lead_unit_id");

-- CreateIndex
CREATE INDEX "change_request_decided_by_id_idx" ON "change_request"("decided_by_id");

-- CreateIndex
CREATE INDEX "change_request_status_updated_at_id_idx" ON "change_request"("status", "updated_at" DESC, "id");

-- CreateIndex
CREATE INDEX "change_request_concerned_unit_ids_idx" ON "change_request" USING GIN ("concerned_unit_ids");

-- CreateIndex
CREATE INDEX "change_consent_organisation_id_idx" ON "change_consent"("organisation_id");

-- CreateIndex
CREATE INDEX "change_consent_given_by_id_idx" ON "change_consent"("given_by_id");

-- CreateIndex
CREATE INDEX "meeting_result_application_id_idx" ON "meeting_result"("application_id");

-- CreateIndex
CREATE INDEX "meeting_result_recorded_by_id_idx" ON "meeting_result"("recorded_by_id");

-- CreateIndex
CREATE UNIQUE INDEX "public_notice_title_key" ON "public_notice"("title");

-- CreateIndex
CREATE INDEX "public_notice_batch_id_idx" ON "public_notice"("batch_id");

-- CreateIndex
CREATE INDEX "public_notice_status_starts_on_idx" ON "public_notice"("status", "starts_on");

-- CreateIndex
CREATE INDEX "notice_entry_application_id_idx" ON "notice_entry"("application_id");

-- CreateIndex
CREATE INDEX "objection_notice_id_idx" ON "objection"("notice_id");

-- CreateIndex
CREATE INDEX "objection_application_id_status_idx" ON "objection"("application_id", "status");

-- CreateIndex
CREATE INDEX "objection_recorded_by_id_idx" ON "objection"("recorded_by_id");

-- CreateIndex
CREATE INDEX "objection_decided_by_id_idx" ON "objection"("decided_by_id");

-- CreateIndex
CREATE UNIQUE INDEX "decision_document_document_no_key" ON "decision_document"("document_no");

-- CreateIndex
CREATE INDEX "decision_document_batch_id_idx" ON "decision_document"("batch_id");

-- CreateIndex
CREATE INDEX "decision_document_issued_by_id_idx" ON "decision_document"("issued_by_id");

-- CreateIndex
CREATE INDEX "custodianship_formation_id_idx" ON "custodianship"("formation_id");

-- CreateIndex
CREATE INDEX "custodianship_organisation_id_idx" ON "custodianship"("organisation_id");

-- CreateIndex
CREATE INDEX "notification_user_id_read_at_idx" ON "notification"("user_id", "read_at");

-- CreateIndex
CREATE INDEX "notification_user_id_created_at_id_idx" ON "notification"("user_id", "created_at" DESC, "id");

-- CreateIndex
CREATE INDEX "notification_subject_record_id_idx" ON "notification"("subject", "record_id");

-- CreateIndex
CREATE UNIQUE INDEX "expert_user_id_key" ON "expert"("user_id");

-- CreateIndex
CREATE INDEX "expert_search_grams_idx" ON "expert" USING GIN ("search_grams");

-- CreateIndex
CREATE INDEX "expert_employment_expert_id_idx" ON "expert_employment"("expert_id");

-- CreateIndex
CREATE INDEX "expert_employment_organisation_id_idx" ON "expert_employment"("organisation_id");

-- CreateIndex
CREATE UNIQUE INDEX "score_sheet_title_edition_key" ON "score_sheet"("title", "edition");

-- CreateIndex
CREATE UNIQUE INDEX "review_application_id_key" ON "review"("application_id");

-- CreateIndex
CREATE INDEX "review_score_sheet_id_idx" ON "review"("score_sheet_id");

-- CreateIndex
CREATE INDEX "review_assignment_expert_id_idx" ON "review_assignment"("expert_id");

-- CreateIndex
CREATE INDEX "review_assignment_user_id_status_idx" ON "review_assignment"("user_id", "status");

-- CreateIndex
CREATE UNIQUE INDEX "review_assignment_review_id_expert_id_key" ON "review_assignment"("review_id", "expert_id");

-- CreateIndex
CREATE INDEX "site_visit_application_id_idx" ON "site_visit"("application_id");

-- CreateIndex
CREATE INDEX "site_visit_recorded_by_id_idx" ON "site_visit"("recorded_by_id");

-- CreateIndex
CREATE UNIQUE INDEX "application_converted_from_id_key" ON "application"("converted_from_id");

-- CreateIndex
CREATE INDEX "application_reviewer_ids_idx" ON "application" USING GIN ("reviewer_ids");

-- CreateIndex
CREATE UNIQUE INDEX "consortium_application_id_key" ON "consortium"("application_id");

-- CreateIndex
CREATE UNIQUE INDEX "consortium_formation_id_key" ON "consortium"("formation_id");

-- CreateIndex
CREATE INDEX "consortium_decision_document_id_idx" ON "consortium"("decision_document_id");

-- CreateIndex
CREATE INDEX "consortium_unit_ids_idx" ON "consortium" USING GIN ("unit_ids");

-- AddForeignKey
ALTER TABLE "application" ADD CONSTRAINT "application_converted_from_id_fkey" FOREIGN KEY ("converted_from_id") REFERENCES "application"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "carried_part" ADD CONSTRAINT "carried_part_application_id_fkey" FOREIGN KEY ("application_id") REFERENCES "application"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "carried_part" ADD CONSTRAINT "carried_part_confirmed_by_id_fkey" FOREIGN KEY ("confirmed_by_id") REFERENCES "app_user"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "special_case" ADD CONSTRAINT "special_case_application_id_fkey" FOREIGN KEY ("application_id") REFERENCES "application"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "special_case" ADD CONSTRAINT "special_case_proposed_by_id_fkey" FOREIGN KEY ("proposed_by_id") REFERENCES "app_user"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "special_case" ADD CONSTRAINT "special_case_decided_by_id_fkey" FOREIGN KEY ("decided_by_id") REFERENCES "app_user"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "consortium" ADD CONSTRAINT "consortium_decision_document_id_fkey" FOREIGN KEY ("decision_document_id") REFERENCES "decision_document"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "consortium" ADD CONSTRAINT "consortium_application_id_fkey" FOREIGN KEY ("application_id") REFERENCES "application"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "consortium" ADD CONSTRAINT "consortium_formation_id_fkey" FOREIGN KEY ("formation_id") REFERENCES "formation"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "consortium_term" ADD CONSTRAINT "consortium_term_consortium_id_fkey" FOREIGN KEY ("consortium_id") REFERENCES "consortium"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "change_request" ADD CONSTRAINT "change_request_consortium_id_fkey" FOREIGN KEY ("consortium_id") REFERENCES "consortium"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "change_request" ADD CONSTRAINT "change_request_lead_unit_id_fkey" FOREIGN KEY ("lead_unit_id") REFERENCES "organisation"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "change_request" ADD CONSTRAINT "change_request_decided_by_id_fkey" FOREIGN KEY ("decided_by_id") REFERENCES "app_user"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "change_consent" ADD CONSTRAINT "change_consent_change_request_id_fkey" FOREIGN KEY ("change_request_id") REFERENCES "change_request"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "change_consent" ADD CONSTRAINT "change_consent_organisation_id_fkey" FOREIGN KEY ("organisation_id") REFERENCES "organisation"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "change_consent" ADD CONSTRAINT "change_consent_given_by_id_fkey" FOREIGN KEY ("given_by_id") REFERENCES "app_user"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "meeting_result" ADD CONSTRAINT "meeting_result_application_id_fkey" FOREIGN KEY ("application_id") REFERENCES "application"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "meeting_result" ADD CONSTRAINT "meeting_result_recorded_by_id_fkey" FOREIGN KEY ("recorded_by_id") REFERENCES "app_user"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "public_notice" ADD CONSTRAINT "public_notice_batch_id_fkey" FOREIGN KEY ("batch_id") REFERENCES "batch"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "notice_entry" ADD CONSTRAINT "notice_entry_notice_id_fkey" FOREIGN KEY ("notice_id") REFERENCES "public_notice"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "notice_entry" ADD CONSTRAINT "notice_entry_application_id_fkey" FOREIGN KEY ("application_id") REFERENCES "application"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "objection" ADD CONSTRAINT "objection_notice_id_fkey" FOREIGN KEY ("notice_id") REFERENCES "public_notice"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "objection" ADD CONSTRAINT "objection_application_id_fkey" FOREIGN KEY ("application_id") REFERENCES "application"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "objection" ADD CONSTRAINT "objection_recorded_by_id_fkey" FOREIGN KEY ("recorded_by_id") REFERENCES "app_user"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "objection" ADD CONSTRAINT "objection_decided_by_id_fkey" FOREIGN KEY ("decided_by_id") REFERENCES "app_user"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "decision_document" ADD CONSTRAINT "decision_document_batch_id_fkey" FOREIGN KEY ("batch_id") REFERENCES "batch"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "decision_document" ADD CONSTRAINT "decision_document_issued_by_id_fkey" FOREIGN KEY ("issued_by_id") REFERENCES "app_user"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "custodianship" ADD CONSTRAINT "custodianship_formation_id_fkey" FOREIGN KEY ("formation_id") REFERENCES "formation"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "custodianship" ADD CONSTRAINT "custodianship_organisation_id_fkey" FOREIGN KEY ("organisation_id") REFERENCES "organisation"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "notification" ADD CONSTRAINT "notification_user_id_fkey" FOREIGN KEY ("user_id") REFERENCES "app_user"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "expert" ADD CONSTRAINT "expert_user_id_fkey" FOREIGN KEY ("user_id") REFERENCES "app_user"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "expert_employment" ADD CONSTRAINT "expert_employment_expert_id_fkey" FOREIGN KEY ("expert_id") REFERENCES "expert"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "expert_employment" ADD CONSTRAINT "expert_employment_organisation_id_fkey" FOREIGN KEY ("organisation_id") REFERENCES "organisation"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "review" ADD CONSTRAINT "review_application_id_fkey" FOREIGN KEY ("application_id") REFERENCES "application"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "review" ADD CONSTRAINT "review_score_sheet_id_fkey" FOREIGN KEY ("score_sheet_id") REFERENCES "score_sheet"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "review_assignment" ADD CONSTRAINT "review_assignment_review_id_fkey" FOREIGN KEY ("review_id") REFERENCES "review"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "review_assignment" ADD CONSTRAINT "review_assignment_expert_id_fkey" FOREIGN KEY ("expert_id") REFERENCES "expert"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "site_visit" ADD CONSTRAINT "site_visit_application_id_fkey" FOREIGN KEY ("application_id") REFERENCES "application"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "site_visit" ADD CONSTRAINT "site_visit_recorded_by_id_fkey" FOREIGN KEY ("recorded_by_id") REFERENCES "app_user"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- By hand: what is there gets its new columns, and what must hold even if the code is wrong.

-- An application is of its batch's kind.
UPDATE application SET kind = batch.kind FROM batch WHERE batch.id = application.batch_id;
CREATE FUNCTION take_batch_kind() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  SELECT kind INTO NEW.kind FROM batch WHERE id = NEW.batch_id;
  RETURN NEW;
END $$;
CREATE TRIGGER application_kind BEFORE INSERT OR UPDATE OF batch_id, kind ON application
  FOR EACH ROW EXECUTE FUNCTION take_batch_kind();
CREATE FUNCTION give_batch_kind() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  UPDATE application SET kind = NEW.kind WHERE batch_id = NEW.id AND kind <> NEW.kind;
  RETURN NULL;
END $$;
CREATE TRIGGER batch_kind AFTER UPDATE OF kind ON batch FOR EACH ROW EXECUTE FUNCTION give_batch_kind();

-- Consortia registered before formations had dates: their lead since the day of establishment, one term.
CREATE TEMPORARY TABLE founded AS SELECT id AS consortium_id, gen_random_uuid() AS formation_id FROM consortium;
INSERT INTO formation (id) SELECT formation_id FROM founded;
UPDATE consortium SET formation_id = founded.formation_id FROM founded WHERE founded.consortium_id = consortium.id;
ALTER TABLE consortium ALTER COLUMN formation_id SET NOT NULL;
INSERT INTO membership (id, formation_id, organisation_id, position, role, valid_from)
  SELECT gen_random_uuid(), formation_id, lead_unit_id, 0, 'LEAD', established_on FROM consortium;
INSERT INTO consortium_term (id, consortium_id, name, directions, status, valid_from)
  SELECT gen_random_uuid(), id, name, directions, status, established_on FROM consortium;
UPDATE consortium SET unit_ids = ARRAY[lead_unit_id];
DROP TABLE founded;

-- One lead at a time, one seat of a person in a body, one body of a name, one custodian, one term.
ALTER TABLE membership ADD CONSTRAINT membership_one_lead_at_a_time
  EXCLUDE USING gist ((formation_id::text) WITH =, daterange(valid_from, valid_to) WITH &&)
  WHERE (role = 'LEAD' AND valid_from IS NOT NULL);
ALTER TABLE seat ADD CONSTRAINT seat_once_at_a_time
  EXCLUDE USING gist ((body_id::text || person) WITH =, daterange(valid_from, valid_to) WITH &&)
  WHERE (valid_from IS NOT NULL);
ALTER TABLE governance_body ADD CONSTRAINT governance_body_once_at_a_time
  EXCLUDE USING gist ((formation_id::text || name) WITH =, daterange(valid_from, valid_to) WITH &&)
  WHERE (valid_from IS NOT NULL);
ALTER TABLE custodianship ADD CONSTRAINT custodianship_one_at_a_time
  EXCLUDE USING gist (formation_id WITH =, daterange(valid_from, valid_to) WITH &&);
ALTER TABLE consortium_term ADD CONSTRAINT consortium_term_one_at_a_time
  EXCLUDE USING gist (consortium_id WITH =, daterange(valid_from, valid_to) WITH &&);
ALTER TABLE seat ADD CONSTRAINT seat_dates_in_order CHECK (valid_to IS NULL OR valid_from IS NULL OR valid_from < valid_to);
ALTER TABLE governance_body ADD CONSTRAINT governance_body_dates_in_order
  CHECK (valid_to IS NULL OR valid_from IS NULL OR valid_from < valid_to);
ALTER TABLE custodianship ADD CONSTRAINT custodianship_dates_in_order CHECK (valid_to IS NULL OR valid_from < valid_to);
ALTER TABLE consortium_term ADD CONSTRAINT consortium_term_dates_in_order CHECK (valid_to IS NULL OR valid_from < valid_to);

-- "Who was in on that day" stays true: a dated row may be closed once, never moved, rewritten or removed.
CREATE FUNCTION keep_dated_row() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF OLD.valid_from IS NULL THEN
    RETURN CASE TG_OP WHEN 'DELETE' THEN OLD ELSE NEW END;
  END IF;
  IF TG_OP = 'DELETE' OR OLD.valid_to IS NOT NULL
     OR to_jsonb(NEW) - 'valid_to' - 'position' <> to_jsonb(OLD) - 'valid_to' - 'position' THEN
    RAISE EXCEPTION 'a dated row of % is only closed', TG_TABLE_NAME USING ERRCODE = 'restrict_violation';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER membership_dated BEFORE UPDATE OR DELETE ON membership FOR EACH ROW EXECUTE FUNCTION keep_dated_row();
CREATE TRIGGER seat_dated BEFORE UPDATE OR DELETE ON seat FOR EACH ROW EXECUTE FUNCTION keep_dated_row();
CREATE TRIGGER governance_body_dated BEFORE UPDATE OR DELETE ON governance_body FOR EACH ROW EXECUTE FUNCTION keep_dated_row();
CREATE TRIGGER custodianship_dated BEFORE UPDATE OR DELETE ON custodianship FOR EACH ROW EXECUTE FUNCTION keep_dated_row();
CREATE TRIGGER consortium_term_dated BEFORE UPDATE OR DELETE ON consortium_term FOR EACH ROW EXECUTE FUNCTION keep_dated_row();

-- The units of a running consortium today, beside the row, as with applications.
CREATE FUNCTION units_of(formation uuid, on_day date) RETURNS uuid[] LANGUAGE sql STABLE AS $$
  SELECT coalesce(array_agg(organisation_id ORDER BY role, position), '{}') FROM membership
  WHERE formation_id = formation AND daterange(valid_from, valid_to) @> on_day
$$;
CREATE FUNCTION keep_consortium_units() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  UPDATE consortium SET unit_ids = units_of(formation_id, (now() AT TIME ZONE 'Asia/Shanghai')::date)
  WHERE formation_id IN (SELECT formation_id FROM changed);
  RETURN NULL;
END $$;
CREATE TRIGGER membership_added_to_consortium AFTER INSERT ON membership REFERENCING NEW TABLE AS changed
  FOR EACH STATEMENT EXECUTE FUNCTION keep_consortium_units();
CREATE TRIGGER membership_changed_in_consortium AFTER UPDATE ON membership REFERENCING NEW TABLE AS changed
  FOR EACH STATEMENT EXECUTE FUNCTION keep_consortium_units();
CREATE FUNCTION take_consortium_units() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  NEW.unit_ids := units_of(NEW.formation_id, (now() AT TIME ZONE 'Asia/Shanghai')::date);
  RETURN NEW;
END $$;
CREATE TRIGGER consortium_founded BEFORE INSERT ON consortium FOR EACH ROW EXECUTE FUNCTION take_consortium_units();

-- 一事一议 and objections: decided by another person than the one who brought them, and decided whole.
ALTER TABLE special_case ADD CONSTRAINT special_case_two_persons CHECK (decided_by_id IS NULL OR decided_by_id <> proposed_by_id);
ALTER TABLE special_case ADD CONSTRAINT special_case_decided_whole CHECK (
  (status IN ('APPROVED', 'REFUSED')) = (decided_by_id IS NOT NULL)
  AND (decided_by_id IS NULL) = (decided_at IS NULL)
  AND (status = 'PROPOSED') = (argued_on IS NULL));
ALTER TABLE objection ADD CONSTRAINT objection_has_its_person CHECK (btrim(objector) <> '');
ALTER TABLE objection ADD CONSTRAINT objection_decided_whole CHECK (
  (status = 'OPEN') = (decided_by_id IS NULL) AND (decided_by_id IS NULL) = (decided_at IS NULL));
ALTER TABLE change_request ADD CONSTRAINT change_request_decided_whole CHECK (
  (status IN ('APPROVED', 'REFUSED', 'FILED')) = (decided_at IS NOT NULL));
ALTER TABLE public_notice ADD CONSTRAINT public_notice_dates_in_order CHECK (starts_on <= ends_on);
ALTER TABLE public_notice ADD CONSTRAINT public_notice_published_whole CHECK ((status = 'PUBLISHED') = (published_at IS NOT NULL));

-- A submitted score is locked, and lies between 0 and 100.
ALTER TABLE review_assignment ADD CONSTRAINT review_assignment_total CHECK (total BETWEEN 0 AND 100);
ALTER TABLE review_assignment ADD CONSTRAINT review_assignment_submitted_whole CHECK (
  (status = 'SUBMITTED') = (submitted_at IS NOT NULL) AND (submitted_at IS NULL) = (total IS NULL));
CREATE FUNCTION refuse_rescoring() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  RAISE EXCEPTION 'a submitted score is locked' USING ERRCODE = 'restrict_violation';
END $$;
CREATE TRIGGER review_assignment_locked BEFORE UPDATE OR DELETE ON review_assignment
  FOR EACH ROW WHEN (OLD.status = 'SUBMITTED') EXECUTE FUNCTION refuse_rescoring();

-- Written once.
CREATE TRIGGER score_sheet_append_only BEFORE UPDATE OR DELETE ON score_sheet FOR EACH ROW EXECUTE FUNCTION refuse_rewriting();
CREATE TRIGGER meeting_result_append_only BEFORE UPDATE OR DELETE ON meeting_result FOR EACH ROW EXECUTE FUNCTION refuse_rewriting();
CREATE TRIGGER decision_document_append_only BEFORE UPDATE OR DELETE ON decision_document FOR EACH ROW EXECUTE FUNCTION refuse_rewriting();
CREATE TRIGGER site_visit_append_only BEFORE UPDATE OR DELETE ON site_visit FOR EACH ROW EXECUTE FUNCTION refuse_rewriting();

-- What a mailer has yet to send.
CREATE INDEX notification_unsent_idx ON notification (created_at) WHERE mailed_at IS NULL;
