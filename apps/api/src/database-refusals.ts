import { DatabaseError } from '@consortium/database';
import { Prisma } from '@consortium/database/client';
import { type DomainError, InvalidInput, inputIssue, Refused } from '@consortium/domain';

type Cause = Readonly<{ constraint?: { fields?: string[] }; originalCode?: string }>;
type Meta = Readonly<{ driverAdapterError?: { cause?: Cause } }>;

const alreadyExists = (fields: readonly string[]) =>
  new Refused(
    'ALREADY_EXISTS',
    { 'zh-CN': '已有相同的记录', en: 'Such a record exists already' },
    { fields },
  );
const unknownReference = () =>
  new Refused('REFERENCE_UNKNOWN', {
    'zh-CN': '引用的记录不存在',
    en: 'A record that is referred to does not exist',
  });
const busy = () =>
  new Refused('TRY_AGAIN', { 'zh-CN': '系统繁忙,请稍后重试', en: 'Too much is going on; please try again' });

// PostgreSQL's words for text and numbers that no column can hold: NUL, a lone surrogate, out of range.
const UNSTORABLE = new Set(['22021', '22P05', '22003']);

const unstorable = () => new InvalidInput([inputIssue('BAD_USER_INPUT', [])]);

/** 数据库拒绝: what the tables' constraints refuse, as the wire says it; null where it is a bug. */
export function refusalOf(error: unknown): DomainError | null {
  // Reads go past Prisma and meet the driver's own error.
  if (error instanceof DatabaseError) return UNSTORABLE.has(error.code ?? '') ? unstorable() : null;
  if (!(error instanceof Prisma.PrismaClientKnownRequestError)) return null;
  const { constraint, originalCode = '' } =
    (error.meta as Meta | undefined)?.driverAdapterError?.cause ?? ({} as Cause);
  if (error.code === 'P2002') return alreadyExists(constraint?.fields ?? []);
  if (error.code === 'P2003') return unknownReference();
  if (error.code === 'P2024' || error.code === 'P2028' || error.code === 'P2034') return busy();
  if (UNSTORABLE.has(originalCode) || error.code === 'P2020') return unstorable();
  return null;
}

/** For acts: a constraint's refusal becomes the act's own answer. */
export const asRefusal = (error: unknown): never => {
  throw refusalOf(error) ?? error;
};
