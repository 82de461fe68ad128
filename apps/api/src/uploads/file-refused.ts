import { type FileRefusalCode, fileRefusalLabels } from '@consortium/documents';
import { DomainError } from '@consortium/domain';

/** 文件不予接收: what is wrong with it. */
export class FileRefused extends DomainError {
  constructor(code: FileRefusalCode, facts: object) {
    super(code, fileRefusalLabels[code], { ...facts });
  }
}
