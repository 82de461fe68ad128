const surnames = '韦覃黄梁莫蒙潘陆谭罗李王张陈刘';
const given = [
  '建国',
  '晓岚',
  '志远',
  '雅琴',
  '国栋',
  '丽华',
  '思远',
  '海燕',
  '俊杰',
  '秋月',
  '文博',
  '春燕',
  '家豪',
  '梦婷',
  '永强',
];

/** 示例人员: a fictitious person for every number, marked as one. */
export const person = (index: number): string =>
  `示例·${surnames[index % surnames.length]}${given[(index * 7) % given.length]}`;
