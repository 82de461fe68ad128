import type { ImportKind } from '@consortium/domain';
import { useListContext } from 'react-admin';
import { ImportButton } from './ImportButton.tsx';

/** 导入 beside a list: what is taken along is what the list shows. */
export function ListImport({ kind }: { kind: ImportKind }) {
  const { filterValues } = useListContext();
  return <ImportButton kind={kind} filter={filterValues} />;
}
