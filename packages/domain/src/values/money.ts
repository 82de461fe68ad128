import { Decimal } from 'decimal.js';
import { z } from 'zod';
import { both, type Label } from '../kernel/label.ts';
import { refuse } from './issue.ts';

/** 元 per unit; screens speak 万元, documents 亿元, the disk 元. */
export const yuanPer = { YUAN: '1', WAN: '10000', YI: '100000000' } as const;
export type MoneyUnit = keyof typeof yuanPer;

const PLAIN_NUMBER = /^-?\d{1,15}(\.\d{1,10})?$/;
const LARGEST = new Decimal('10000000000000');

const amount = (least: Decimal) =>
  z
    .union([z.string().max(64), z.number()])
    .transform((value) => String(value).normalize('NFKC').replaceAll(',', '').trim())
    .check(({ value, issues }) => {
      if (!PLAIN_NUMBER.test(value) || new Decimal(value).decimalPlaces() > 2)
        issues.push(refuse('AMOUNT_FORMAT', [], value));
      else if (new Decimal(value).lt(least) || new Decimal(value).gt(LARGEST))
        issues.push(
          refuse('AMOUNT_RANGE', [], value, { least: least.toFixed(), largest: LARGEST.toFixed() }),
        );
    })
    .transform((value) => (PLAIN_NUMBER.test(value) ? new Decimal(value).toFixed() : value));

/** 金额(元), exact: a decimal string with at most two decimals, 0 to 10 万亿. */
export const money = amount(new Decimal(0));
/** 可为负的金额(元): profit and the like. */
export const signedMoney = amount(LARGEST.neg());

/** Yuan as a decimal string from an amount typed in another unit; null where it is no plain number. */
export function toYuan(text: string, unit: MoneyUnit): string | null {
  const plain = text.normalize('NFKC').replaceAll(',', '').trim();
  return PLAIN_NUMBER.test(plain) ? new Decimal(plain).times(yuanPer[unit]).toFixed() : null;
}

/** An amount of yuan in another unit, exact: `fromYuan('5001700', 'WAN')` is `500.17`. */
export const fromYuan = (yuan: string, unit: MoneyUnit): string =>
  new Decimal(yuan).div(yuanPer[unit]).toFixed();

/** 千分位: `1234567.5` as `1,234,567.5`. */
export const grouped = (plain: string): string => {
  const [whole = '0', decimals] = plain.split('.');
  return whole.replace(/\B(?=(\d{3})+$)/g, ',') + (decimals ? `.${decimals}` : '');
};

/** As a table shows it: 万元 with two decimals and grouping. */
export const formatWan = (yuan: string): string => grouped(new Decimal(yuan).div(yuanPer.WAN).toFixed(2));

/** As a computation shows it, exact: `50,017 万元` and `CNY 500,170,000`. */
export const exactAmount = (yuan: Decimal.Value): Label => {
  const plain = new Decimal(yuan);
  return both(`${grouped(plain.div(yuanPer.WAN).toFixed())} 万元`, `CNY ${grouped(plain.toFixed())}`);
};
