-- AlterTable
ALTER TABLE "governance_meeting" ADD COLUMN     "majority_percent" SMALLINT,
ADD COLUMN     "quorum_percent" SMALLINT;

-- CreateTable
CREATE TABLE "body_rules" (
    "body_id" UUID NOT NULL,
    "term_ends_on" DATE,
    "meets_every_months" SMALLINT,
    "quorum_percent" SMALLINT,
    "majority_percent" SMALLINT,

    CONSTRAINT "body_rules_pkey" PRIMARY KEY ("body_id")
);

-- AddForeignKey
ALTER TABLE "body_rules" ADD CONSTRAINT "body_rules_body_id_fkey" FOREIGN KEY ("body_id") REFERENCES "governance_body"("id") ON DELETE CASCADE ON UPDATE CASCADE;
