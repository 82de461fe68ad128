-- AlterEnum
ALTER TYPE "import_kind" ADD VALUE 'DIRECTIONS';
ALTER TYPE "import_kind" ADD VALUE 'INDICATORS';
ALTER TYPE "import_kind" ADD VALUE 'LEDGER_ENTRIES';

-- By hand
-- 撤销导入: an edition that no round has pinned may go again; one that is there is never rewritten.
DROP TRIGGER indicator_set_append_only ON indicator_set;
CREATE TRIGGER indicator_set_append_only BEFORE UPDATE ON indicator_set FOR EACH ROW EXECUTE FUNCTION refuse_rewriting();
