import { type ReactElement, type ReactNode, type RefObject, useEffect, useRef } from 'react';
import {
  ColumnsButton,
  CreateButton,
  DataTable,
  type DataTableProps,
  List,
  Pagination,
  SearchInput,
  type SortPayload,
  TopToolbar,
  useCanAccess,
  useListContext,
  useResourceContext,
  useResourceDefinition,
  useTranslate,
} from 'react-admin';
import { ListErrorView } from '../page/ErrorView.tsx';
import { PageTitle } from '../page/PageTitle.tsx';
import { EmptyList } from './EmptyState.tsx';
import { ExportButtons } from './ExportButtons.tsx';
import { SavedViews, type View } from './SavedViews.tsx';

type Props = Readonly<{
  sort: SortPayload;
  /** Two to four filters that matter; all of them stay visible. */
  filters?: ReactElement[];
  views?: readonly View[];
  /** Fixed conditions that no filter shows. */
  filter?: Readonly<Record<string, unknown>>;
  actions?: ReactNode;
  hasColumns?: boolean;
  perPage?: number;
  /** Whether a record is begun from the list itself. */
  canCreate?: boolean;
  children: ReactNode;
}>;

/** 列表: views as tabs, visible filters, columns to choose, export, page sizes to 100, honest empty and error states. */
export function DeskList({
  sort,
  filters,
  views,
  filter,
  actions,
  hasColumns = true,
  perPage = 25,
  canCreate = true,
  children,
}: Props) {
  const translate = useTranslate();
  const resource = useResourceContext() ?? '';
  const { hasCreate } = useResourceDefinition();
  const { canAccess } = useCanAccess({ resource, action: 'create' });
  const create = canCreate && hasCreate && canAccess ? <CreateButton variant="contained" /> : null;
  const toolbar = (
    <TopToolbar sx={{ alignItems: 'center' }}>
      {actions}
      {hasColumns ? <ColumnsButton /> : null}
      <ExportButtons />
      {create}
    </TopToolbar>
  );
  return (
    <List
      title={<PageTitle text={translate(`resources.${resource}.name`, { smart_count: 2 })} />}
      sort={sort}
      perPage={perPage}
      component="div"
      actions={toolbar}
      empty={false}
      error={<ListErrorView />}
      pagination={<Pagination rowsPerPageOptions={[10, 25, 50, 100]} />}
      {...(filter ? { filter: { ...filter } } : {})}
      {...(filters ? { filters } : {})}
    >
      {views ? <SavedViews given={views} /> : null}
      {children}
    </List>
  );
}

/** 勾选框: its name belongs to the input; the packaged one gives it to what stands around it. */
function useNamedCheckboxes(box: RefObject<HTMLElement | null>): void {
  const { data } = useListContext();
  useEffect(() => {
    for (const around of box.current?.querySelectorAll('.MuiCheckbox-root[aria-label]') ?? []) {
      around.querySelector('input')?.setAttribute('aria-label', around.getAttribute('aria-label') ?? '');
      around.removeAttribute('aria-label');
    }
  }, [data]);
}

/** The table of a list: dense rows, a click opens the record, no bulk bar unless one is given. */
export function DeskTable({ children, ...rest }: DataTableProps) {
  const box = useRef<HTMLDivElement>(null);
  useNamedCheckboxes(box);
  return (
    <div ref={box}>
      <DataTable
        size="small"
        rowClick="show"
        bulkActionButtons={false}
        empty={<EmptyList action={<CreateWhereAllowed />} />}
        sx={{
          bgcolor: 'background.paper',
          border: 1,
          borderColor: 'divider',
          borderRadius: 1,
          // Above the rows, not over what stands above the table: a wide table scrolls within the page and would cut it off.
          '&& .RaBulkActionsToolbar-toolbar': { position: 'static', transform: 'none' },
        }}
        {...rest}
      >
        {children}
      </DataTable>
    </div>
  );
}

function CreateWhereAllowed() {
  const resource = useResourceContext() ?? '';
  const { hasCreate } = useResourceDefinition();
  const { canAccess } = useCanAccess({ resource, action: 'create' });
  return hasCreate && canAccess ? <CreateButton variant="contained" /> : null;
}

/** Search over everything that the server looks through for this resource. */
export const searchFilter = <SearchInput key="search" source="search" alwaysOn sx={{ minWidth: 260 }} />;
