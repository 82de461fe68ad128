import type { Label } from '@consortium/domain';

/** 备份或恢复被拒绝: something a person can mend, said in both languages. */
export class BackupRefused extends Error {
  readonly reason: 'TARGET_EXISTS' | 'NOT_WHOLE' | 'NO_DATABASE';

  constructor(reason: BackupRefused['reason'], text: Label) {
    super(`${text['zh-CN']}\n${text.en}`);
    this.name = 'BackupRefused';
    this.reason = reason;
  }
}
