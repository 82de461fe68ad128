-- AlterEnum
ALTER TYPE "import_kind" ADD VALUE 'EXPERTS';

-- AlterTable
ALTER TABLE "expert" ADD COLUMN     "number" TEXT;

-- By hand
-- 专家编号: those that are there already are numbered as they came in; then whoever names none is given the next one.
UPDATE expert SET number = 'ZJ' || (1000 + counted.place)
  FROM (SELECT id, row_number() OVER (ORDER BY id) AS place FROM expert) AS counted
  WHERE counted.id = expert.id;
CREATE FUNCTION next_expert_number() RETURNS text LANGUAGE plpgsql AS $$
BEGIN
  PERFORM pg_advisory_xact_lock(hashtextextended('expert number', 13));
  RETURN 'ZJ' || (
    SELECT coalesce(max(substr(number, 3)::int), 1000) + 1 FROM expert WHERE number ~ '^ZJ[0-9]{4,8}$'
  );
END $$;
ALTER TABLE "expert" ALTER COLUMN "number" SET DEFAULT next_expert_number(), ALTER COLUMN "number" SET NOT NULL;

-- CreateIndex
CREATE UNIQUE INDEX "expert_number_key" ON "expert"("number");
