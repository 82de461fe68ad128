-- CreateEnum
CREATE TYPE "application_kind" AS ENUM ('PRE_APPLICATION', 'FORMAL_APPLICATION');

-- CreateEnum
CREATE TYPE "application_status" AS ENUM ('DRAFT', 'SUBMITTED', 'RETURNED', 'RECOMMENDED', 'RECEIVED', 'CORRECTION_REQUESTED', 'PASSED', 'FAILED', 'WITHDRAWN');

-- CreateEnum
CREATE TYPE "chain_position" AS ENUM ('UPSTREAM', 'MIDSTREAM', 'DOWNSTREAM', 'SUPPORTING');

-- CreateEnum
CREATE TYPE "consortium_status" AS ENUM ('OPERATING', 'SUSPENDED', 'REVOKED', 'DISSOLVED');

-- CreateEnum
CREATE TYPE "cooperation_kind" AS ENUM ('RESEARCH', 'TRANSFER', 'STANDARDS', 'INTERNATIONAL', 'BRANDING');

-- CreateEnum
CREATE TYPE "district_kind" AS ENUM ('COUNTY', 'FUNCTIONAL_ZONE');

-- CreateEnum
CREATE TYPE "governance_function" AS ENUM ('DECISION', 'ADVISORY', 'EXECUTION');

-- CreateEnum
CREATE TYPE "integrity_object" AS ENUM ('UNIT', 'PERSON');

-- CreateEnum
CREATE TYPE "layer" AS ENUM ('CORE', 'CLOSE', 'GENERAL');

-- CreateEnum
CREATE TYPE "membership_role" AS ENUM ('LEAD', 'MEMBER');

-- CreateEnum
CREATE TYPE "organisation_kind" AS ENUM ('ENTERPRISE', 'UNIVERSITY', 'INSTITUTE', 'HOSPITAL', 'RND_SERVICE', 'TRANSFER_SERVICE', 'TESTING_SERVICE', 'CONSULTING_SERVICE', 'FINANCE_SERVICE', 'TECH_SERVICE', 'OTHER');

-- CreateEnum
CREATE TYPE "organisation_sector" AS ENUM ('MANUFACTURING', 'TECH_INFO_SERVICE', 'OTHER_SECTOR');

-- CreateEnum
CREATE TYPE "platform_kind" AS ENUM ('KEY_LABORATORY', 'ENGINEERING_CENTRE', 'INNOVATION_CENTRE', 'TECHNOLOGY_CENTRE', 'OTHER_PLATFORM');

-- CreateEnum
CREATE TYPE "platform_level" AS ENUM ('CITY', 'REGION', 'NATIONAL');

-- CreateEnum
CREATE TYPE "role" AS ENUM ('UNIT_STAFF', 'DISTRICT_OFFICER', 'BUREAU_OFFICER', 'SECTION_HEAD', 'BUREAU_LEADER', 'EXPERT', 'SYSTEM_ADMIN', 'SECURITY_ADMIN', 'AUDIT_ADMIN');

-- CreateEnum
CREATE TYPE "seat_post" AS ENUM ('HEAD', 'MEMBER', 'STAFF');

-- CreateEnum
CREATE TYPE "submission_item_kind" AS ENUM ('STAMPED_PAPER', 'WORD', 'PDF_SCAN', 'AGREEMENT', 'RECOMMENDATION_LETTER', 'LICENCE_COPY');

-- CreateEnum
CREATE TYPE "token_scope" AS ENUM ('READ', 'WRITE');

-- CreateEnum
CREATE TYPE "user_status" AS ENUM ('ACTIVE', 'SUSPENDED');

-- CreateEnum
CREATE TYPE "verdict" AS ENUM ('MET', 'NOT_MET', 'TO_CORRECT');

-- CreateEnum
CREATE TYPE "waiver_status" AS ENUM ('PROPOSED', 'APPROVED', 'REFUSED');

-- CreateTable
CREATE TABLE "application" (
    "id" UUID NOT NULL,
    "number" TEXT NOT NULL,
    "batch_id" UUID NOT NULL,
    "lead_unit_id" UUID NOT NULL,
    "recommending_body_id" UUID,
    "formation_id" UUID NOT NULL,
    "status" "application_status" NOT NULL DEFAULT 'DRAFT',
    "version" INTEGER NOT NULL DEFAULT 1,
    "name" TEXT NOT NULL,
    "name_key" TEXT NOT NULL,
    "name_grams" TEXT[],
    "search_grams" TEXT[],
    "member_unit_ids" UUID[] DEFAULT ARRAY[]::UUID[],
    "main_business_direction" TEXT NOT NULL DEFAULT '',
    "contact_name" TEXT NOT NULL DEFAULT '',
    "contact_phone" TEXT NOT NULL DEFAULT '',
    "contact_email" TEXT NOT NULL DEFAULT '',
    "necessity" TEXT NOT NULL DEFAULT '',
    "foundation" TEXT NOT NULL DEFAULT '',
    "academic_activities" TEXT NOT NULL DEFAULT '',
    "key_problems" TEXT NOT NULL DEFAULT '',
    "development_idea" TEXT NOT NULL DEFAULT '',
    "task_goals" TEXT NOT NULL DEFAULT '',
    "contents" TEXT NOT NULL DEFAULT '',
    "operating_mechanism" TEXT NOT NULL DEFAULT '',
    "expected_performance" TEXT NOT NULL DEFAULT '',
    "safeguards" TEXT NOT NULL DEFAULT '',
    "special_case_basis" TEXT NOT NULL DEFAULT '',
    "self_check_signed_on" DATE,
    "first_submitted_at" TIMESTAMPTZ,
    "submitted_at" TIMESTAMPTZ,
    "recommended_at" TIMESTAMPTZ,
    "received_at" TIMESTAMPTZ,
    "correction_due_on" DATE,
    "concluded_at" TIMESTAMPTZ,
    "created_at" TIMESTAMPTZ NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updated_at" TIMESTAMPTZ NOT NULL,

    CONSTRAINT "application_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "examination_snapshot" (
    "id" UUID NOT NULL,
    "application_id" UUID NOT NULL,
    "rule_set_id" UUID NOT NULL,
    "stage" TEXT NOT NULL,
    "input" JSONB NOT NULL,
    "input_hash" TEXT NOT NULL,
    "findings" JSONB NOT NULL,
    "examined_at" TIMESTAMPTZ NOT NULL,

    CONSTRAINT "examination_snapshot_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "audit_entry" (
    "id" UUID NOT NULL,
    "at" TIMESTAMPTZ NOT NULL DEFAULT clock_timestamp(),
    "actor_id" UUID,
    "actor_name" TEXT NOT NULL,
    "token_id" UUID,
    "address" TEXT NOT NULL DEFAULT '',
    "request_id" TEXT NOT NULL DEFAULT '',
    "action" TEXT NOT NULL,
    "subject" TEXT NOT NULL,
    "record_id" UUID NOT NULL,
    "record_name" TEXT NOT NULL DEFAULT '',
    "from_status" TEXT,
    "to_status" TEXT,
    "reason" TEXT NOT NULL DEFAULT '',
    "changes" JSONB NOT NULL DEFAULT '[]',

    CONSTRAINT "audit_entry_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "rule_set" (
    "id" UUID NOT NULL,
    "document_no" TEXT NOT NULL,
    "title" TEXT NOT NULL,
    "effective_from" DATE NOT NULL,
    "edition" INTEGER NOT NULL,
    "definition" JSONB NOT NULL,
    "created_at" TIMESTAMPTZ NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "rule_set_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "batch" (
    "id" UUID NOT NULL,
    "kind" "application_kind" NOT NULL,
    "year" SMALLINT NOT NULL,
    "title" TEXT NOT NULL,
    "notice_document" TEXT NOT NULL DEFAULT '',
    "opens_on" DATE NOT NULL,
    "closes_on" DATE NOT NULL,
    "is_closing_day_included" BOOLEAN NOT NULL DEFAULT true,
    "rule_set_id" UUID NOT NULL,
    "required_items" "submission_item_kind"[],
    "publicity_days" SMALLINT NOT NULL DEFAULT 5,
    "last_number" INTEGER NOT NULL DEFAULT 0,
    "version" INTEGER NOT NULL DEFAULT 1,
    "created_at" TIMESTAMPTZ NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "batch_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "priority_direction" (
    "id" UUID NOT NULL,
    "batch_id" UUID NOT NULL,
    "name" TEXT NOT NULL,
    "position" SMALLINT NOT NULL,

    CONSTRAINT "priority_direction_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "consortium" (
    "id" UUID NOT NULL,
    "number" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "name_key" TEXT NOT NULL,
    "name_grams" TEXT[],
    "search_grams" TEXT[],
    "lead_unit_id" UUID NOT NULL,
    "directions" TEXT[],
    "established_on" DATE NOT NULL,
    "document_no" TEXT NOT NULL DEFAULT '',
    "status" "consortium_status" NOT NULL DEFAULT 'OPERATING',
    "version" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "consortium_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "district" (
    "id" UUID NOT NULL,
    "name" TEXT NOT NULL,
    "kind" "district_kind" NOT NULL,
    "division_code" TEXT,

    CONSTRAINT "district_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "submission_item" (
    "id" UUID NOT NULL,
    "application_id" UUID NOT NULL,
    "kind" "submission_item_kind" NOT NULL,
    "attachment_id" UUID,
    "copies" SMALLINT,
    "received_at" TIMESTAMPTZ,
    "handler_id" UUID,

    CONSTRAINT "submission_item_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "attachment" (
    "id" UUID NOT NULL,
    "application_id" UUID NOT NULL,
    "name" TEXT NOT NULL,
    "media_type" TEXT NOT NULL,
    "size" INTEGER NOT NULL,
    "sha256" TEXT NOT NULL,
    "uploaded_by_id" UUID NOT NULL,
    "created_at" TIMESTAMPTZ NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "attachment_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "upload_ticket" (
    "token_hash" TEXT NOT NULL,
    "application_id" UUID NOT NULL,
    "kind" "submission_item_kind" NOT NULL,
    "user_id" UUID NOT NULL,
    "expires_at" TIMESTAMPTZ NOT NULL,
    "used_at" TIMESTAMPTZ,

    CONSTRAINT "upload_ticket_pkey" PRIMARY KEY ("token_hash")
);

-- CreateTable
CREATE TABLE "waiver" (
    "id" UUID NOT NULL,
    "application_id" UUID NOT NULL,
    "code" TEXT NOT NULL,
    "reason" TEXT NOT NULL,
    "evidence" TEXT NOT NULL DEFAULT '',
    "status" "waiver_status" NOT NULL DEFAULT 'PROPOSED',
    "proposed_by_id" UUID NOT NULL,
    "proposed_at" TIMESTAMPTZ NOT NULL,
    "decided_by_id" UUID,
    "decided_at" TIMESTAMPTZ,
    "decision_note" TEXT NOT NULL DEFAULT '',

    CONSTRAINT "waiver_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "clause_verdict" (
    "application_id" UUID NOT NULL,
    "code" TEXT NOT NULL,
    "verdict" "verdict" NOT NULL,
    "note" TEXT NOT NULL DEFAULT '',
    "given_by_id" UUID NOT NULL,
    "given_at" TIMESTAMPTZ NOT NULL,

    CONSTRAINT "clause_verdict_pkey" PRIMARY KEY ("application_id","code")
);

-- CreateTable
CREATE TABLE "correction" (
    "id" UUID NOT NULL,
    "application_id" UUID NOT NULL,
    "due_on" DATE NOT NULL,
    "note" TEXT NOT NULL DEFAULT '',
    "requested_by_id" UUID NOT NULL,
    "requested_at" TIMESTAMPTZ NOT NULL,
    "resubmitted_at" TIMESTAMPTZ,

    CONSTRAINT "correction_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "correction_item" (
    "id" UUID NOT NULL,
    "correction_id" UUID NOT NULL,
    "position" SMALLINT NOT NULL,
    "code" TEXT NOT NULL DEFAULT '',
    "field" TEXT NOT NULL DEFAULT '',
    "note" TEXT NOT NULL,

    CONSTRAINT "correction_item_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "formation" (
    "id" UUID NOT NULL,

    CONSTRAINT "formation_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "membership" (
    "id" UUID NOT NULL,
    "formation_id" UUID NOT NULL,
    "organisation_id" UUID NOT NULL,
    "position" SMALLINT NOT NULL,
    "role" "membership_role" NOT NULL,
    "layer" "layer",
    "chain_position" "chain_position",
    "strengths" TEXT NOT NULL DEFAULT '',
    "task_division" TEXT NOT NULL DEFAULT '',
    "commitments" TEXT NOT NULL DEFAULT '',
    "cooperation_kinds" "cooperation_kind"[],
    "cooperation_evidence" TEXT NOT NULL DEFAULT '',
    "intent_confirmed_at" TIMESTAMPTZ,
    "intent_confirmed_by_id" UUID,
    "valid_from" DATE,
    "valid_to" DATE,

    CONSTRAINT "membership_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "governance_body" (
    "id" UUID NOT NULL,
    "formation_id" UUID NOT NULL,
    "position" SMALLINT NOT NULL,
    "function" "governance_function" NOT NULL,
    "name" TEXT NOT NULL,
    "is_standing" BOOLEAN NOT NULL DEFAULT false,
    "host_unit_id" UUID,
    "duties" TEXT NOT NULL DEFAULT '',

    CONSTRAINT "governance_body_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "seat" (
    "id" UUID NOT NULL,
    "body_id" UUID NOT NULL,
    "position" SMALLINT NOT NULL,
    "person" TEXT NOT NULL,
    "organisation_id" UUID,
    "post" "seat_post" NOT NULL,
    "title" TEXT NOT NULL DEFAULT '',
    "is_fulltime" BOOLEAN NOT NULL DEFAULT false,

    CONSTRAINT "seat_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "fund_management_declaration" (
    "formation_id" UUID NOT NULL,
    "rules_name" TEXT NOT NULL DEFAULT '',
    "adopted_on" DATE,
    "supervised_by" TEXT NOT NULL DEFAULT '',
    "supervision_frequency" TEXT NOT NULL DEFAULT '',
    "custodian_id" UUID,
    "follows_special_fund_rules" BOOLEAN NOT NULL DEFAULT false,
    "accepts_supervision" BOOLEAN NOT NULL DEFAULT false,
    "separate_accounting" BOOLEAN NOT NULL DEFAULT false,

    CONSTRAINT "fund_management_declaration_pkey" PRIMARY KEY ("formation_id")
);

-- CreateTable
CREATE TABLE "agreement" (
    "formation_id" UUID NOT NULL,
    "signed_on" DATE,
    "liable_party" TEXT NOT NULL DEFAULT '',
    "income_sharing" TEXT NOT NULL DEFAULT '',
    "effective_on" DATE,

    CONSTRAINT "agreement_pkey" PRIMARY KEY ("formation_id")
);

-- CreateTable
CREATE TABLE "organisation" (
    "id" UUID NOT NULL,
    "legal_name" TEXT NOT NULL,
    "former_names" TEXT[],
    "uscc" TEXT NOT NULL,
    "is_legal_person" BOOLEAN,
    "kind" "organisation_kind" NOT NULL,
    "sector" "organisation_sector",
    "industry_code" TEXT NOT NULL DEFAULT '',
    "division_code" TEXT,
    "place_of_business" TEXT NOT NULL DEFAULT '',
    "founded_on" DATE,
    "registered_capital" DECIMAL(16,2),
    "business_scope" TEXT NOT NULL DEFAULT '',
    "legal_representative" TEXT NOT NULL DEFAULT '',
    "contact_name" TEXT NOT NULL DEFAULT '',
    "contact_post" TEXT NOT NULL DEFAULT '',
    "contact_phone" TEXT NOT NULL DEFAULT '',
    "contact_email" TEXT NOT NULL DEFAULT '',
    "tags" TEXT[],
    "search_grams" TEXT[],
    "version" INTEGER NOT NULL DEFAULT 1,
    "created_at" TIMESTAMPTZ NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updated_at" TIMESTAMPTZ NOT NULL,

    CONSTRAINT "organisation_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "rd_team" (
    "organisation_id" UUID NOT NULL,
    "as_of" DATE NOT NULL,
    "fulltime_rd_staff" INTEGER NOT NULL,
    "senior_experts" INTEGER,
    "doctors" INTEGER,
    "chief_scientist" TEXT NOT NULL DEFAULT '',

    CONSTRAINT "rd_team_pkey" PRIMARY KEY ("organisation_id")
);

-- CreateTable
CREATE TABLE "financial_year" (
    "organisation_id" UUID NOT NULL,
    "year" SMALLINT NOT NULL,
    "months_operated" SMALLINT NOT NULL DEFAULT 12,
    "main_revenue" DECIMAL(16,2),
    "sales_revenue" DECIMAL(16,2),
    "rd_expense" DECIMAL(16,2),
    "profit" DECIMAL(16,2),
    "is_audited" BOOLEAN NOT NULL DEFAULT false,

    CONSTRAINT "financial_year_pkey" PRIMARY KEY ("organisation_id","year")
);

-- CreateTable
CREATE TABLE "innovation_platform" (
    "id" UUID NOT NULL,
    "organisation_id" UUID NOT NULL,
    "name" TEXT NOT NULL,
    "kind" "platform_kind" NOT NULL,
    "level" "platform_level" NOT NULL,
    "approval_no" TEXT NOT NULL DEFAULT '',
    "approved_on" DATE,
    "valid_to" DATE,
    "revoked_on" DATE,

    CONSTRAINT "innovation_platform_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "strategic_agreement" (
    "id" UUID NOT NULL,
    "organisation_id" UUID NOT NULL,
    "party" TEXT NOT NULL,
    "document_no" TEXT NOT NULL DEFAULT '',
    "signed_on" DATE NOT NULL,
    "valid_to" DATE,

    CONSTRAINT "strategic_agreement_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "integrity_record" (
    "id" UUID NOT NULL,
    "organisation_id" UUID NOT NULL,
    "object" "integrity_object" NOT NULL,
    "person" TEXT NOT NULL DEFAULT '',
    "act" TEXT NOT NULL,
    "basis" TEXT NOT NULL,
    "decided_on" DATE NOT NULL,
    "valid_from" DATE NOT NULL,
    "valid_to" DATE,

    CONSTRAINT "integrity_record_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "app_user" (
    "id" UUID NOT NULL,
    "account" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "role" "role" NOT NULL,
    "status" "user_status" NOT NULL DEFAULT 'ACTIVE',
    "organisation_id" UUID,
    "district_id" UUID,
    "password_hash" TEXT,
    "password_changed_at" TIMESTAMPTZ,
    "password_history" TEXT[],
    "failed_attempts" SMALLINT NOT NULL DEFAULT 0,
    "locked_until" TIMESTAMPTZ,
    "version" INTEGER NOT NULL DEFAULT 1,
    "created_at" TIMESTAMPTZ NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "app_user_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "session" (
    "token_hash" TEXT NOT NULL,
    "user_id" UUID NOT NULL,
    "created_at" TIMESTAMPTZ NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "last_seen_at" TIMESTAMPTZ NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "address" TEXT NOT NULL DEFAULT '',

    CONSTRAINT "session_pkey" PRIMARY KEY ("token_hash")
);

-- CreateTable
CREATE TABLE "password_link" (
    "token_hash" TEXT NOT NULL,
    "user_id" UUID NOT NULL,
    "expires_at" TIMESTAMPTZ NOT NULL,
    "used_at" TIMESTAMPTZ,

    CONSTRAINT "password_link_pkey" PRIMARY KEY ("token_hash")
);

-- CreateTable
CREATE TABLE "api_token" (
    "id" UUID NOT NULL,
    "token_hash" TEXT NOT NULL,
    "prefix" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "owner_id" UUID NOT NULL,
    "scopes" "token_scope"[],
    "created_at" TIMESTAMPTZ NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "expires_at" TIMESTAMPTZ NOT NULL,
    "last_used_at" TIMESTAMPTZ,
    "revoked_at" TIMESTAMPTZ,

    CONSTRAINT "api_token_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "idempotency_key" (
    "user_id" UUID NOT NULL,
    "key" TEXT NOT NULL,
    "body_hash" TEXT NOT NULL,
    "record_id" TEXT NOT NULL,
    "at" TIMESTAMPTZ NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "idempotency_key_pkey" PRIMARY KEY ("user_id","key")
);

-- CreateTable
CREATE TABLE "_ApplicationToPriorityDirection" (
    "A" UUID NOT NULL,
    "B" UUID NOT NULL,

    CONSTRAINT "_ApplicationToPriorityDirection_AB_pkey" PRIMARY KEY ("A","B")
);

-- CreateIndex
CREATE UNIQUE INDEX "application_number_key" ON "application"("number");

-- CreateIndex
CREATE UNIQUE INDEX "application_formation_id_key" ON "application"("formation_id");

-- CreateIndex
CREATE INDEX "application_batch_id_status_updated_at_id_idx" ON "application"("batch_id", "status", "updated_at" DESC, "id");

-- CreateIndex
CREATE INDEX "application_lead_unit_id_idx" ON "application"("lead_unit_id");

-- CreateIndex
CREATE INDEX "application_recommending_body_id_status_idx" ON "application"("recommending_body_id", "status");

-- CreateIndex
CREATE INDEX "application_name_key_idx" ON "application"("name_key");

-- CreateIndex
CREATE INDEX "application_updated_at_id_idx" ON "application"("updated_at" DESC, "id");

-- CreateIndex
CREATE INDEX "application_member_unit_ids_idx" ON "application" USING GIN ("member_unit_ids");

-- CreateIndex
CREATE INDEX "application_name_grams_idx" ON "application" USING GIN ("name_grams");

-- CreateIndex
CREATE INDEX "application_search_grams_idx" ON "application" USING GIN ("search_grams");

-- CreateIndex
CREATE INDEX "examination_snapshot_application_id_examined_at_idx" ON "examination_snapshot"("application_id", "examined_at" DESC);

-- CreateIndex
CREATE INDEX "audit_entry_subject_record_id_at_id_idx" ON "audit_entry"("subject", "record_id", "at" DESC, "id");

-- CreateIndex
CREATE INDEX "audit_entry_at_id_idx" ON "audit_entry"("at" DESC, "id");

-- CreateIndex
CREATE INDEX "audit_entry_actor_id_idx" ON "audit_entry"("actor_id");

-- CreateIndex
CREATE UNIQUE INDEX "rule_set_document_no_edition_key" ON "rule_set"("document_no", "edition");

-- CreateIndex
CREATE UNIQUE INDEX "batch_title_key" ON "batch"("title");

-- CreateIndex
CREATE INDEX "batch_rule_set_id_idx" ON "batch"("rule_set_id");

-- CreateIndex
CREATE UNIQUE INDEX "priority_direction_batch_id_name_key" ON "priority_direction"("batch_id", "name");

-- CreateIndex
CREATE UNIQUE INDEX "consortium_number_key" ON "consortium"("number");

-- CreateIndex
CREATE INDEX "consortium_lead_unit_id_idx" ON "consortium"("lead_unit_id");

-- CreateIndex
CREATE INDEX "consortium_name_key_idx" ON "consortium"("name_key");

-- CreateIndex
CREATE INDEX "consortium_name_grams_idx" ON "consortium" USING GIN ("name_grams");

-- CreateIndex
CREATE INDEX "consortium_search_grams_idx" ON "consortium" USING GIN ("search_grams");

-- CreateIndex
CREATE UNIQUE INDEX "district_name_key" ON "district"("name");

-- CreateIndex
CREATE UNIQUE INDEX "district_division_code_key" ON "district"("division_code");

-- CreateIndex
CREATE UNIQUE INDEX "submission_item_attachment_id_key" ON "submission_item"("attachment_id");

-- CreateIndex
CREATE INDEX "submission_item_handler_id_idx" ON "submission_item"("handler_id");

-- CreateIndex
CREATE UNIQUE INDEX "submission_item_application_id_kind_key" ON "submission_item"("application_id", "kind");

-- CreateIndex
CREATE INDEX "attachment_application_id_idx" ON "attachment"("application_id");

-- CreateIndex
CREATE INDEX "attachment_uploaded_by_id_idx" ON "attachment"("uploaded_by_id");

-- CreateIndex
CREATE INDEX "upload_ticket_application_id_idx" ON "upload_ticket"("application_id");

-- CreateIndex
CREATE INDEX "upload_ticket_user_id_idx" ON "upload_ticket"("user_id");

-- CreateIndex
CREATE INDEX "waiver_proposed_by_id_idx" ON "waiver"("proposed_by_id");

-- CreateIndex
CREATE INDEX "waiver_decided_by_id_idx" ON "waiver"("decided_by_id");

-- CreateIndex
CREATE UNIQUE INDEX "waiver_application_id_code_key" ON "waiver"("application_id", "code");

-- CreateIndex
CREATE INDEX "clause_verdict_given_by_id_idx" ON "clause_verdict"("given_by_id");

-- CreateIndex
CREATE INDEX "correction_application_id_idx" ON "correction"("application_id");

-- CreateIndex
CREATE INDEX "correction_requested_by_id_idx" ON "correction"("requested_by_id");

-- CreateIndex
CREATE INDEX "correction_item_correction_id_idx" ON "correction_item"("correction_id");

-- CreateIndex
CREATE INDEX "membership_formation_id_position_idx" ON "membership"("formation_id", "position");

-- CreateIndex
CREATE INDEX "membership_organisation_id_idx" ON "membership"("organisation_id");

-- CreateIndex
CREATE INDEX "governance_body_formation_id_position_idx" ON "governance_body"("formation_id", "position");

-- CreateIndex
CREATE INDEX "governance_body_host_unit_id_idx" ON "governance_body"("host_unit_id");

-- CreateIndex
CREATE INDEX "seat_body_id_position_idx" ON "seat"("body_id", "position");

-- CreateIndex
CREATE INDEX "seat_organisation_id_idx" ON "seat"("organisation_id");

-- CreateIndex
CREATE INDEX "fund_management_declaration_custodian_id_idx" ON "fund_management_declaration"("custodian_id");

-- CreateIndex
CREATE UNIQUE INDEX "organisation_uscc_key" ON "organisation"("uscc");

-- CreateIndex
CREATE INDEX "organisation_legal_name_id_idx" ON "organisation"("legal_name", "id");

-- CreateIndex
CREATE INDEX "organisation_search_grams_idx" ON "organisation" USING GIN ("search_grams");

-- CreateIndex
CREATE INDEX "innovation_platform_organisation_id_idx" ON "innovation_platform"("organisation_id");

-- CreateIndex
CREATE INDEX "strategic_agreement_organisation_id_idx" ON "strategic_agreement"("organisation_id");

-- CreateIndex
CREATE INDEX "integrity_record_organisation_id_idx" ON "integrity_record"("organisation_id");

-- CreateIndex
CREATE UNIQUE INDEX "app_user_account_key" ON "app_user"("account");

-- CreateIndex
CREATE INDEX "app_user_organisation_id_idx" ON "app_user"("organisation_id");

-- CreateIndex
CREATE INDEX "app_user_district_id_idx" ON "app_user"("district_id");

-- CreateIndex
CREATE INDEX "session_user_id_idx" ON "session"("user_id");

-- CreateIndex
CREATE INDEX "password_link_user_id_idx" ON "password_link"("user_id");

-- CreateIndex
CREATE UNIQUE INDEX "api_token_token_hash_key" ON "api_token"("token_hash");

-- CreateIndex
CREATE INDEX "api_token_owner_id_idx" ON "api_token"("owner_id");

-- CreateIndex
CREATE INDEX "_ApplicationToPriorityDirection_B_index" ON "_ApplicationToPriorityDirection"("B");

-- AddForeignKey
ALTER TABLE "application" ADD CONSTRAINT "application_batch_id_fkey" FOREIGN KEY ("batch_id") REFERENCES "batch"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "application" ADD CONSTRAINT "application_lead_unit_id_fkey" FOREIGN KEY ("lead_unit_id") REFERENCES "organisation"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "application" ADD CONSTRAINT "application_recommending_body_id_fkey" FOREIGN KEY ("recommending_body_id") REFERENCES "district"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "application" ADD CONSTRAINT "application_formation_id_fkey" FOREIGN KEY ("formation_id") REFERENCES "formation"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "examination_snapshot" ADD CONSTRAINT "examination_snapshot_application_id_fkey" FOREIGN KEY ("application_id") REFERENCES "application"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "examination_snapshot" ADD CONSTRAINT "examination_snapshot_rule_set_id_fkey" FOREIGN KEY ("rule_set_id") REFERENCES "rule_set"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "batch" ADD CONSTRAINT "batch_rule_set_id_fkey" FOREIGN KEY ("rule_set_id") REFERENCES "rule_set"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "priority_direction" ADD CONSTRAINT "priority_direction_batch_id_fkey" FOREIGN KEY ("batch_id") REFERENCES "batch"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "consortium" ADD CONSTRAINT "consortium_lead_unit_id_fkey" FOREIGN KEY ("lead_unit_id") REFERENCES "organisation"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "submission_item" ADD CONSTRAINT "submission_item_application_id_fkey" FOREIGN KEY ("application_id") REFERENCES "application"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "submission_item" ADD CONSTRAINT "submission_item_attachment_id_fkey" FOREIGN KEY ("attachment_id") REFERENCES "attachment"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "submission_item" ADD CONSTRAINT "submission_item_handler_id_fkey" FOREIGN KEY ("handler_id") REFERENCES "app_user"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "attachment" ADD CONSTRAINT "attachment_application_id_fkey" FOREIGN KEY ("application_id") REFERENCES "application"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "attachment" ADD CONSTRAINT "attachment_uploaded_by_id_fkey" FOREIGN KEY ("uploaded_by_id") REFERENCES "app_user"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "upload_ticket" ADD CONSTRAINT "upload_ticket_application_id_fkey" FOREIGN KEY ("application_id") REFERENCES "application"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "upload_ticket" ADD CONSTRAINT "upload_ticket_user_id_fkey" FOREIGN KEY ("user_id") REFERENCES "app_user"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "waiver" ADD CONSTRAINT "waiver_application_id_fkey" FOREIGN KEY ("application_id") REFERENCES "application"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "waiver" ADD CONSTRAINT "waiver_proposed_by_id_fkey" FOREIGN KEY ("proposed_by_id") REFERENCES "app_user"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "waiver" ADD CONSTRAINT "waiver_decided_by_id_fkey" FOREIGN KEY ("decided_by_id") REFERENCES "app_user"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "clause_verdict" ADD CONSTRAINT "clause_verdict_application_id_fkey" FOREIGN KEY ("application_id") REFERENCES "application"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "clause_verdict" ADD CONSTRAINT "clause_verdict_given_by_id_fkey" FOREIGN KEY ("given_by_id") REFERENCES "app_user"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "correction" ADD CONSTRAINT "correction_application_id_fkey" FOREIGN KEY ("application_id") REFERENCES "application"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "correction" ADD CONSTRAINT "correction_requested_by_id_fkey" FOREIGN KEY ("requested_by_id") REFERENCES "app_user"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "correction_item" ADD CONSTRAINT "correction_item_correction_id_fkey" FOREIGN KEY ("correction_id") REFERENCES "correction"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "membership" ADD CONSTRAINT "membership_formation_id_fkey" FOREIGN KEY ("formation_id") REFERENCES "formation"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "membership" ADD CONSTRAINT "membership_organisation_id_fkey" FOREIGN KEY ("organisation_id") REFERENCES "organisation"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "membership" ADD CONSTRAINT "membership_intent_confirmed_by_id_fkey" FOREIGN KEY ("intent_confirmed_by_id") REFERENCES "app_user"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "governance_body" ADD CONSTRAINT "governance_body_formation_id_fkey" FOREIGN KEY ("formation_id") REFERENCES "formation"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "governance_body" ADD CONSTRAINT "governance_body_host_unit_id_fkey" FOREIGN KEY ("host_unit_id") REFERENCES "organisation"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "seat" ADD CONSTRAINT "seat_body_id_fkey" FOREIGN KEY ("body_id") REFERENCES "governance_body"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "seat" ADD CONSTRAINT "seat_organisation_id_fkey" FOREIGN KEY ("organisation_id") REFERENCES "organisation"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "fund_management_declaration" ADD CONSTRAINT "fund_management_declaration_formation_id_fkey" FOREIGN KEY ("formation_id") REFERENCES "formation"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "fund_management_declaration" ADD CONSTRAINT "fund_management_declaration_custodian_id_fkey" FOREIGN KEY ("custodian_id") REFERENCES "organisation"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "agreement" ADD CONSTRAINT "agreement_formation_id_fkey" FOREIGN KEY ("formation_id") REFERENCES "formation"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "rd_team" ADD CONSTRAINT "rd_team_organisation_id_fkey" FOREIGN KEY ("organisation_id") REFERENCES "organisation"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "financial_year" ADD CONSTRAINT "financial_year_organisation_id_fkey" FOREIGN KEY ("organisation_id") REFERENCES "organisation"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "innovation_platform" ADD CONSTRAINT "innovation_platform_organisation_id_fkey" FOREIGN KEY ("organisation_id") REFERENCES "organisation"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "strategic_agreement" ADD CONSTRAINT "strategic_agreement_organisation_id_fkey" FOREIGN KEY ("organisation_id") REFERENCES "organisation"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "integrity_record" ADD CONSTRAINT "integrity_record_organisation_id_fkey" FOREIGN KEY ("organisation_id") REFERENCES "organisation"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "app_user" ADD CONSTRAINT "app_user_organisation_id_fkey" FOREIGN KEY ("organisation_id") REFERENCES "organisation"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "app_user" ADD CONSTRAINT "app_user_district_id_fkey" FOREIGN KEY ("district_id") REFERENCES "district"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "session" ADD CONSTRAINT "session_user_id_fkey" FOREIGN KEY ("user_id") REFERENCES "app_user"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "password_link" ADD CONSTRAINT "password_link_user_id_fkey" FOREIGN KEY ("user_id") REFERENCES "app_user"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "api_token" ADD CONSTRAINT "api_token_owner_id_fkey" FOREIGN KEY ("owner_id") REFERENCES "app_user"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "_ApplicationToPriorityDirection" ADD CONSTRAINT "_ApplicationToPriorityDirection_A_fkey" FOREIGN KEY ("A") REFERENCES "application"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "_ApplicationToPriorityDirection" ADD CONSTRAINT "_ApplicationToPriorityDirection_B_fkey" FOREIGN KEY ("B") REFERENCES "priority_direction"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- By hand: what must hold even if the code is wrong.

CREATE EXTENSION IF NOT EXISTS btree_gist;

-- A unit is in a formation once at a time (一(一)a, 三(三)b count distinct units).
ALTER TABLE membership ADD CONSTRAINT membership_once_at_a_time
  EXCLUDE USING gist (formation_id WITH =, organisation_id WITH =, daterange(valid_from, valid_to) WITH &&);
ALTER TABLE membership ADD CONSTRAINT membership_dates_in_order CHECK (valid_to IS NULL OR valid_from IS NULL OR valid_from < valid_to);
ALTER TABLE membership ADD CONSTRAINT membership_intent_has_its_person CHECK ((intent_confirmed_at IS NULL) = (intent_confirmed_by_id IS NULL));

-- Codes are eighteen characters of GB 32100's alphabet; the check characters are the domain's.
ALTER TABLE organisation ADD CONSTRAINT organisation_uscc_form CHECK (uscc ~ '^[0-9A-HJ-NPQRTUWXY]{18}$');
ALTER TABLE financial_year ADD CONSTRAINT financial_year_months CHECK (months_operated BETWEEN 1 AND 12);
ALTER TABLE financial_year ADD CONSTRAINT financial_year_not_negative
  CHECK (main_revenue >= 0 AND sales_revenue >= 0 AND rd_expense >= 0);
ALTER TABLE rd_team ADD CONSTRAINT rd_team_not_negative CHECK (fulltime_rd_staff >= 0);
ALTER TABLE integrity_record ADD CONSTRAINT integrity_record_person CHECK ((object = 'PERSON') = (person <> ''));

ALTER TABLE batch ADD CONSTRAINT batch_dates_in_order CHECK (opens_on <= closes_on);

-- A district officer belongs to a district, unit staff to a unit, nobody else to either.
ALTER TABLE app_user ADD CONSTRAINT app_user_place CHECK (
  (role = 'UNIT_STAFF') = (organisation_id IS NOT NULL) AND (role = 'DISTRICT_OFFICER') = (district_id IS NOT NULL));

-- Nobody approves a reason that they proposed (原则上 needs two persons).
ALTER TABLE waiver ADD CONSTRAINT waiver_two_persons CHECK (decided_by_id IS NULL OR decided_by_id <> proposed_by_id);
ALTER TABLE waiver ADD CONSTRAINT waiver_decided_whole
  CHECK ((status = 'PROPOSED') = (decided_by_id IS NULL) AND (decided_by_id IS NULL) = (decided_at IS NULL));

-- What the state says, the dates say too.
ALTER TABLE application ADD CONSTRAINT application_submitted_has_date CHECK (
  status IN ('DRAFT', 'WITHDRAWN') OR (submitted_at IS NOT NULL AND first_submitted_at IS NOT NULL));
ALTER TABLE application ADD CONSTRAINT application_recommended_has_body CHECK (
  status IN ('DRAFT', 'WITHDRAWN') OR recommending_body_id IS NOT NULL);
ALTER TABLE submission_item ADD CONSTRAINT submission_item_receipt_whole CHECK ((received_at IS NULL) = (handler_id IS NULL));

-- The units of an application's formation, beside the row that abilities and quotas ask by.
CREATE FUNCTION keep_member_unit_ids() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  UPDATE application SET member_unit_ids = coalesce((
    SELECT array_agg(m.organisation_id ORDER BY m.position)
    FROM membership m WHERE m.formation_id = application.formation_id AND m.role = 'MEMBER'), '{}')
  WHERE formation_id IN (SELECT formation_id FROM changed);
  RETURN NULL;
END $$;
CREATE TRIGGER membership_added AFTER INSERT ON membership REFERENCING NEW TABLE AS changed
  FOR EACH STATEMENT EXECUTE FUNCTION keep_member_unit_ids();
CREATE TRIGGER membership_changed AFTER UPDATE ON membership REFERENCING NEW TABLE AS changed
  FOR EACH STATEMENT EXECUTE FUNCTION keep_member_unit_ids();
CREATE TRIGGER membership_removed AFTER DELETE ON membership REFERENCING OLD TABLE AS changed
  FOR EACH STATEMENT EXECUTE FUNCTION keep_member_unit_ids();
CREATE FUNCTION take_member_unit_ids() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  NEW.member_unit_ids := coalesce((
    SELECT array_agg(m.organisation_id ORDER BY m.position)
    FROM membership m WHERE m.formation_id = NEW.formation_id AND m.role = 'MEMBER'), '{}');
  RETURN NEW;
END $$;
CREATE TRIGGER application_founded BEFORE INSERT ON application FOR EACH ROW EXECUTE FUNCTION take_member_unit_ids();

-- History, snapshots and rule sets are written once.
CREATE FUNCTION refuse_rewriting() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  RAISE EXCEPTION '% is append-only', TG_TABLE_NAME USING ERRCODE = 'restrict_violation';
END $$;
CREATE TRIGGER audit_entry_append_only BEFORE UPDATE OR DELETE ON audit_entry FOR EACH ROW EXECUTE FUNCTION refuse_rewriting();
CREATE TRIGGER audit_entry_kept BEFORE TRUNCATE ON audit_entry FOR EACH STATEMENT EXECUTE FUNCTION refuse_rewriting();
CREATE TRIGGER snapshot_append_only BEFORE UPDATE OR DELETE ON examination_snapshot FOR EACH ROW EXECUTE FUNCTION refuse_rewriting();
CREATE TRIGGER rule_set_append_only BEFORE UPDATE OR DELETE ON rule_set FOR EACH ROW EXECUTE FUNCTION refuse_rewriting();
