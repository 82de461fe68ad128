-- CreateEnum
CREATE TYPE "fund_direction" AS ENUM ('INCOME', 'SPENDING');

-- CreateEnum
CREATE TYPE "fund_source" AS ENUM ('GOVERNMENT', 'ENTERPRISE', 'FINANCE', 'OTHER');

-- CreateEnum
CREATE TYPE "fund_use" AS ENUM ('STAFF', 'EQUIPMENT', 'MATERIALS', 'TESTING', 'MEETINGS', 'OUTSOURCING', 'INTELLECTUAL_PROPERTY', 'MANAGEMENT', 'OTHER');

-- CreateTable
CREATE TABLE "fund_entry" (
    "id" UUID NOT NULL,
    "consortium_id" UUID NOT NULL,
    "booked_on" DATE NOT NULL,
    "direction" "fund_direction" NOT NULL,
    "source" "fund_source" NOT NULL,
    "use" "fund_use",
    "amount" DECIMAL(18,2) NOT NULL,
    "voucher_no" TEXT NOT NULL,
    "purpose" TEXT NOT NULL DEFAULT '',
    "reverses_id" UUID,
    "booked_by_id" UUID NOT NULL,
    "created_at" TIMESTAMPTZ NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "year" SMALLINT NOT NULL GENERATED ALWAYS AS ((EXTRACT(year FROM booked_on))::smallint) STORED,

    CONSTRAINT "fund_entry_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "fund_budget_line" (
    "consortium_id" UUID NOT NULL,
    "year" SMALLINT NOT NULL,
    "use" "fund_use" NOT NULL,
    "amount" DECIMAL(18,2) NOT NULL,

    CONSTRAINT "fund_budget_line_pkey" PRIMARY KEY ("consortium_id","year","use")
);

-- CreateTable
CREATE TABLE "closed_fund_year" (
    "consortium_id" UUID NOT NULL,
    "year" SMALLINT NOT NULL,

    CONSTRAINT "closed_fund_year_pkey" PRIMARY KEY ("consortium_id","year")
);

-- CreateTable
CREATE TABLE "fund_source_setting" (
    "id" UUID NOT NULL,
    "source" "fund_source" NOT NULL,
    "allowed_uses" "fund_use"[],
    "version" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "fund_source_setting_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "governance_meeting" (
    "id" UUID NOT NULL,
    "consortium_id" UUID NOT NULL,
    "body_id" UUID NOT NULL,
    "held_on" DATE NOT NULL,
    "place" TEXT NOT NULL DEFAULT '',
    "chaired_by" TEXT NOT NULL DEFAULT '',
    "present" TEXT[],
    "summary" TEXT NOT NULL DEFAULT '',
    "resolutions" JSONB NOT NULL DEFAULT '[]',

    CONSTRAINT "governance_meeting_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE UNIQUE INDEX "fund_entry_reverses_id_key" ON "fund_entry"("reverses_id");

-- CreateIndex
CREATE INDEX "fund_entry_consortium_id_booked_on_idx" ON "fund_entry"("consortium_id", "booked_on");

-- CreateIndex
CREATE INDEX "fund_entry_booked_by_id_idx" ON "fund_entry"("booked_by_id");

-- CreateIndex
CREATE UNIQUE INDEX "fund_entry_consortium_id_year_voucher_no_key" ON "fund_entry"("consortium_id", "year", "voucher_no");

-- CreateIndex
CREATE UNIQUE INDEX "fund_source_setting_source_key" ON "fund_source_setting"("source");

-- CreateIndex
CREATE INDEX "governance_meeting_consortium_id_held_on_idx" ON "governance_meeting"("consortium_id", "held_on");

-- CreateIndex
CREATE INDEX "governance_meeting_body_id_idx" ON "governance_meeting"("body_id");

-- AddForeignKey
ALTER TABLE "fund_entry" ADD CONSTRAINT "fund_entry_consortium_id_fkey" FOREIGN KEY ("consortium_id") REFERENCES "consortium"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "fund_entry" ADD CONSTRAINT "fund_entry_reverses_id_fkey" FOREIGN KEY ("reverses_id") REFERENCES "fund_entry"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "fund_entry" ADD CONSTRAINT "fund_entry_booked_by_id_fkey" FOREIGN KEY ("booked_by_id") REFERENCES "app_user"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "fund_budget_line" ADD CONSTRAINT "fund_budget_line_consortium_id_fkey" FOREIGN KEY ("consortium_id") REFERENCES "consortium"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "closed_fund_year" ADD CONSTRAINT "closed_fund_year_consortium_id_fkey" FOREIGN KEY ("consortium_id") REFERENCES "consortium"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "governance_meeting" ADD CONSTRAINT "governance_meeting_consortium_id_fkey" FOREIGN KEY ("consortium_id") REFERENCES "consortium"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "governance_meeting" ADD CONSTRAINT "governance_meeting_body_id_fkey" FOREIGN KEY ("body_id") REFERENCES "governance_body"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- By hand
ALTER TABLE fund_entry
  ADD CONSTRAINT fund_entry_use_of_spending CHECK ((direction = 'SPENDING') = ("use" IS NOT NULL)),
  ADD CONSTRAINT fund_entry_sign CHECK (amount <> 0 AND (amount < 0) = (reverses_id IS NOT NULL));
ALTER TABLE fund_budget_line ADD CONSTRAINT fund_budget_line_amount CHECK (amount >= 0);
CREATE TRIGGER fund_entry_append_only BEFORE UPDATE OR DELETE ON fund_entry
  FOR EACH ROW EXECUTE FUNCTION refuse_rewriting();

-- 结账: nothing is booked into a closed year; who closes it at the same time waits for the consortium's row.
CREATE FUNCTION refuse_closed_fund_year() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  PERFORM 1 FROM closed_fund_year c
    WHERE c.consortium_id = NEW.consortium_id AND c.year = EXTRACT(year FROM NEW.booked_on);
  IF FOUND THEN
    RAISE EXCEPTION 'the books of % are closed', EXTRACT(year FROM NEW.booked_on) USING ERRCODE = 'restrict_violation';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER fund_entry_open_year BEFORE INSERT ON fund_entry
  FOR EACH ROW EXECUTE FUNCTION refuse_closed_fund_year();

INSERT INTO fund_source_setting (id, source, allowed_uses)
  SELECT gen_random_uuid(), source, enum_range(NULL::fund_use) FROM unnest(enum_range(NULL::fund_source)) AS source;
