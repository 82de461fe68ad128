import { grouped } from '@consortium/domain';

const DECIMALS = 2;
/** 元 as the ledger shows it: `1,234.50`. */
export const yuanText = (amount: string): string => {
  const [whole = '0', decimals = ''] = amount.split('.');
  return grouped(`${whole}.${decimals.padEnd(DECIMALS, '0')}`);
};
