import { districtKind, districtLabels } from '../batch/district.ts';
import { choose, columnsOf, note, required } from './columns.ts';
import { importKind } from './data-import.ts';
import type { ImportForm } from './import-form.ts';

const district = columnsOf(districtLabels);

/** 推荐单位导入表: what createDistrict takes. */
export const districtForm: ImportForm = {
  kind: 'DISTRICTS',
  sheet: importKind.labels.DISTRICTS,
  key: ['name'],
  name: 'name',
  columns: [
    district('name', 'LINE', '示例新区', {
      ...required,
      ...note('凭此认出推荐单位;更名请在页面上修改', 'By it the office is known; rename one on its page'),
    }),
    district('kind', districtKind, '功能区', { ...required, ...choose }),
    district(
      'divisionCode',
      'CODE',
      '',
      note('六位区划代码;功能区没有', 'Six digits; functional zones have none'),
    ),
  ],
  lists: [],
  howTo: [],
};
