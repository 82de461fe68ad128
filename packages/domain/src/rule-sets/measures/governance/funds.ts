import { z } from 'zod';
import { type FundManagementInput, fundManagementLabels } from '../../../fund-management/fund-management.ts';
import { both, type Label } from '../../../kernel/label.ts';
import { type Measured, measure } from '../../../kernel/measure.ts';
import { inChinese } from '../../../values/calendar-day.ts';
import { fieldNames, notGiven } from '../wording.ts';

const FIELD = 'formation.fundManagement';
type Field = keyof FundManagementInput;
const named = (fields: readonly Field[]): Label =>
  fieldNames(fields.map((field) => fundManagementLabels[field]));

const missing = (fields: readonly Field[], threshold: Label): Measured => {
  const names = named(fields);
  return {
    result: 'MISSING',
    seen: notGiven,
    threshold,
    computation: both(`未填写：${names['zh-CN']}`, `Not given: ${names.en}`),
    fix: both(`填写${names['zh-CN']}`, `Give ${names.en}`),
    field: `${FIELD}.${fields[0]}`,
  };
};

/** 经费管理办法: its name and the day it was adopted. */
export const fundRules = measure({
  kind: 'fundRules',
  parameters: z.object({}),
  field: `${FIELD}.rulesName`,
  take: (_, { fundManagement }, { today }): Measured => {
    const threshold = both('已制定管理办法', 'rules adopted');
    const rulesName = fundManagement?.rulesName.trim() ?? '';
    const adoptedOn = fundManagement?.adoptedOn ?? null;
    if (!rulesName || adoptedOn === null)
      return missing(
        [...(rulesName ? [] : (['rulesName'] as const)), ...(adoptedOn ? [] : (['adoptedOn'] as const))],
        threshold,
      );
    const isAdopted = adoptedOn <= today;
    return {
      result: isAdopted ? 'HOLDS' : 'MISSES',
      seen: both(`${rulesName}（${inChinese(adoptedOn)}）`, `${rulesName} (${adoptedOn})`),
      threshold,
      computation: isAdopted
        ? both(`${rulesName}已于 ${inChinese(adoptedOn)}通过`, `${rulesName}, adopted on ${adoptedOn}`)
        : both(
            `${rulesName}的通过日期 ${inChinese(adoptedOn)}晚于今日`,
            `${rulesName} is adopted only on ${adoptedOn}`,
          ),
      fix: both('核对通过日期', 'Check the day of adoption'),
      field: isAdopted ? `${FIELD}.rulesName` : `${FIELD}.adoptedOn`,
    };
  },
});

/** 内部监督机制: who supervises and how often. */
export const fundSupervision = measure({
  kind: 'fundSupervision',
  parameters: z.object({}),
  field: `${FIELD}.supervisedBy`,
  take: (_, { fundManagement }): Measured => {
    const threshold = both('有监督主体和频次', 'who supervises, and how often');
    const fields = (['supervisedBy', 'supervisionFrequency'] as const).filter(
      (field) => !fundManagement?.[field].trim(),
    );
    if (!fundManagement || fields.length > 0) return missing(fields, threshold);
    const { supervisedBy, supervisionFrequency } = fundManagement;
    return {
      result: 'HOLDS',
      seen: both(`${supervisedBy}，${supervisionFrequency}`, `${supervisedBy}, ${supervisionFrequency}`),
      threshold,
      computation: both(
        `由${supervisedBy}监督，频次：${supervisionFrequency}`,
        `Supervised by ${supervisedBy}: ${supervisionFrequency}`,
      ),
    };
  },
});

/** 经费使用承诺: declarations that must all be given. */
export const fundDeclarations = measure({
  kind: 'fundDeclarations',
  parameters: z.object({
    declarations: z
      .array(z.enum(['followsSpecialFundRules', 'acceptsSupervision', 'separateAccounting']))
      .min(1),
  }),
  field: FIELD,
  take: ({ declarations }, { fundManagement }): Measured => {
    const names = named(declarations);
    const threshold = both(`${declarations.length} 项均承诺`, `all ${declarations.length} declared`);
    if (!fundManagement) return missing(declarations, threshold);
    const open = declarations.filter((declaration) => !fundManagement[declaration]);
    const openNames = named(open);
    const given = declarations.length - open.length;
    return {
      result: open.length === 0 ? 'HOLDS' : 'MISSES',
      seen: both(`${given} / ${declarations.length} 项`, `${given} / ${declarations.length}`),
      threshold,
      computation:
        open.length === 0
          ? both(`已承诺：${names['zh-CN']}`, `Declared: ${names.en}`)
          : both(`未承诺：${openNames['zh-CN']}`, `Not declared: ${openNames.en}`),
      fix: both(`勾选承诺：${openNames['zh-CN']}`, `Declare: ${openNames.en}`),
      field: `${FIELD}.${open[0] ?? declarations[0]}`,
    };
  },
});

/** 经费受托管理单位: optional; where given it is a unit of the consortium and hosts its executive body. */
export const custodian = measure({
  kind: 'custodian',
  parameters: z.object({}),
  field: `${FIELD}.custodianId`,
  take: (_, { fundManagement, members, governanceBodies }): Measured => {
    const threshold = both('执行机构的依托单位', 'host unit of the executive body');
    const custodianId = fundManagement?.custodianId ?? null;
    if (custodianId === null)
      return {
        result: 'NOT_APPLICABLE',
        seen: both('未委托', 'none'),
        threshold,
        computation: both('未委托其他单位管理经费', 'The funds are in nobody else’s custody'),
      };
    const unit = members.find((member) => member.unit.id === custodianId)?.unit;
    const isHost = governanceBodies.some(
      (body) => body.function === 'EXECUTION' && body.hostUnitId === custodianId,
    );
    const name = unit?.legalName ?? '';
    return {
      result: unit && isHost ? 'HOLDS' : 'MISSES',
      seen: unit ? both(name, name) : both('不在单位名单中', 'not in the list of units'),
      threshold,
      computation: unit
        ? both(
            `受托单位“${name}”在单位名单中，${isHost ? '是' : '不是'}执行机构的依托单位`,
            `The custodian “${name}” is a unit of the formation and ${isHost ? 'hosts' : 'does not host'} the executive body`,
          )
        : both('受托单位不在单位名单中', 'The custodian is not a unit of the formation'),
      fix: both(
        '改为委托执行机构的依托单位，或不委托',
        'Name the host unit of the executive body, or no custodian',
      ),
      related:
        unit && !isHost
          ? [
              {
                kind: 'ORGANISATION',
                name,
                detail: both('不是执行机构的依托单位', 'does not host the executive body'),
              },
            ]
          : [],
    };
  },
});
