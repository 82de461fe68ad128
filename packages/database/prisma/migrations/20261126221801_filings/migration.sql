-- CreateTable
CREATE TABLE "filing" (
    "id" UUID NOT NULL,
    "application_id" UUID NOT NULL,
    "filing" SMALLINT NOT NULL,
    "content" JSONB NOT NULL,
    "hash" TEXT NOT NULL,
    "filed_at" TIMESTAMPTZ NOT NULL,

    CONSTRAINT "filing_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE UNIQUE INDEX "filing_hash_key" ON "filing"("hash");

-- CreateIndex
CREATE UNIQUE INDEX "filing_application_id_filing_key" ON "filing"("application_id", "filing");

-- AddForeignKey
ALTER TABLE "filing" ADD CONSTRAINT "filing_application_id_fkey" FOREIGN KEY ("application_id") REFERENCES "application"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
-- By hand

CREATE TRIGGER filing_append_only BEFORE UPDATE OR DELETE ON filing FOR EACH ROW EXECUTE FUNCTION refuse_rewriting();
