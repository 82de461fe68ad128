import {
  consortiumLabels,
  fundAmountHeading,
  fundDirection,
  fundEntryLabels,
  fundSource,
  fundSourceSettingLabels,
  fundUse,
  governanceMeetingLabels,
} from '@consortium/domain';
import { at, day, type ExportTable, joined, term, terms, text } from './export-columns.ts';

/** 会议与经费的导出表. */
export const bookTables: Readonly<Record<string, ExportTable>> = {
  governanceMeetings: {
    title: { 'zh-CN': '组织机构会议登记表', en: 'Meetings of bodies' },
    filterType: 'GovernanceMeetingFilter',
    orderType: 'GovernanceMeetingOrder',
    nodes:
      'heldOn place chairedBy present entitled summary consortium { name } body { name } resolutions { title }',
    columns: [
      text(consortiumLabels.name, 'consortium.name', 36),
      text(governanceMeetingLabels.bodyId, 'body.name', 24),
      day(governanceMeetingLabels.heldOn, 'heldOn'),
      text(governanceMeetingLabels.place, 'place', 20),
      text(governanceMeetingLabels.chairedBy, 'chairedBy'),
      joined(governanceMeetingLabels.present, 'present'),
      joined({ 'zh-CN': '应到人员', en: 'Entitled' }, 'entitled'),
      joined(governanceMeetingLabels.resolutions, 'resolutions', 'title'),
      text(governanceMeetingLabels.summary, 'summary', 50),
    ],
  },
  fundEntries: {
    title: { 'zh-CN': '经费台账', en: 'Ledger' },
    filterType: 'FundEntryFilter',
    orderType: 'FundEntryOrder',
    nodes:
      'bookedOn direction source use amount voucherNo purpose reverses { voucherNo } consortium { number name }',
    columns: [
      text(consortiumLabels.number, 'consortium.number', 18),
      text(consortiumLabels.name, 'consortium.name', 36),
      day(fundEntryLabels.bookedOn, 'bookedOn'),
      text(fundEntryLabels.voucherNo, 'voucherNo'),
      term(fundEntryLabels.direction, 'direction', fundDirection),
      term(fundEntryLabels.source, 'source', fundSource),
      term(fundEntryLabels.use, 'use', fundUse),
      {
        label: fundAmountHeading,
        kind: 'number',
        cell: (row) => at(row, 'amount') as string,
      },
      text(fundEntryLabels.purpose, 'purpose', 40),
      text({ 'zh-CN': '冲销凭证', en: 'Reverses' }, 'reverses.voucherNo'),
    ],
  },
  fundSourceSettings: {
    title: { 'zh-CN': '经费来源设置', en: 'Sources of funds' },
    filterType: 'FundSourceSettingFilter',
    orderType: 'FundSourceSettingOrder',
    nodes: 'source allowedUses',
    columns: [
      term(fundEntryLabels.source, 'source', fundSource),
      { ...terms(fundSourceSettingLabels.allowedUses, 'allowedUses', fundUse), width: 60 },
    ],
  },
};
