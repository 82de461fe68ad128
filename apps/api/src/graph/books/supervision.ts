import { storedDay } from '@consortium/database/rows';
import {
  dayOf,
  fundSupervisionInput,
  fundSupervisionLabels,
  InvalidInput,
  inputIssue,
  parseInput,
  supervisionConclusion,
} from '@consortium/domain';
import { builder } from '../../builder.ts';
import type { Context } from '../../context.ts';
import type { LoadedConsortium } from '../../registry/consortium.ts';
import type { DoorOf } from '../kernel/acts.ts';
import { label } from '../kernel/expose.ts';
import { inputEnum, inputOf } from '../kernel/input.ts';
import { Consortium } from '../registry/consortium.ts';
import { bookField } from './books.ts';

const FundSupervision = builder.prismaObject('FundSupervision', {
  select: { id: true },
  description: '经费监督记录: who looked at the use of the money, at what, and what was found.',
  fields: (t) => ({
    checkedOn: t.expose('checkedOn', { type: 'CalendarDay', ...label(fundSupervisionLabels, 'checkedOn') }),
    checkedBy: t.exposeString('checkedBy', label(fundSupervisionLabels, 'checkedBy')),
    scope: t.exposeString('scope', label(fundSupervisionLabels, 'scope')),
    conclusion: t.expose('conclusion', {
      type: inputEnum(supervisionConclusion),
      ...label(fundSupervisionLabels, 'conclusion'),
    }),
    found: t.exposeString('found', label(fundSupervisionLabels, 'found')),
    rectifyBy: t.expose('rectifyBy', {
      type: 'CalendarDay',
      nullable: true,
      ...label(fundSupervisionLabels, 'rectifyBy'),
    }),
    recordedAt: t.expose('createdAt', { type: 'DateTime', description: '登记时间。 When it was recorded.' }),
  }),
});

builder.prismaObjectField(Consortium, 'fundSupervisions', (t) =>
  t.field({
    type: [FundSupervision],
    nullable: true,
    complexity: 20,
    description:
      '经费监督记录,新的在前,供其单位与主管部门。 The latest first, for its units and the offices; else null.',
    select: (_args: object, _context: object, nested: (query: object) => object) => ({
      leadUnitId: true,
      unitIds: true,
      supervisions: nested({ orderBy: [{ checkedOn: 'desc' }, { id: 'desc' }] }),
    }),
    resolve: (
      { supervisions, ...consortium }: { supervisions: object[] },
      _args: object,
      context: Context,
    ) => (context.access.may('readBooks', 'Consortium', consortium) ? supervisions : null),
  } as never),
);

const SupervisionData = inputOf('FundSupervision', fundSupervisionInput, fundSupervisionLabels);

bookField('recordFundSupervision', {
  action: 'keepLedger',
  description:
    '登记一次经费监督;登记后不能改动。 Records that the use of the money was looked at; it is never rewritten.',
  keepsVersion: true,
  args: (arg) => ({ supervision: arg({ type: SupervisionData, required: true }) }),
  prepare: ({ supervision }) => {
    const input = parseInput(fundSupervisionInput, supervision);
    return {
      input,
      change: async ({ tx, record, now }: DoorOf<LoadedConsortium>) => {
        if (input.checkedOn > dayOf(now))
          throw new InvalidInput([
            inputIssue('DATE_INVALID', ['supervision', 'checkedOn'], { reason: 'IN_FUTURE' }),
          ]);
        await tx.fundSupervision.create({
          data: {
            ...input,
            consortiumId: record.id,
            checkedOn: storedDay(input.checkedOn) as Date,
            rectifyBy: storedDay(input.rectifyBy),
          },
          select: { id: true },
        });
        return { changes: [{ path: 'fundSupervisions', from: null, to: input }] };
      },
    };
  },
});
