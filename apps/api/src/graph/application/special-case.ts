import { storedDay } from '@consortium/database/rows';
import {
  argumentInput,
  argumentLabels,
  dayOf,
  isArguable,
  isDecidable,
  parseInput,
  Refused,
  specialCaseBasis,
  specialCaseDecisionInput,
  specialCaseDecisionLabels,
  specialCaseInput,
  specialCaseLabels,
  specialCaseStatus,
} from '@consortium/domain';
import { builder } from '../../builder.ts';
import { label } from '../kernel/expose.ts';
import { inputEnum, inputOf } from '../kernel/input.ts';
import { actField } from './act.ts';
import { Application } from './application.ts';
import { ruleOf } from './waivers.ts';

const Basis = inputEnum(specialCaseBasis);
const Status = inputEnum(specialCaseStatus);

const SpecialCase = builder.prismaObject('SpecialCase', {
  select: { id: true },
  description:
    '一事一议(一(六)): proposed, argued, decided by another person; the findings stay as they are.',
  fields: (t) => ({
    status: t.expose('status', { type: Status }),
    basis: t.expose('basis', { type: Basis, ...label(specialCaseLabels, 'basis') }),
    reason: t.exposeString('reason', label(specialCaseLabels, 'reason')),
    codes: t.exposeStringList('codes', label(specialCaseLabels, 'codes')),
    proposedBy: t.string({
      select: { proposedBy: { select: { name: true } } },
      resolve: ({ proposedBy }) => proposedBy.name,
    }),
    proposedAt: t.expose('proposedAt', { type: 'DateTime' }),
    arguedOn: t.expose('arguedOn', {
      type: 'CalendarDay',
      nullable: true,
      ...label(argumentLabels, 'arguedOn'),
    }),
    participants: t.exposeString('participants', label(argumentLabels, 'participants')),
    argument: t.exposeString('argument', label(argumentLabels, 'argument')),
    decidedBy: t.string({
      nullable: true,
      select: { decidedBy: { select: { name: true } } },
      resolve: ({ decidedBy }) => decidedBy?.name ?? null,
    }),
    decidedAt: t.expose('decidedAt', { type: 'DateTime', nullable: true }),
    decisionDocumentNo: t.exposeString('decisionDocumentNo', label(specialCaseDecisionLabels, 'documentNo')),
    decisionNote: t.exposeString('decisionNote', label(specialCaseDecisionLabels, 'note')),
  }),
});

builder.prismaObjectFields(Application, (t) => ({
  specialCase: t.relation('specialCase', { type: SpecialCase, nullable: true, description: '一事一议。' }),
}));

const SpecialCaseData = inputOf('SpecialCase', specialCaseInput, specialCaseLabels);
const ArgumentData = inputOf('SpecialCaseArgument', argumentInput, argumentLabels);
const DecisionData = inputOf('SpecialCaseDecision', specialCaseDecisionInput, specialCaseDecisionLabels);

const decided = () =>
  new Refused('SPECIAL_CASE_DECIDED', {
    'zh-CN': '该“一事一议”已作出决定',
    en: 'The special case has been decided already',
  });

actField('proposeSpecialCase', {
  action: 'proposeSpecialCase',
  description:
    '提出“一事一议”,列明拟不适用的条款。 Proposes a special case and names the clauses it would set aside.',
  args: (arg) => ({ specialCase: arg({ type: SpecialCaseData, required: true }) }),
  keepsVersion: true,
  prepare: ({ specialCase }, { viewer }) => {
    const { basis, reason, codes } = parseInput(specialCaseInput, specialCase);
    return {
      input: [basis, codes],
      reason,
      change: async ({ tx, record, now }) => {
        const refused = codes.filter((code) => !ruleOf(record, code)?.isWaivableBySpecialCase);
        if (refused.length > 0)
          throw new Refused(
            'SPECIAL_CASE_CLAUSE',
            {
              'zh-CN': '所列条款不能以“一事一议”不适用(主体资格、独立法人、诚信等)',
              en: 'A special case cannot set these clauses aside (identity, legal person, integrity)',
            },
            { codes: refused },
          );
        if (record.specialCase?.status === 'APPROVED') throw decided();
        const proposal = {
          basis,
          reason,
          codes: [...new Set(codes)],
          status: 'PROPOSED' as const,
          proposedById: viewer?.id as string,
          proposedAt: now,
          arguedOn: null,
          participants: '',
          argument: '',
          decidedById: null,
          decidedAt: null,
          decisionDocumentNo: '',
          decisionNote: '',
        };
        await tx.specialCase.upsert({
          where: { applicationId: record.id },
          create: { ...proposal, applicationId: record.id },
          update: proposal,
          select: { id: true },
        });
        return {
          changes: [{ path: 'specialCase', from: record.specialCase?.status ?? null, to: 'PROPOSED' }],
        };
      },
    };
  },
});

actField('argueSpecialCase', {
  action: 'argueSpecialCase',
  description: '登记论证情况。 Records who argued it, when, and what came of it.',
  args: (arg) => ({ argument: arg({ type: ArgumentData, required: true }) }),
  keepsVersion: true,
  prepare: ({ argument }) => {
    const input = parseInput(argumentInput, argument);
    return {
      input,
      change: async ({ tx, record, now }) => {
        if (!record.specialCase || !isArguable(record.specialCase.status))
          throw new Refused('SPECIAL_CASE_NOT_PROPOSED', {
            'zh-CN': '没有待论证的“一事一议”',
            en: 'No special case waits for its argument',
          });
        if (input.arguedOn > dayOf(now))
          throw new Refused(
            'ARGUED_IN_FUTURE',
            { 'zh-CN': '论证日期不能晚于今天', en: 'The day of the argument lies in the future' },
            { arguedOn: input.arguedOn },
          );
        await tx.specialCase.update({
          where: { applicationId: record.id },
          data: { ...input, arguedOn: storedDay(input.arguedOn), status: 'ARGUED' },
          select: { id: true },
        });
        return { changes: [{ path: 'specialCase', from: record.specialCase.status, to: 'ARGUED' }] };
      },
    };
  },
});

actField('decideSpecialCase', {
  action: 'decideSpecialCase',
  description:
    '决定“一事一议”,须由提出人以外的人凭文件作出。 Decides by document; never by the one who proposed it.',
  args: (arg) => ({ decision: arg({ type: DecisionData, required: true }) }),
  keepsVersion: true,
  prepare: ({ decision }, { viewer }) => {
    const { isApproved, documentNo, note } = parseInput(specialCaseDecisionInput, decision);
    return {
      input: [isApproved, documentNo, note],
      reason: note,
      change: async ({ tx, record, now }) => {
        const { specialCase } = record;
        if (specialCase?.status === 'APPROVED' || specialCase?.status === 'REFUSED') throw decided();
        if (!specialCase || !isDecidable(specialCase.status))
          throw new Refused('SPECIAL_CASE_NOT_ARGUED', {
            'zh-CN': '“一事一议”尚未论证,不能决定',
            en: 'A special case is decided after its argument',
          });
        if (specialCase.proposedById === viewer?.id)
          throw new Refused('SPECIAL_CASE_SELF_DECISION', {
            'zh-CN': '不能决定本人提出的“一事一议”',
            en: 'Nobody decides on their own proposal',
          });
        const status = isApproved ? 'APPROVED' : 'REFUSED';
        await tx.specialCase.update({
          where: { applicationId: record.id },
          data: {
            status,
            decidedById: viewer?.id as string,
            decidedAt: now,
            decisionDocumentNo: documentNo,
            decisionNote: note,
          },
          select: { id: true },
        });
        return { changes: [{ path: 'specialCase', from: specialCase.status, to: status }] };
      },
    };
  },
});
