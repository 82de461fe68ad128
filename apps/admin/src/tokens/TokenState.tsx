import { type RaRecord, useRecordContext, useTranslate } from 'react-admin';
import { ToneMark } from '../kernel/values/ToneMark.tsx';

/** 令牌状态: computed from its dates. */
export function TokenState() {
  const translate = useTranslate();
  const token = useRecordContext<RaRecord>();
  if (!token) return null;
  if (token.revokedAt) return <ToneMark tone="rest">{translate('desk.token.revoked')}</ToneMark>;
  const isExpired = Date.parse(token.expiresAt) <= Date.now();
  return (
    <ToneMark tone={isExpired ? 'look' : 'holds'}>
      {translate(isExpired ? 'desk.token.expired' : 'desk.token.active')}
    </ToneMark>
  );
}
