import { both, type Label } from './label.ts';
import type { Finding } from './rule.ts';

/** 拒绝: the base of every refusal; it carries a stable code, facts and both sentences, and knows no transport. */
export class DomainError extends Error {
  readonly code: string;
  readonly label: Label;
  readonly facts: Readonly<Record<string, unknown>>;

  constructor(code: string, label: Label, facts: Readonly<Record<string, unknown>> = {}) {
    super(label['zh-CN']);
    this.name = new.target.name;
    this.code = code;
    this.label = label;
    this.facts = facts;
  }
}

export class IllegalTransition extends DomainError {
  readonly action: string;
  readonly state: string;

  constructor(action: string, state: string) {
    super(
      'ILLEGAL_STATE',
      both('当前状态不能办理此操作', 'This action is not possible in the current state'),
      { action, state },
    );
    this.action = action;
    this.state = state;
  }
}

/** 不符合条款: an act refused with every blocking finding at once. */
export class RulesViolated extends DomainError {
  readonly findings: readonly Finding[];

  /** `facts` say which record it is where an act is on many. */
  constructor(findings: readonly Finding[], facts: Readonly<Record<string, unknown>> = {}) {
    super(
      'RULES_VIOLATED',
      both(`有 ${findings.length} 个条款尚未满足`, `${findings.length} clause(s) are not met yet`),
      { ...facts, clauses: findings.map(({ clause }) => clause) },
    );
    this.findings = findings;
  }
}

export class ConflictVersion extends DomainError {
  readonly currentVersion: number;

  constructor(currentVersion: number) {
    super(
      'CONFLICT_VERSION',
      both(
        '他人已修改此记录,请核对后再保存',
        'Someone else has changed this record; compare before you save',
      ),
      { currentVersion },
    );
    this.currentVersion = currentVersion;
  }
}

/** 不存在: also the answer for what the viewer may not see. */
export class NotFound extends DomainError {
  constructor() {
    super('NOT_FOUND', both('记录不存在,或无权查看', 'The record does not exist or is not visible to you'));
  }
}

/** 不予办理: one stable code, its facts, both sentences (DEADLINE_PASSED, WAIVER_SELF_APPROVAL …). */
export class Refused extends DomainError {}

/** 请确认: plausible but unusual input; the same call with `confirmed: true` goes through. */
export class ConfirmationNeeded extends DomainError {
  readonly warnings: readonly Label[];

  constructor(warnings: readonly Label[]) {
    super('CONFIRMATION_NEEDED', both('请核对后确认', 'Please check and confirm'), {});
    this.warnings = warnings;
  }
}

export type InputIssue = Readonly<{
  code: string;
  path: readonly (string | number)[];
  label: Label;
  facts: Readonly<Record<string, unknown>>;
}>;

/** 输入有误: the shape, size or safety of input; every issue at once, each with its path. */
export class InvalidInput extends DomainError {
  readonly issues: readonly InputIssue[];

  constructor(issues: readonly InputIssue[]) {
    const telling = issues.find(({ code }) => code !== 'BAD_USER_INPUT') ?? issues[0];
    super(telling?.code ?? 'BAD_USER_INPUT', telling?.label ?? both('输入有误', 'The input is not valid'), {
      issues,
    });
    this.issues = issues;
  }
}
