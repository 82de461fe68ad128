-- By hand: Prisma has no word for columns that the database computes; it takes them for columns with a default.
ALTER TABLE "report_snapshot"
  ADD COLUMN "figures" JSONB NOT NULL GENERATED ALWAYS AS (content -> 'figures'::text) STORED,
  ADD COLUMN "figures_before" JSONB GENERATED ALWAYS AS ((content -> 'lastYear'::text) -> 'figures'::text) STORED,
  ADD COLUMN "direction" TEXT GENERATED ALWAYS AS (((content -> 'consortium'::text) -> 'directions'::text) ->> 0) STORED,
  ADD COLUMN "district" TEXT GENERATED ALWAYS AS ((content -> 'consortium'::text) ->> 'district'::text) STORED,
  ADD COLUMN "lead_unit_kind" TEXT GENERATED ALWAYS AS (((content -> 'consortium'::text) -> 'leadUnit'::text) ->> 'kind'::text) STORED;
