import type { PlatformRow, UnitRow, Wan } from './row.ts';

const centre = (name: string, more: Partial<PlatformRow> = {}): readonly PlatformRow[] => [{ name, ...more }];
/** Three even years: sales a little above main-business revenue. */
const even = (main: string, sales: string, rd: string): readonly Wan[] => [
  [main, sales, rd],
  [main, sales, rd],
  [main, sales, rd],
];

/** 示例牵头单位 of drafts: each misses, or just meets, what its application is there to show. */
export const draftingUnits: readonly UnitRow[] = [
  {
    key: 'wheel',
    name: '柳州示例铝合金车轮有限公司',
    skill: '铝合金车轮',
    division: '450206',
    wan: even('58000', '59000', '1900'),
    rdStaff: 33,
    platforms: centre('柳州市示例铝合金车轮企业技术中心'),
  },
  {
    key: 'hydraulic',
    name: '柳州示例液压件再制造有限公司',
    skill: '液压泵阀再制造',
    division: '450205',
    wan: even('50000', '51000', '1700'),
    rdStaff: 20,
    platforms: centre('柳州市示例再制造工程技术研究中心'),
  },
  {
    // 5,990 ÷ 200,000 万元 = 2.995 %, which is not 3.00 %.
    key: 'press',
    name: '柳州示例冲压模具有限公司',
    skill: '汽车覆盖件冲压模具',
    division: '450203',
    wan: [
      ['64000', '66000', '1976.70'],
      ['65000', '67000', '2006.65'],
      ['66000', '67000', '2006.65'],
    ],
    rdStaff: 52,
    platforms: centre('柳州市示例冲压模具企业技术中心'),
  },
  {
    // 5,400 ÷ 180,000 万元 = 3 % exactly.
    key: 'gearbox',
    name: '柳州示例变速器有限公司',
    skill: '混合动力变速器',
    division: '450204',
    wan: even('59000', '60000', '1800'),
    rdStaff: 48,
    platforms: centre('柳州市示例变速器工程技术研究中心'),
  },
  { key: 'startup', name: '柳州示例数据智能有限公司', skill: '工业数据平台', division: '450202' },
  {
    key: 'ship',
    name: '柳州示例船舶动力有限公司',
    skill: '内河船用混合动力',
    division: '450224',
    wan: even('21000', '21500', '900'),
    rdStaff: 26,
    platforms: centre('柳州市示例船舶动力技术创新中心'),
  },
  {
    key: 'casting',
    name: '柳州示例精密铸造有限公司',
    skill: '球墨铸铁件',
    division: '450222',
    wan: even('53000', '54000', '1680'),
    rdStaff: 29,
    platforms: [
      { name: '柳州市示例铸造工程技术研究中心', expiredYearsAgo: 1 },
      { name: '柳州市示例铸造企业技术中心', revokedYearsAgo: 2 },
    ],
  },
  {
    key: 'rubber',
    name: '柳州示例橡胶密封件有限公司',
    skill: '汽车密封件',
    division: '450223',
    wan: even('52000', '52500', '1620'),
    rdStaff: 24,
    platforms: centre('柳州市示例密封件企业技术中心'),
  },
  {
    // Operating since long ago, but the first of the three years was never reported.
    key: 'wood',
    name: '柳州示例绿色家居有限公司',
    skill: '无醛竹木板材',
    division: '450225',
    wan: [
      ['57000', '57500', '1760'],
      ['57200', '57800', '1790'],
    ],
    foundedYearsAgo: 12,
    rdStaff: 22,
    platforms: centre('柳州市示例竹木家居企业技术中心'),
  },
  {
    // Leads a consortium already, and has fewer than twenty full-time researchers.
    key: 'chem',
    name: '柳州示例绿色化工有限公司',
    skill: '水性涂料与助剂',
    division: '450223',
    wan: even('66000', '66800', '2200'),
    rdStaff: 19,
    platforms: centre('柳州市示例绿色化工重点实验室'),
  },
];
