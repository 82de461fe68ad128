import { storedDay } from '@consortium/database/rows';
import { inForce } from '@consortium/domain';

/** A formation asked for on a day; an application's has no dates, and all of it holds. */
export type AsOf = Readonly<{ asOf?: string }>;
export type Dated = Readonly<{ validFrom: Date | null; validTo: Date | null }>;
export const holdsOn =
  ({ asOf }: AsOf) =>
  (row: Dated): boolean =>
    asOf === undefined || inForce(row, storedDay(asOf) as Date);

export const dayOf = ({ asOf }: AsOf): AsOf => (asOf === undefined ? {} : { asOf });

/** Rows of a relation, as the client asks for them. */
export type Nested = (query: object) => object;

/** 起止日: what every dated row shows of itself, and the columns that it is read by. */
export const dated = { validFrom: true, validTo: true } as const;
export const days = {
  validFrom: { type: 'CalendarDay', nullable: true, description: '起始日(含)。 The first day.' },
  validTo: {
    type: 'CalendarDay',
    nullable: true,
    description: '终止日(不含)。 The first day on which it holds no more; null while it holds.',
  },
} as const;
