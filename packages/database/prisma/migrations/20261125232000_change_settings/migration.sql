-- AlterTable
ALTER TABLE "change_setting" DROP CONSTRAINT "change_setting_pkey",
ADD COLUMN     "id" UUID NOT NULL DEFAULT gen_random_uuid(),
ADD COLUMN     "version" INTEGER NOT NULL DEFAULT 1,
ADD CONSTRAINT "change_setting_pkey" PRIMARY KEY ("id");
ALTER TABLE "change_setting" ALTER COLUMN "id" DROP DEFAULT;

-- CreateIndex
CREATE UNIQUE INDEX "change_setting_kind_key" ON "change_setting"("kind");

-- By hand: every kind has its setting, and needs approval until the office says otherwise.
INSERT INTO change_setting (id, kind) SELECT gen_random_uuid(), kind FROM unnest(enum_range(NULL::change_kind)) AS kind
  ON CONFLICT (kind) DO NOTHING;
