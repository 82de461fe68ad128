import { userStatus } from '@consortium/domain';
import { type RaRecord, useRecordContext, useTranslate } from 'react-admin';
import { ToneMark } from '../kernel/values/ToneMark.tsx';
import { TermChip } from '../kernel/values/terms.tsx';

/** 账号状态: as stored, and whether it is locked or has no password yet. */
export function AccountState() {
  const translate = useTranslate();
  const user = useRecordContext<RaRecord>();
  if (!user) return null;
  return (
    <span style={{ display: 'inline-flex', gap: 8 }}>
      <TermChip term={user.status} of={userStatus} />
      {user.isLocked ? <ToneMark tone="blocks">{translate('desk.user.locked')}</ToneMark> : null}
      {user.hasPassword ? null : <ToneMark tone="look">{translate('desk.user.noPassword')}</ToneMark>}
    </span>
  );
}
