-- A new term may be used only after the transaction that adds it, so they stand alone.
ALTER TYPE "application_status" ADD VALUE 'CONVERTED';
ALTER TYPE "application_status" ADD VALUE 'UNDER_REVIEW';
ALTER TYPE "application_status" ADD VALUE 'REVIEWED';
ALTER TYPE "application_status" ADD VALUE 'PROPOSED';
ALTER TYPE "application_status" ADD VALUE 'IN_PUBLICITY';
ALTER TYPE "application_status" ADD VALUE 'APPROVED';
ALTER TYPE "application_status" ADD VALUE 'NOT_APPROVED';
ALTER TYPE "application_status" ADD VALUE 'DISQUALIFIED';
ALTER TYPE "consortium_status" ADD VALUE 'ESTABLISHED';
ALTER TYPE "consortium_status" ADD VALUE 'RECTIFYING';
ALTER TYPE "submission_item_kind" ADD VALUE 'INTEGRITY_DECLARATION';
