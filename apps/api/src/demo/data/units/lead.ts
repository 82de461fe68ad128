import type { PlatformRow, UnitRow, Wan } from './row.ts';

const centre = (name: string, more: Partial<PlatformRow> = {}): readonly PlatformRow[] => [{ name, ...more }];
/** Three even years: sales a little above main-business revenue. */
const even = (main: string, sales: string, rd: string): readonly Wan[] => [
  [main, sales, rd],
  [main, sales, rd],
  [main, sales, rd],
];

/** 示例牵头单位 of what is filed, and the listed lead account's own. */
export const leadUnits: readonly UnitRow[] = [
  {
    // 55,790 ÷ 1,860,000 万元 is just below 3 %; 1,920 for the last year's 1,919 makes it exactly 3 %.
    key: 'smart',
    name: '柳州示例智能装备有限公司',
    skill: '焊装产线与智能物流装备',
    division: '450204',
    tags: ['专精特新'],
    wan: [
      ['60500', '62000', '1800'],
      ['60800', '62000', '1860'],
      ['61200', '62000', '1919'],
    ],
    rdStaff: 64,
    platforms: centre('柳州市示例焊装装备工程技术研究中心'),
  },
  {
    key: 'loader',
    name: '柳州示例工程机械股份有限公司',
    formerNames: ['柳州示例建筑机械总厂'],
    skill: '轮式装载机整机',
    division: '450206',
    tags: ['上市', '链主'],
    wan: [
      ['52800', '54000', '2360'],
      ['50900', '52000', '2310'],
      ['48600', '50000', '2290'],
    ],
    rdStaff: 186,
    platforms: centre('广西示例装载机工程技术研究中心', { level: 'REGION' }),
    agreements: [{ party: '柳州市人民政府(示例)', documentNo: '柳政战协示例1号' }],
  },
  {
    key: 'domain',
    name: '柳州示例智能网联科技有限公司',
    skill: '汽车域控制器软硬件',
    sector: 'TECH_INFO_SERVICE',
    division: '450203',
    wan: even('12600', '12800', '1150'),
    rdStaff: 72,
    platforms: centre('柳州市示例智能网联技术创新中心'),
  },
  {
    key: 'steel',
    name: '柳州示例钢铁新材料有限公司',
    skill: '汽车用高强钢板',
    division: '450205',
    tags: ['链主'],
    wan: even('186000', '190000', '6100'),
    rdStaff: 240,
    platforms: centre('国家示例高强钢企业技术中心', { level: 'NATIONAL' }),
  },
  {
    key: 'noodle',
    name: '柳州示例螺蛳粉食品有限公司',
    skill: '预包装米粉与汤料',
    division: '450203',
    wan: even('61300', '61800', '1930'),
    rdStaff: 31,
    platforms: centre('柳州市示例米粉加工工程技术研究中心'),
  },
  {
    // Founded in the middle of a year, two complete years ago: two fiscal years are all there are.
    key: 'robot',
    name: '柳州示例康复机器人科技有限公司',
    skill: '康复机器人整机与步态算法',
    sector: 'TECH_INFO_SERVICE',
    division: '450204',
    foundedYearsAgo: 2,
    wan: [
      ['3900', '4000', '620'],
      ['10800', '11000', '1330'],
    ],
    rdStaff: 38,
    platforms: centre('柳州市示例康复机器人重点实验室'),
  },
  {
    key: 'battery',
    name: '柳州示例动力电池有限公司',
    skill: '磷酸铁锂电池包',
    division: '450204',
    wan: even('73500', '75000', '3100'),
    rdStaff: 95,
    platforms: centre('广西示例动力电池工程研究中心', { level: 'REGION' }),
  },
  {
    key: 'bus',
    name: '柳州示例客车制造有限公司',
    skill: '新能源城市客车',
    division: '450203',
    wan: even('82000', '84000', '2900'),
    rdStaff: 110,
    platforms: centre('柳州市示例客车企业技术中心'),
  },
  {
    // Registered elsewhere, with a plant in the city: “operate in” is not “registered in”.
    key: 'outsider',
    name: '佛山示例储能科技有限公司',
    skill: '储能变流器',
    division: '440605',
    place: '广西柳州市鹿寨县示例工业园 8 号(柳州工厂)',
    wan: even('56200', '57000', '2280'),
    rdStaff: 58,
    platforms: centre('柳州市示例储能变流器技术创新中心'),
  },
  {
    key: 'equip',
    name: '柳州示例重型装备有限公司',
    skill: '冶金与环保装备',
    division: '450222',
    wan: even('54000', '55000', '1800'),
    rdStaff: 45,
    platforms: centre('柳州市示例重型装备企业技术中心'),
  },
  {
    key: 'hydrogen',
    name: '柳州示例氢能动力有限公司',
    skill: '氢燃料发动机系统',
    division: '450202',
    wan: even('51500', '52000', '2600'),
    rdStaff: 41,
    platforms: centre('柳州市示例氢能动力重点实验室'),
  },
];
