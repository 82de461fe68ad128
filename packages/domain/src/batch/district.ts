import { z } from 'zod';
import type { Label } from '../kernel/label.ts';
import { type TermOf, vocabulary } from '../kernel/vocabulary.ts';
import { divisionCode, lineText } from '../values/text.ts';

/** 推荐单位类别: a county-level division, or a functional zone that acts like one without a GB/T 2260 code. */
export const districtKind = vocabulary('DistrictKind', {
  COUNTY: { 'zh-CN': '县(区)', en: 'County or district' },
  FUNCTIONAL_ZONE: { 'zh-CN': '功能区', en: 'Functional zone' },
});
export type DistrictKind = TermOf<typeof districtKind>;

/** 县(区)科技主管部门所辖区域. */
export const districtInput = z.object({
  name: lineText(60),
  kind: districtKind.schema,
  divisionCode: divisionCode.nullable().default(null),
});
export type DistrictInput = z.output<typeof districtInput>;

export const districtLabels = {
  name: { 'zh-CN': '名称', en: 'Name' },
  kind: { 'zh-CN': '类别', en: 'Kind' },
  divisionCode: { 'zh-CN': '行政区划代码', en: 'Division code' },
} satisfies Record<keyof DistrictInput, Label>;
