import { storedDay } from '@consortium/database/rows';
import { dayOf, documentNumber, parseInput, plusYears } from '@consortium/domain';
import { z } from 'zod';
import { audit } from '../../move.ts';
import { actField } from './act.ts';

const basisInput = z.object({ documentNo: documentNumber });

/** 柳科通〔2024〕11号: 弄虚作假的列入“黑名单”3年. */
const YEARS = 3;

actField('disqualifyApplication', {
  action: 'disqualify',
  description:
    '弄虚作假,取消资格,并为牵头单位建立三年失信记录。 Disqualifies for falsification and opens a three-year record.',
  args: (arg) => ({ documentNo: arg.string({ required: true }) }),
  prepare: (given, context) => {
    const { documentNo } = parseInput(basisInput, { documentNo: given.documentNo });
    return {
      input: documentNo,
      change: async ({ tx, record, now }) => {
        const today = dayOf(now);
        const unit = await tx.organisation.update({
          where: { id: record.leadUnitId },
          data: { version: { increment: 1 } },
          select: { id: true, legalName: true },
        });
        const data = {
          organisationId: unit.id,
          object: 'UNIT',
          person: '',
          act: `申报 ${record.number} 弄虚作假`,
          basis: documentNo,
          decidedOn: storedDay(today) as Date,
          validFrom: storedDay(today) as Date,
          validTo: storedDay(plusYears(today, YEARS)) as Date,
        } as const;
        await tx.integrityRecord.create({ data, select: { id: true } });
        await audit(tx, context, {
          action: 'update',
          subject: 'Organisation',
          recordId: unit.id,
          recordName: unit.legalName,
          reason: data.act,
          changes: [
            { path: 'integrityRecords', from: null, to: { basis: documentNo, validTo: data.validTo } },
          ],
        });
        return { concludedAt: now };
      },
    };
  },
});
