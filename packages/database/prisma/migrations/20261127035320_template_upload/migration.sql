-- AlterTable
ALTER TABLE "upload_ticket" ADD COLUMN     "template_kind" "document_template_kind";

-- By hand
ALTER TABLE upload_ticket DROP CONSTRAINT upload_ticket_leads_to_one_place;
ALTER TABLE upload_ticket ADD CONSTRAINT upload_ticket_leads_to_one_place
  CHECK (num_nonnulls(application_id, part_id, import_kind, template_kind) = 1 AND (application_id IS NULL) = (kind IS NULL));
